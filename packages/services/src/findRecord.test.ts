import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder, type Records } from '@sextant/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRecord } from './findRecord.ts';

let folder = '';
let records: Records;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-find-'));
  const opened = await openFolder(join(folder, 'data'));
  if (opened.kind === 'issue') throw new Error(opened.issue.code);
  records = opened.value;
  for (const [name, stage] of [
    ['shop', 'fit'],
    ['data/shop', 'data'],
    ['data/only', 'data'],
    ['plans/may', 'plan'],
  ] as const) {
    const put = await records.putObject({ stage, engine: 1, inputs: [name], settings: {}, seed: 0 }, { name });
    if (put.kind === 'ok') await records.moveRef(name, null, put.value.hash, { by: 'x', at: '', why: 'x' });
  }
});
afterAll(() => rm(folder, { recursive: true }));

const found = async (asked: string, shelf?: string) => {
  const record = await findRecord(records, asked, shelf);
  return record.kind === 'ok' ? (record.object.content as { name: string }).name : record.issue.facts;
};

test('a bare name is a fit first, then what else bears it; a shelf says which is meant', async () => {
  expect(await found('shop')).toBe('shop');
  expect(await found('data/shop')).toBe('data/shop');
  expect(await found('only')).toBe('data/only');
  expect(await found('may')).toBe('plans/may');
});

test('asked for on one shelf, another kind of that name is not found', async () => {
  expect(await found('shop', 'data/')).toBe('data/shop');
  expect(await found('data/shop', 'data/')).toBe('data/shop');
  expect(await found('only', '')).toMatchObject({ id: 'only' });
  expect(await found('onyl', 'data/')).toMatchObject({ near: 'only' });
});

test('the first characters of a record are enough', async () => {
  const record = await findRecord(records, 'shop');
  expect(record.kind === 'ok' && (await found(record.object.hash.slice(0, 12)))).toBe('shop');
});
