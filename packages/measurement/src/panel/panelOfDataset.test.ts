import type { Dataset, Model, UnknownSpend } from '@sextant/spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { panelOfDataset } from './panelOfDataset.ts';
import { readPanel } from './readPanel.ts';
import { reachOf } from './unknownSpend.ts';

const none = {
  adstock: { kind: 'none' },
  saturation: { kind: 'none' },
  order: 'adstock first',
  prior: { on: 'roi', distribution: { kind: 'half-normal', sd: 2 } },
} as const;
const model: Model = {
  version: 1,
  data: { date: 'week', currency: 'KRW', weekStart: 'monday' },
  holdout: 0,
  outcome: { column: 'revenue', kind: 'revenue' },
  channels: [
    { name: 'TV', spend: 'tv', ...none },
    { name: 'Search', spend: 'search', exposure: 'clicks', ...none },
  ],
  baseline: [],
  controls: [{ column: 'price', scale: 'none', prior: { kind: 'normal', mean: 0, sd: 1 }, unit: 'outcome' }],
  noise: { prior: { kind: 'half-normal', sd: 1 }, unit: 'outcome' },
  sampler: { chains: 4, draws: { warmup: 10, keep: 10 }, target: 0.8, rerun: true },
};
const weeks = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'];
const values = {
  revenue: [100, Number.NaN, 120, 130, 140],
  tv: [10, 20.5, 30, 40, 50],
  search: [1, 0, 3, 4, 5],
  clicks: [5, 0, 7, 8, 9],
  price: [2.5, -1, 0, 1, 2],
};

function dataset(changes: Partial<Record<keyof typeof values, readonly number[]>> = {}, more: Partial<Dataset> = {}) {
  const columns = { ...values, ...changes };
  return {
    format: 1,
    name: 'shop',
    currency: 'KRW',
    weekStart: 'monday',
    weeks,
    columns: Object.keys(columns).map((name) => ({ name, role: 'ignored', weekRule: 'sum' })),
    values: Object.fromEntries(Object.entries(columns).map(([name, list]) => [name, Float64Array.from(list)])),
    decisions: [],
    sources: [],
    ...more,
  } satisfies Dataset;
}

const decided = (week: string, decision: UnknownSpend, column = 'tv') => ({ decisions: [{ column, week, decision }] });
const withCarryOver = (window: number | 'infinite', decay: unknown = undefined): Model => ({
  ...model,
  channels: [
    {
      ...(model.channels[0] as Model['channels'][number]),
      adstock: { kind: 'geometric', window, ...(decay === undefined ? {} : { decay: decay as number }) },
    },
  ],
});
const panelOf = (m: Model, d: Dataset) => {
  const result = panelOfDataset(m, d);
  if (result.kind === 'issues') throw new Error(JSON.stringify(result.issues));
  return result.panel;
};
const found = (d: Dataset, m = model) => {
  const result = panelOfDataset(m, d);
  return result.kind === 'ok' ? [] : result.issues.map(({ code, where, facts }) => [code, where, facts]);
};
const missingTv = { tv: [10, Number.NaN, 30, 40, 50] };

test('stored data give the panel that the same rows give as a file', () => {
  const rows = weeks.map((week, t) => [
    week,
    ...Object.values(values).map((list) => (Number.isNaN(list[t]) ? '' : String(list[t]))),
  ]);
  const file = { file: 'w.csv', columns: ['week', ...Object.keys(values)], rows, lines: rows.map((_, i) => i + 2) };
  for (const window of [undefined, { from: '2026-01-12' }, { from: '2026-01-12', to: '2026-01-26' }]) {
    const windowed: Model = { ...model, data: { ...model.data, ...(window === undefined ? {} : { window }) } };
    expect(panelOfDataset(windowed, dataset())).toEqual(readPanel(windowed, file));
  }
});

test('spend that nobody knows and nobody decided on is no panel', () => {
  expect(found(dataset(missingTv))).toEqual([
    ['spend-undecided', { file: 'shop', column: 'tv', week: '2026-01-12' }, {}],
  ]);
  expect(found(dataset({ clicks: [Number.NaN, 0, 7, Number.NaN, 9] }))).toEqual([
    ['spend-undecided', { file: 'shop', column: 'clicks', week: '2026-01-05' }, {}],
    ['spend-undecided', { file: 'shop', column: 'clicks', week: '2026-01-26' }, {}],
  ]);
});

test.each([
  [{ kind: 'zero' }, 0],
  [{ kind: 'value', value: 17 }, 17],
  [{ kind: 'interpolate' }, 20],
] as const)('decided %j, the week has that spend and its outcome stays', (decision, spend) => {
  const panel = panelOf(
    model,
    dataset({ ...missingTv, revenue: [100, 110, 120, 130, 140] }, decided('2026-01-12', decision)),
  );
  expect(panel.spend['TV']).toEqual(Float64Array.of(10, spend, 30, 40, 50));
  expect(panel.outcome).toEqual(Float64Array.of(100, 110, 120, 130, 140));
});

