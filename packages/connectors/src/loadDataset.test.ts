import { gzipSync } from 'fflate';
import type { Mapping } from '@sextant/spec';
import { describe, expect, test } from 'vitest';
import { givenBytes, loadDataset } from './index.ts';

const file = (name: string, ...lines: readonly string[]) =>
  givenBytes(name, new TextEncoder().encode(lines.join('\n')));
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const monday = 20_458; // 2026-01-05
const rows = (from: number, step: number, count: number, cells: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${iso(from + step * i)},${cells(i)}`);
const weekly = (name: string, head: string, count: number, cells: (i: number) => string, from = monday) =>
  file(name, `week,${head}`, ...rows(from, 7, count, cells));
const load = async (...args: Parameters<typeof loadDataset>) => {
  const loaded = await loadDataset(...args);
  const told = (code: string) => loaded.findings.filter((finding) => finding.code === code);
  const values = (name: string) => Array.from(loaded.dataset?.values[name] ?? []);
  return { ...loaded, told, values };
};
const mapping = (name: string, more: Partial<Mapping['files'][number]>, head: Partial<Mapping> = {}): Mapping => ({
  version: 1,
  ...head,
  files: [{ file: name, columns: [], ...more }],
});

describe('days', () => {
  // 2026-01-01 is a Thursday: four days of a week, four whole weeks, two days.
  const daily = file(
    'd.csv',
    'day,revenue (KRW),tv spend,price,ctr',
    ...rows(monday - 4, 1, 34, (i) => `${100 + i},${i},${i < 20 ? 5 : 9},0.5`),
  );

  test('are added to weeks of Monday; partial weeks at both ends are told and left out', async () => {
    const { dataset, told, values } = await load([daily]);
    expect(dataset).toMatchObject({
      weekStart: 'monday',
      weeks: ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'],
    });
    expect(values('tv spend')).toEqual([49, 98, 147, 196]);
    expect(told('week-partial').map(({ facts }) => facts)).toEqual([
      { week: '2025-12-29', days: 4 },
      { week: '2026-02-02', days: 2 },
    ]);
    expect(told('days-added')).toMatchObject([{ facts: { days: 34, weeks: 4, weekStart: 'monday' } }]);
  });

  test('of a price are averaged, and those of a ratio are not used', async () => {
    const { values, told, dataset } = await load([daily]);
    expect(values('price')).toEqual([5, 5, (2 * 5 + 5 * 9) / 7, 9]);
    expect(told('not-additive')).toMatchObject([{ where: { column: 'ctr' } }]);
    expect(dataset?.values).not.toHaveProperty('ctr');
  });

  test('follow the anchor that a person gives', async () => {
    const { dataset } = await load([daily], mapping('d.csv', {}, { weekStart: 'sunday' }));
    expect(dataset?.weeks[0]).toBe('2026-01-04');
    expect(dataset?.weekStart).toBe('sunday');
  });

  test('that are missing inside make the week unknown; a day of the week that never occurs is not missing', async () => {
    const days = rows(monday, 1, 35, (i) => `${i},1`);
    const holes = await load([file('d.csv', 'day,sales,tv spend', ...days.filter((_, i) => i !== 9))]);
    expect(holes.values('sales')[1]).toBeNaN();
    expect(holes.told('days-missing')).toMatchObject([{ facts: { week: '2026-01-12', days: 1 } }]);
    const workdays = await load([file('d.csv', 'day,sales,tv spend', ...days.filter((_, i) => i % 7 < 5))]);
    expect(workdays.told('days-missing')).toEqual([]);
    expect(workdays.values('tv spend')).toEqual([5, 5, 5, 5, 5]);
  });

  test('and weeks in one file are refused, with where each begins', async () => {
    const mixed = [...rows(monday, 1, 28, () => '1,2'), ...rows(monday + 28, 7, 8, () => '7,8')];
    const { dataset, told } = await load([file('m.csv', 'date,sales,tv spend', ...mixed)]);
    expect(dataset).toBeNull();
    expect(told('grain-mixed')).toMatchObject([{ facts: { daily: '2026-01-05', weekly: '2026-02-02' } }]);
  });
});

describe('weeks', () => {
  test('that begin on another day than the others are refused one by one', async () => {
    const lines = rows(monday, 7, 10, (i) => `${i},1`).with(4, `${iso(monday + 29)},4,1`);
    const { told, values } = await load([file('w.csv', 'week,sales,tv spend', ...lines)]);
    expect(told('week-days-mixed')).toMatchObject([{ facts: { first: '2026-01-26', second: '2026-02-03' } }]);
    expect(told('week-gap')).toMatchObject([{ facts: { from: '2026-02-02', to: '2026-02-02', missing: 1 } }]);
    expect(values('sales')[4]).toBeNaN();
  });

  test('by their last days are moved to their first', async () => {
    const { dataset } = await load([
      file('w.csv', 'week ending,sales,tv spend', ...rows(monday + 6, 7, 5, () => '1,2')),
    ]);
    expect(dataset).toMatchObject({ weekStart: 'monday', weeks: { 0: '2026-01-05' } });
  });

  test('that are missing leave a complete calendar', async () => {
    const lines = rows(monday, 7, 10, (i) => `${i},1`).filter((_, i) => i !== 3 && i !== 4);
    const { dataset, told, values } = await load([file('w.csv', 'week,sales,tv spend', ...lines)]);
    expect(dataset?.weeks).toHaveLength(10);
    expect(values('sales').map(Number.isNaN)).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(told('week-gap')).toMatchObject([{ facts: { missing: 2 } }]);
  });

  test('that are months are refused', async () => {
    const { told } = await load([
      file('m.csv', 'month,sales,tv spend', '2026-01-01,1,2', '2026-02-01,1,2', '2026-03-01,1,2'),
    ]);
    expect(told('months-not-weeks')).toHaveLength(1);
  });

  test('that stand twice with other values are not known, or added where a person says so', async () => {
    const lines = [...rows(monday, 7, 8, (i) => `${i},1`), '2026-01-12,50,2'];
    const refused = await load([file('w.csv', 'week,sales,tv spend', ...lines)]);
    expect(refused.told('rows-same-week')).toMatchObject([
      { where: { line: 10 }, facts: { date: '2026-01-12', firstLine: 3 } },
    ]);
    expect(refused.values('sales')[1]).toBeNaN();
    const added = await load([file('w.csv', 'week,sales,tv spend', ...lines)], mapping('w.csv', { sameWeek: 'add' }));
    expect(added.values('sales')[1]).toBe(51);
  });
});

describe('a long file', () => {
  const long = (...more: readonly string[]) =>
    file(
      'l.csv',
      'week,channel,spend (USD),clicks',
      ...rows(monday, 7, 9, (i) => `TV,${i + 1},10`),
      ...rows(monday, 7, 9, (i) => `Search,${i * 2},5`).filter((_, i) => i !== 3),
      ...more,
    );

  test('gives a column per channel and measure; a channel without a row spent nothing, and that is told', async () => {
    const { dataset, told, values } = await load([long()]);
    expect(dataset?.columns.map(({ name, role, channel }) => [name, role, channel])).toEqual([
      ['Search spend (USD)', 'spend', 'Search'],
      ['Search clicks', 'exposure', 'Search'],
      ['TV spend (USD)', 'spend', 'TV'],
      ['TV clicks', 'exposure', 'TV'],
    ]);
    expect(values('Search spend (USD)')).toEqual([0, 2, 4, 0, 8, 10, 12, 14, 16]);
    expect(told('absent-as-zero').map(({ where }) => where.column)).toEqual(['Search clicks', 'Search spend (USD)']);
    expect(told('spend-missing-with-exposure')).toMatchObject([{ where: { channel: 'Search' }, facts: { weeks: 1 } }]);
  });

  test('adds rows of one week and channel, counts the same row once, and leaves out a channel that is the total', async () => {
    const { told, values } = await load([long('2026-01-05,TV,100,1', '2026-01-05,TV,1,10', '2026-01-05,Total,101,11')]);
    expect(values('TV spend (USD)')[0]).toBe(101);
    expect(told('rows-added')).toMatchObject([{ facts: { count: 1 } }]);
    expect(told('rows-identical')).toMatchObject([{ where: { line: 20 }, facts: { firstLine: 2 } }]);
    expect(told('channel-is-total')).toMatchObject([{ facts: { channel: 'Total' } }]);
  });
});

test('a long file whose channel column is not clear is asked about, and not added up meanwhile', async () => {
  const given = file(
    'l.csv',
    'week,product,seller,cost',
    ...rows(monday, 7, 9, (i) => `a,x,${i}`),
    ...rows(monday, 7, 9, (i) => `b,y,${i}`),
  );
  const first = await load([given]);
  expect(first.dataset).toBeNull();
  expect(first.told('channel-column-unclear')).toMatchObject([{ facts: { known: ['product', 'seller'] } }]);
  const answered = await load([given], mapping('l.csv', { columns: [{ column: 'seller', role: 'channel' }] }));
  expect(answered.dataset?.columns.map(({ name }) => name)).toEqual(['x cost', 'y cost']);
});

describe('several files', () => {
  const sales = weekly('sales.csv', 'revenue (KRW)', 12, (i) => `${1000 + i}`);

  test('are joined on the week; a file named for its channel gives its bare columns that channel', async () => {
    const naver = file('naver.csv', 'date,cost,clicks', ...rows(monday, 1, 84, (i) => `${i},1`));
    const { dataset, told } = await load([sales, naver]);
    expect(dataset?.columns.map(({ name, role, channel }) => [name, role, channel])).toEqual([
      ['revenue (KRW)', 'outcome', undefined],
      ['naver cost', 'spend', 'naver'],
      ['naver clicks', 'exposure', 'naver'],
    ]);
    expect(dataset?.sources.map(({ file: name, rows: count }) => [name, count])).toEqual([
      ['sales.csv', 12],
      ['naver.csv', 84],
    ]);
    expect(dataset?.sources[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(told('files-cover-other-weeks')).toEqual([]);
  });

  test('of other periods leave what is not covered unknown; without a common week they are refused', async () => {
    const late = weekly('tv.csv', 'tv spend', 12, (i) => `${i}`, monday + 28);
    const { dataset, told, values } = await load([sales, late]);
    expect(dataset?.weeks).toHaveLength(16);
    expect(values('tv spend').slice(0, 5)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, 0]);
    expect(told('files-cover-other-weeks')).toHaveLength(2);
    const apart = await load([sales, weekly('tv.csv', 'tv spend', 12, (i) => `${i}`, monday + 700)]);
    expect(apart.told('files-share-no-week')).toHaveLength(1);
    expect(apart.dataset).toBeNull();
  });

  test('with a column of the same name are told; one of several possible outcomes is taken and asked about', async () => {
    const again = weekly('more.csv', 'tv spend,orders', 12, (i) => `${i},2`);
    const { told } = await load([sales, weekly('tv.csv', 'tv spend', 12, (i) => `${i}`), again]);
    expect(told('column-in-two-files')).toMatchObject([
      { where: { file: 'more.csv', column: 'tv spend' }, facts: { other: 'tv.csv' } },
    ]);
    expect(told('outcome-unclear')).toMatchObject([
      { where: { column: 'revenue (KRW)' }, facts: { known: ['revenue (KRW)', 'orders'] } },
    ]);
  });

  test('in two currencies are not added up', async () => {
    const { told, dataset } = await load([
      sales,
      weekly('tv.csv', 'tv spend (USD),radio cost (KRW)', 12, (i) => `${i},1`),
    ]);
    expect(told('currency-mixed')).toMatchObject([
      { where: { file: 'tv.csv', column: 'tv spend (USD)' }, facts: { known: ['KRW', 'USD'] } },
    ]);
    expect(dataset?.currency).toBe('KRW');
    expect(dataset?.values).not.toHaveProperty('tv spend (USD)');
  });

  test('with and without tax are told apart', async () => {
    const { told } = await load([weekly('a.csv', '네이버 비용(VAT포함),카카오 비용(VAT별도)', 9, () => '110,100')]);
    expect(told('vat-mixed')).toHaveLength(1);
  });
});

describe('cells', () => {
  test('that are bad cost themselves and no other: outcome unknown, spend asked, the rest loads', async () => {
    const lines = rows(monday, 7, 9, (i) => `${i + 100},${i},${i * 3}`)
      .with(2, '2026-01-19,closed,2,6')
      .with(5, '2026-02-09,105,five,15');
    const { values, told } = await load([file('w.csv', 'week,sales,tv spend,radio spend', ...lines)]);
    expect(values('radio spend')).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24]);
    expect(told('outcome-unknown')).toMatchObject([
      { where: { line: 4, column: 'sales' }, facts: { found: 'closed', week: '2026-01-19' } },
    ]);
    expect(told('spend-unknown')).toMatchObject([{ where: { line: 7, column: 'tv spend' }, facts: { found: 'five' } }]);
  });

  test('that are all the same, and exposure without spend, are told', async () => {
    const { told } = await load([
      weekly('w.csv', 'sales,tv spend,tv clicks,flat cost', 9, (i) => `${i},${i % 2 === 0 ? 0 : 5},7,3`),
    ]);
    expect(told('values-constant').map(({ where }) => where.column)).toEqual(['tv clicks', 'flat cost']);
    expect(told('spend-missing-with-exposure')).toMatchObject([{ facts: { weeks: 5 } }]);
  });

  test('past twenty of one kind are counted', async () => {
    const { told } = await load(
      [weekly('w.csv', 'sales,tv spend', 40, (i) => `${i},${i < 5 ? i : 'x'}`, monday)],
      mapping('w.csv', { columns: [{ column: 'tv spend', role: 'spend' }] }),
    );
    expect(told('spend-unknown')).toHaveLength(20);
    expect(told('more-of-the-same')).toMatchObject([{ facts: { count: 15 } }]);
  });
});

test('an empty file, one without rows and one without dates are refused', async () => {
  expect((await load([file('e.csv', '')])).findings).toMatchObject([{ code: 'file-empty' }]);
  expect((await load([file('h.csv', 'week,sales,tv spend', '')])).told('file-without-rows')).toHaveLength(1);
  expect((await load([file('n.csv', 'sales,tv spend', '1,2', '3,4')])).told('date-column-missing')).toMatchObject([
    { facts: { known: ['sales', 'tv spend'] } },
  ]);
});

test('lines that end with a carriage return alone are lines', async () => {
  const text = ['week,sales,tv spend', ...rows(monday, 7, 9, (i) => `${i},${i}`)].join('\r');
  for (const chunk of [5, 1000])
    expect((await load([givenBytes('mac.csv', new TextEncoder().encode(text), chunk)])).values('sales')).toHaveLength(
      9,
    );
});

test('a packed file is unpacked as it is read', async () => {
  const text = ['week,sales,tv spend', ...rows(monday, 7, 9, (i) => `${i},${i}`)].join('\n');
  const { values, told } = await load([givenBytes('w.csv.gz', gzipSync(new TextEncoder().encode(text)), 7)]);
  expect(values('sales')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(told('file-unpacked')).toHaveLength(1);
});

test('a mapping overrides what was guessed, and what it names that is not there is told', async () => {
  const { dataset, told } = await load(
    [weekly('w.csv', 'sales,foo,tv spend', 9, (i) => `${i},${i},${i}`)],
    mapping(
      'w.csv',
      {
        columns: [
          { column: 'foo', role: 'spend', channel: 'Foo' },
          { column: 'tv spend', role: 'ignored' },
          { column: 'salse' },
        ],
      },
      { currency: 'EUR' },
    ),
  );
  expect(dataset).toMatchObject({ currency: 'EUR' });
  expect(dataset?.columns.map(({ name, role, channel }) => [name, role, channel])).toEqual([
    ['sales', 'outcome', undefined],
    ['foo', 'spend', 'Foo'],
  ]);
  expect(told('mapping-column-missing')).toMatchObject([{ facts: { column: 'salse', near: 'sales' } }]);
  expect(
    (await load([weekly('w.csv', 'sales', 9, () => '1')], mapping('v.csv', {}))).told('mapping-file-missing'),
  ).toMatchObject([{ facts: { name: 'v.csv', near: 'w.csv' } }]);
});

test('a column that nothing speaks for is asked about, and asked again until it is answered', async () => {
  const given = weekly('w.csv', 'sales,foo', 9, (i) => `${i},${i + 5}`);
  const first = await load([given]);
  expect(first.told('role-unclear')).toMatchObject([{ where: { column: 'foo' } }]);
  expect((await load([given], first.understanding.mapping)).told('role-unclear')).toHaveLength(1);
});
