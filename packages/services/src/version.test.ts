import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from './version.ts';

test('the version that reports bear is that of the packages', () => {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect((JSON.parse(file) as { readonly version: string }).version).toBe(version);
});