test('a gap at an end takes the nearest week, and the last decision on a cell counts', () => {
  const tv = [Number.NaN, 20, 30, 40, Number.NaN];
  const decisions = [
    { column: 'tv', week: '2026-01-05', decision: { kind: 'zero' } },
    { column: 'tv', week: '2026-01-05', decision: { kind: 'interpolate' } },
    { column: 'tv', week: '2026-02-02', decision: { kind: 'interpolate' } },
  ] as const;
  expect(panelOf(model, dataset({ tv }, { decisions })).spend['TV']).toEqual(Float64Array.of(20, 20, 30, 40, 40));
});

test('left out, the week and the weeks its carry-over reaches have no outcome; its media is on the line', () => {
  const at = (window: number) =>
    panelOf(
      withCarryOver(window),
      dataset({ ...missingTv, revenue: [100, 110, 120, 130, 140] }, decided('2026-01-12', { kind: 'leave out' })),
    );
  const gone = Number.NaN;
  expect(at(1).outcome).toEqual(Float64Array.of(100, gone, 120, 130, 140));
  expect(at(3).outcome).toEqual(Float64Array.of(100, gone, gone, gone, 140));
  expect(at(9).outcome).toEqual(Float64Array.of(100, gone, gone, gone, gone));
  expect(at(3).media['TV']).toEqual(Float64Array.of(10, 20, 30, 40, 50));
});

test('a driver that is not known is decided on too; left out, its week alone has no outcome', () => {
  const hole = { price: [2.5, -1, Number.NaN, 1, 2], revenue: [100, 110, 120, 130, 140] };
  const price = (decision: UnknownSpend) => panelOf(model, dataset(hole, decided('2026-01-19', decision, 'price')));
  expect(price({ kind: 'interpolate' }).controls['price']).toEqual(Float64Array.of(2.5, -1, 0, 1, 2));
  expect(price({ kind: 'value', value: 7 }).controls['price']).toEqual(Float64Array.of(2.5, -1, 7, 1, 2));
  const gone = Number.NaN;
  expect(price({ kind: 'leave out' }).outcome).toEqual(Float64Array.of(100, 110, gone, 130, 140));
  expect(price({ kind: 'interpolate' }).outcome).toEqual(Float64Array.of(100, 110, 120, 130, 140));
});

test('a channel whose exposure is known keeps its weeks when its money is left out', () => {
  const search = [1, Number.NaN, 3, 4, 5];
  const panel = panelOf(
    model,
    dataset({ search, revenue: [100, 110, 120, 130, 140] }, decided('2026-01-12', { kind: 'leave out' }, 'search')),
  );
  expect(panel.outcome).toEqual(Float64Array.of(100, 110, 120, 130, 140));
  expect(panel.spend['Search']).toEqual(Float64Array.of(1, 2, 3, 4, 5));
});

test('carry-over without a window reaches until under one per cent is left, for a decay at the far end of belief', () => {
  // Seven weeks, its own included: .5^7 = .0078 is the first power of one half under .01.
  expect(reachOf(withCarryOver('infinite', 0.5).channels[0] as Model['channels'][number])).toBe(
    Math.ceil(Math.log(0.01) / Math.log(0.5)),
  );
  // Beta(1, 3) has its 95 % quantile at 1 - .05^(1/3) = .6316.
  const believed = reachOf(withCarryOver('infinite').channels[0] as Model['channels'][number]);
  expect(believed).toBe(Math.ceil(Math.log(0.01) / Math.log(1 - 0.05 ** (1 / 3))));
});

test('another currency, another week, a missing column, a missing driver and negative media are told with their place', () => {
  expect(found(dataset({}, { currency: 'USD' }))).toEqual([
    ['currency-differs', { file: 'shop' }, { found: 'USD', expected: 'KRW' }],
  ]);
  expect(found(dataset({}, { weekStart: 'sunday' }))).toMatchObject([['date-not-week-start', {}, {}]]);
  expect(found(dataset(), { ...model, outcome: { ...model.outcome, column: 'revenu' } })).toMatchObject([
    ['column-missing', { path: 'outcome.column' }, { near: 'revenue' }],
  ]);
  expect(found(dataset({ price: [1, 2, Number.NaN, 4, 5], tv: [1, -2, 3, 4, 5] }))).toEqual([
    ['spend-negative', { file: 'shop', column: 'tv', week: '2026-01-12' }, { found: -2 }],
    ['driver-undecided', { file: 'shop', column: 'price', week: '2026-01-19' }, {}],
  ]);
});

test('a panel of stored data never has a media value that is not a number, whatever is missing and decided', () => {
  const kinds: readonly UnknownSpend[] = [{ kind: 'zero' }, { kind: 'interpolate' }, { kind: 'leave out' }];
  const cell = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: Number.NaN });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 5, maxLength: 5 }), fc.nat(2), (tv, kind) => {
      const decisions = weeks.map((week) => ({ column: 'tv', week, decision: kinds[kind] as UnknownSpend }));
      const panel = panelOf(withCarryOver(2), dataset({ tv }, { decisions }));
      expect([...(panel.media['TV'] as Float64Array)].every(Number.isFinite)).toBe(true);
    }),
  );
});
