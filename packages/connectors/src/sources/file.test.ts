import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLocalFile } from './file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-file-'));
  await writeFile(join(folder, 'weekly.csv'), 'a\n1\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('a file comes as its bytes', async () => {
  expect(await readLocalFile(join(folder, 'weekly.csv'))).toEqual({ kind: 'ok', bytes: Buffer.from('a\n1\n') });
});

test('a missing file names its closest neighbour', async () => {
  const file = join(folder, 'wekly.csv');
  expect(await readLocalFile(file)).toEqual({
    kind: 'issues',
    issues: [{ code: 'file-missing', where: { file }, facts: { near: 'weekly.csv' } }],
  });
});

test('a missing file in a missing folder has no neighbour, and a folder is no file', async () => {
  const far = join(folder, 'none', 'x.csv');
  expect(await readLocalFile(far)).toMatchObject({ issues: [{ code: 'file-missing', facts: {} }] });
  expect(await readLocalFile(folder)).toMatchObject({ issues: [{ code: 'file-is-folder' }] });
});
