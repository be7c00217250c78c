import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleSize, generateCompany } from '@sextant/measurement/company';
import { expect, it } from 'vitest';
import { exampleFiles, exampleSeed } from '../examples/worked-example/files.mjs';

const path = (name: string): string => fileURLToPath(new URL(`../examples/worked-example/${name}`, import.meta.url));
const company = generateCompany(exampleSeed, exampleSize);
const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);

it.each(Object.entries(exampleFiles(company)))('the worked example has the %s that its seed makes', (name, text) => {
  expect(readFileSync(path(name), 'utf8')).toBe(text);
});

it('the worked example is a retailer whose media brings 15 to 30 % of revenue at returns from .8 to 4', () => {
  const { table, truth } = company;
  const revenue = table.rows.map((row) => Number(row[table.columns.indexOf('revenue')]));
  const share = sum(truth.channels.map((channel) => channel.contribution)) / sum(revenue);
  expect(share).toBeGreaterThan(0.15);
  expect(share).toBeLessThan(0.3);
  for (const { roi } of truth.channels) expect(roi > 0.8 && roi < 4).toBe(true);
});
