import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { importData as contract, InputOf, OutputOf } from '@sextant/spec';
import { openFolder } from '@sextant/stores';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { machinePorts } from '../machine.ts';
import type { Ports } from '../ports.ts';
import { showFit } from '../showFit.ts';
import { findData } from './findData.ts';
import { importData } from './importData.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const ports = (): Ports => ({ ...machinePorts({ folder: at('store') }), now: () => new Date(0), who: 'tester' });
const day = (t: number) => new Date(Date.UTC(2025, 0, 6 + 7 * t)).toISOString().slice(0, 10);

/** A row a week: `cells` replaces single cells, by week and column. */
function weekly(weeks: number, cells: Readonly<Record<string, string>> = {}): string {
  const rows = Array.from({ length: weeks }, (_, t) => {
    const row = {
      week: day(t),
      revenue: String(1000 + 10 * t),
      tv_spend: String(100 + t),
      search_spend: String(50 + (t % 7)),
    };
    return Object.entries(row).map(([column, text]) => cells[`${t} ${column}`] ?? text);
  });
  return ['week,revenue,tv_spend,search_spend', ...rows.map((row) => row.join(',')), ''].join('\n');
}

type Answer = OutputOf<typeof contract>;

async function run(text: string, changes: Partial<InputOf<typeof contract>> = {}, file = 'shop.csv') {
  await writeFile(at(file), text);
  return importData({ files: [at(file)], currency: 'KRW', yes: false, ...changes }, ports());
}

