import type { Model, Table } from '@sextant/spec';
import { expect, test } from 'vitest';
import { readPanel } from './readPanel.ts';

const believed = { on: 'coefficient', unit: 'ratio', distribution: { kind: 'half-normal', sd: 2 } } as const;
const none = {
  adstock: { kind: 'none' },
  saturation: { kind: 'none' },
  order: 'adstock first',
  prior: believed,
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

const columns = ['week', 'revenue', 'tv', 'search', 'clicks', 'price'];
const clean = [
  ['2026-01-05', '100', '10', '1', '5', '2.5'],
  ['2026-01-12', '', '20.5', '0', '0', '-1'],
  ['2026-01-19', '1.2e2', '30', '3', '7', '0'],
  ['2026-01-26', '130', '40', '4', '8', '1'],
];
const table = (rows: readonly (readonly string[])[], names = columns): Table => {
  return { file: 'w.csv', columns: names, rows, lines: rows.map((_, i) => i + 2) };
};
/** The clean rows with single cells replaced. */
const withCells = (...cells: readonly (readonly [row: number, column: string, text: string])[]) => {
  const rows = clean.map((row) => [...row]);
  for (const [row, column, text] of cells) (rows[row] as string[])[columns.indexOf(column)] = text;
  return table(rows);
};
const found = (t: Table, m = model) => {
  const result = readPanel(m, t);
  return result.kind === 'ok'
    ? []
    : result.issues.map((i) => [i.code, i.where.line, i.where.column ?? i.where.path, i.facts]);
};

test('a clean table becomes a panel; an empty outcome is not known', () => {
  const result = readPanel(model, table(clean));
  expect(result).toEqual({
    kind: 'ok',
    panel: {
      geos: ['national'],
      weeks: ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'],
      firstModelled: 0,
      outcome: Float64Array.of(100, Number.NaN, 120, 130),
      valuePerUnit: Float64Array.of(1, 1, 1, 1),
      spend: { TV: Float64Array.of(10, 20.5, 30, 40), Search: Float64Array.of(1, 0, 3, 4) },
      media: { TV: Float64Array.of(10, 20.5, 30, 40), Search: Float64Array.of(5, 0, 7, 8) },
      controls: { price: Float64Array.of(2.5, -1, 0, 1) },
    },
  });
});

test('weeks before the window give media only, weeks after it nothing', () => {
  const windowed = { ...model, data: { ...model.data, window: { from: '2026-01-12', to: '2026-01-19' } } };
  // Faults outside what is used are no faults: outcome and price before the window, everything after it.
  const result = readPanel(windowed, withCells([0, 'revenue', 'n/a'], [0, 'price', 'x'], [3, 'tv', 'x']));
  expect(result).toMatchObject({
    kind: 'ok',
    panel: {
      weeks: ['2026-01-05', '2026-01-12', '2026-01-19'],
      firstModelled: 1,
      outcome: Float64Array.of(Number.NaN, Number.NaN, 120),
      spend: { TV: Float64Array.of(10, 20.5, 30) },
      controls: { price: Float64Array.of(0, -1, 0) },
    },
  });
  expect(found(withCells([0, 'tv', 'x']), windowed)).toEqual([['cell-not-number', 2, 'tv', { found: 'x' }]]);
});

test('a window that is not in the file is told with the weeks that are', () => {
  const windowed = { ...model, data: { ...model.data, window: { from: '2025-12-29' } } };
  const facts = { from: '2025-12-29', to: '2026-01-26', first: '2026-01-05', last: '2026-01-26' };
  expect(found(table(clean), windowed)).toEqual([['window-outside-data', undefined, 'data.window', facts]]);
});

test('money per unit comes from a number or from a column, and has to be above 0', () => {
  const units = (valuePerUnit: number | string): Model => {
    return { ...model, outcome: { column: 'revenue', kind: 'units', valuePerUnit } };
  };
  expect(readPanel(units(7), table(clean))).toMatchObject({ panel: { valuePerUnit: Float64Array.of(7, 7, 7, 7) } });
  expect(readPanel(units('tv'), table(clean))).toMatchObject({
    panel: { valuePerUnit: Float64Array.of(10, 20.5, 30, 40) },
  });
  expect(found(withCells([1, 'price', '0']), { ...units('price'), controls: [] })).toEqual([
    ['value-per-unit-not-positive', 3, 'price', { found: 0 }],
    ['value-per-unit-not-positive', 4, 'price', { found: 0 }],
  ]);
});

test('a missing column names the closest one and where the model asks for it', () => {
  const renamed = ['week', 'Revenues', 'tv', 'search', 'click', 'weather'];
  expect(found(table(clean, renamed))).toEqual([
    ['column-missing', undefined, 'outcome.column', { column: 'revenue', known: renamed, near: 'Revenues' }],
    ['column-missing', undefined, 'channels[1].exposure', { column: 'clicks', known: renamed, near: 'click' }],
    ['column-missing', undefined, 'controls[0].column', { column: 'price', known: renamed }],
  ]);
});

test('text, separators, percent and currency in numbers are refused with line and column, all at once', () => {
  const t = withCells(
    [0, 'tv', '1,200'],
    [1, 'search', '₩5'],
    [2, 'price', '3%'],
    [3, 'revenue', '0x10'],
    [3, 'clicks', 'NaN'],
  );
  expect(found(t)).toEqual([
    ['cell-not-number', 5, 'revenue', { found: '0x10' }],
    ['cell-not-number', 2, 'tv', { found: '1,200' }],
    ['cell-not-number', 3, 'search', { found: '₩5' }],
    ['cell-not-number', 5, 'clicks', { found: 'NaN' }],
    ['cell-not-number', 4, 'price', { found: '3%' }],
  ]);
});

test('empty media and controls, negative spend and exposure, an endless outcome are refused', () => {
  const t = withCells(
    [0, 'tv', ''],
    [1, 'search', '-1'],
    [2, 'clicks', '-0.5'],
    [3, 'revenue', '1e999'],
    [3, 'price', ''],
  );
  expect(found(t)).toEqual([
    ['outcome-infinite', 5, 'revenue', { found: '1e999' }],
    ['cell-empty', 2, 'tv', {}],
    ['spend-negative', 3, 'search', { found: -1 }],
    ['exposure-negative', 4, 'clicks', { found: -0.5 }],
    ['cell-empty', 5, 'price', {}],
  ]);
});

test('dates in another form, on another weekday or empty are refused, and no gap is told beside them', () => {
  const t = withCells([0, 'week', '05.01.2026'], [1, 'week', '2026-01-13'], [2, 'week', '']);
  expect(found(t)).toEqual([
    ['date-wrong', 2, 'week', { found: '05.01.2026', expected: 'yyyy-mm-dd' }],
    ['date-not-week-start', 3, 'week', { found: '2026-01-13', weekStart: 'monday' }],
    ['cell-empty', 4, 'week', {}],
  ]);
});

test('gaps, duplicate weeks and weeks out of order are told apart', () => {
  expect(found(table([clean[0], clean[3]] as string[][]))).toEqual([
    ['week-gap', 3, 'week', { from: '2026-01-12', to: '2026-01-19', missing: 2 }],
  ]);
  expect(found(withCells([2, 'week', '2026-01-12']))).toEqual([
    ['week-duplicate', 4, 'week', { week: '2026-01-12', firstLine: 3 }],
    ['week-gap', 5, 'week', { from: '2026-01-19', to: '2026-01-19', missing: 1 }],
  ]);
  expect(found(table([clean[1], clean[0], clean[2], clean[3]] as string[][]))).toEqual([
    ['weeks-not-in-order', 3, 'week', { found: '2026-01-05', before: '2026-01-12' }],
  ]);
});

test('problems of the calendar do not hide problems of the cells', () => {
  expect(found(withCells([0, 'week', 'soon'], [3, 'tv', 'much'])).map(([code]) => code)).toEqual([
    'date-wrong',
    'cell-not-number',
  ]);
});

test('after twenty problems of a kind in a column the rest is counted', () => {
  const rows = Array.from({ length: 30 }, () => ['x', '1', '1', '1', '1', '1']);
  const issues = found(table(rows));
  expect(issues).toHaveLength(21);
  expect(issues.at(-1)).toEqual(['more-of-the-same', undefined, 'week', { count: 10 }]);
});

test('the wrong week start is told for every week', () => {
  const sunday: Model = { ...model, data: { ...model.data, weekStart: 'sunday' } };
  expect(found(table(clean), sunday).map(([code]) => code)).toEqual(Array(4).fill('date-not-week-start'));
});