async function kept(text: string, changes: Partial<InputOf<typeof contract>> = {}, file?: string): Promise<Answer> {
  const outcome = await run(text, changes, file);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

async function stored(name = 'shop') {
  const opened = await openFolder(at('store'));
  if (opened.kind === 'issue') throw new Error(opened.issue.code);
  const found = await findData(opened.value, name);
  return found.kind === 'ok' ? found.kept.dataset : null;
}

test('a clean file is kept under its name with its columns, and a mapping stands beside it', async () => {
  const answer = await kept(weekly(60));
  expect(answer).toMatchObject({ state: 'kept', name: 'shop', changes: null, undecided: [] });
  expect(answer.data?.columns.map(({ name, role }) => [name, role])).toEqual([
    ['revenue', 'outcome'],
    ['tv_spend', 'spend'],
    ['search_spend', 'spend'],
  ]);
  expect(answer.mapping).toEqual({ file: at('shop.mapping.json'), used: false, written: true });
  expect(JSON.parse(await readFile(at('shop.mapping.json'), 'utf8'))).toMatchObject({ version: 1, currency: 'KRW' });
  const dataset = await stored();
  expect(dataset?.weeks).toHaveLength(60);
  expect(dataset?.values['tv_spend']?.[3]).toBe(103);
  expect(await showFit({ fit: 'data/shop' }, ports())).toMatchObject({ value: { kind: 'data', data: { weeks: 60 } } });
});

test('the same file again is the same data', async () => {
  await kept(weekly(60));
  expect(await kept(weekly(60))).toMatchObject({ state: 'same', mapping: { used: true } });
});

test('more weeks, changed and vanished ones are shown first, and nothing is replaced without a word', async () => {
  await kept(weekly(60));
  const fresh = weekly(62, { '5 tv_spend': '999', '7 revenue': '' })
    .split('\n')
    .filter((_, i) => i !== 1)
    .join('\n');
  const asks = await kept(fresh);
  expect(asks.state).toBe('asks');
  expect(asks.changes).toMatchObject({
    newWeeks: [day(60), day(61)],
    vanishedWeeks: [day(0)],
    changedCount: 2,
    changed: [
      { column: 'revenue', week: day(7), before: 1070, after: null },
      { column: 'tv_spend', week: day(5), before: 105, after: 999 },
    ],
  });
  expect((await stored())?.weeks).toHaveLength(60);
  expect((await kept(fresh, { yes: true })).state).toBe('kept');
  const after = await stored();
  expect([after?.weeks.length, after?.values['tv_spend']?.[4]]).toEqual([61, 999]);
});

test('next week’s file under another name is read as the first one was', async () => {
  await kept(weekly(60));
  const mapping = JSON.parse(await readFile(at('shop.mapping.json'), 'utf8'));
  mapping.files[0].columns.find((one: { column: string }) => one.column === 'tv_spend').channel = 'Television';
  await writeFile(at('shop.mapping.json'), JSON.stringify(mapping));
  const answer = await kept(weekly(61), { as: 'shop', yes: true }, 'next.csv');
  expect(answer.mapping).toMatchObject({ used: true });
  expect(answer.data?.columns.find(({ name }) => name === 'tv_spend')?.channel).toBe('Television');
});

test('spend that nobody knows is named, decided by a word, and the word holds for the next file', async () => {
  const holes = { '4 tv_spend': '', '9 tv_spend': 'n/a' };
  const answer = await kept(weekly(60, holes));
  expect(answer.undecided).toEqual([
    { column: 'tv_spend', week: day(4) },
    { column: 'tv_spend', week: day(9) },
  ]);
  const decided = await kept(weekly(60, holes), { unknown: ['interpolate', 'tv_spend=700'] });
  expect(decided).toMatchObject({ state: 'kept', undecided: [] });
  expect((await stored())?.decisions.map(({ decision }) => decision)).toEqual([
    { kind: 'value', value: 700 },
    { kind: 'value', value: 700 },
  ]);
  const later = await kept(weekly(61, holes), { yes: true });
  expect([later.undecided, (await stored())?.decisions.length]).toEqual([[], 2]);
});

test('a word on unknown spend that is none, or on a column where all is known, is refused', async () => {
  const holes = { '4 tv_spend': '' };
  expect(await run(weekly(60, holes), { unknown: ['perhaps'] })).toMatchObject({
    kind: 'refused',
    issues: [{ code: 'option-value-wrong', facts: { option: '--unknown' } }],
  });
  expect(await run(weekly(60, holes), { unknown: ['search_spend=zero'] })).toMatchObject({
    issues: [{ code: 'column-not-unknown', facts: { known: ['tv_spend'] } }],
  });
});

test('without a currency nothing is kept, but what was understood is said and written', async () => {
  await writeFile(at('shop.csv'), weekly(60));
  const outcome = await importData({ files: [at('shop.csv')], yes: false }, ports());
  expect(outcome).toMatchObject({ kind: 'done', value: { state: 'refused', data: { currency: '', weeks: 60 } } });
  expect(await readdir(folder)).toEqual(['shop.csv', 'shop.mapping.json']);
});

test('a file that is missing and a mapping that is none are told before anything is touched', async () => {
  await writeFile(at('shop.mapping.json'), '{ "version": 7 }');
  const outcome = await importData({ files: [at('shp.csv')], as: 'shop', yes: false }, ports());
  expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'file-missing' }, { code: 'mapping-wrong' }, {}] });
  expect(await readdir(folder)).toEqual(['shop.mapping.json']);
});

test('a name that no ref can bear is told before anything is written', async () => {
  expect(await run(weekly(60), { as: 'a/b' })).toMatchObject({ kind: 'refused', issues: [{ code: 'name-wrong' }] });
  expect(await readdir(folder)).toEqual(['shop.csv']);
});

test('two files join on the week', async () => {
  const rows = (column: string) =>
    [`week,${column}`, ...Array.from({ length: 55 }, (_, t) => `${day(t)},${100 + t}`), ''].join('\n');
  await writeFile(at('sales.csv'), rows('revenue'));
  await writeFile(at('media.csv'), rows('tv_spend'));
  const files = [at('sales.csv'), at('media.csv')];
  const outcome = await importData({ files, as: 'both', currency: 'USD', yes: false }, ports());
  expect(outcome).toMatchObject({ kind: 'done', value: { state: 'kept', data: { name: 'both', weeks: 55 } } });
  expect((await stored('both'))?.sources).toHaveLength(2);
});
