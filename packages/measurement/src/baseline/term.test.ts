import { densityOf } from '@sextant/numerics';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Day, dayOf, isoOf } from '../panel/day.ts';
import { seasonName } from './fourier.ts';
import { baselineTermOf, baselineTerms } from './index.ts';
import type { BaselineTerm } from './term.ts';

const weeksFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) => isoOf((dayOf(first) as Day) + 7 * i));
const term = (kind: string) => baselineTermOf(kind) as BaselineTerm;

/** Columns by name under parsed settings. */
function columnsOf(kind: string, weeks: readonly string[], given: Record<string, unknown> = {}) {
  const settings = z.strictObject(term(kind).settings).parse(given);
  const { columns, findings } = term(kind).columns(weeks, settings);
  return { byName: Object.fromEntries(columns.map((c) => [c.name, [...c.values]])), findings };
}

const examples: Record<string, Record<string, unknown>[]> = {
  intercept: [{}],
  'linear-trend': [{}],
  'piecewise-linear-trend': [{}, { every: 13 }, { changepoints: ['2019-03-05', '2020-01-01'] }],
  fourier: [{}, { pairs: 6 }],
  holidays: [
    { country: 'KR' },
    { country: 'US', days: 'all' },
    { country: ['KR', 'US'], days: ['Christmas', 'Seollal'] },
  ],
};

describe.each(baselineTerms.map((t) => [t.kind, t as BaselineTerm] as const))('baseline term %s', (kind, one) => {
  const weeks = weeksFrom('2018-04-02', 179);
  const given = examples[kind] ?? [];

  it('is found by its kind and has an example', () => {
    expect(baselineTermOf(kind)).toBe(one);
    expect(given.length).toBeGreaterThan(0);
  });

  it('gives finite columns over all weeks, no two of one name, none empty', () => {
    for (const settings of given) {
      const parsed = z.strictObject(one.settings).parse(settings);
      const { columns } = one.columns(weeks, parsed);
      expect(new Set(columns.map((c) => c.name)).size).toBe(columns.length);
      for (const { values } of columns) {
        expect(values.length).toBe(weeks.length);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(values.some((v) => v !== 0)).toBe(true);
      }
    }
  });

  it('keeps the numbers of the weeks it had when weeks are added, changes of slope aside', () => {
    for (const settings of given) {
      const before = columnsOf(kind, weeks.slice(0, 120), settings).byName;
      const after = columnsOf(kind, weeks, settings).byName;
      for (const [name, values] of Object.entries(before)) {
        // Holidays that met in the shorter window may part in the longer one.
        if (kind === 'holidays' && !(name in after)) continue;
        expect(after[name]?.slice(0, 120)).toEqual(values);
      }
    }
  });

  it('refuses a setting it does not know', () => {
    expect(z.strictObject(one.settings).safeParse({ ...given[0], colour: 'red' }).success).toBe(false);
  });

  it('believes a known density of its coefficients', () => {
    const { distribution } = one.prior;
    const density = densityOf(distribution.kind);
    expect(density?.problem(density.argumentNames.map((name) => Number(distribution[name])))).toBeNull();
  });
});

describe('linear trend', () => {
  it('counts years from the first week', () => {
    const { trend } = columnsOf('linear-trend', ['2018-04-02', '2018-04-09', '2022-04-02']).byName;
    expect(trend).toEqual([0, 7 / 365.25, 4]);
  });
});

describe('piecewise linear trend', () => {
  it('starts a new slope at each date', () => {
    const weeks = ['2018-01-01', '2019-01-01', '2020-01-01'];
    const { byName } = columnsOf('piecewise-linear-trend', weeks, { changepoints: ['2019-01-01'] });
    expect(byName['trend from 2019-01-01']).toEqual([0, 0, 365 / 365.25]);
  });

  it('leaves out dates that change no slope within the weeks', () => {
    const weeks = weeksFrom('2018-01-01', 10);
    const { byName } = columnsOf('piecewise-linear-trend', weeks, {
      changepoints: ['2017-01-01', '2018-01-01', '2030-01-01'],
    });
    expect(Object.keys(byName)).toEqual(['trend']);
  });

  it('changes every so many weeks and leaves the last stretch half that length at least', () => {
    const names = (count: number) =>
      Object.keys(columnsOf('piecewise-linear-trend', weeksFrom('2018-01-01', count), { every: 10 }).byName);
    expect(names(15)).toEqual(['trend']);
    expect(names(16)).toEqual(['trend', 'trend from 2018-03-12']);
    expect(names(26)).toEqual(['trend', 'trend from 2018-03-12', 'trend from 2018-05-21']);
  });
});

describe('fourier', () => {
  it('equals sin and cos of 2 pi k d / 365.25 (NumPy 2.4.6, days of the year by pandas 3.1.1)', () => {
    const weeks = ['2018-04-02', '2018-12-31', '2019-01-07', '2020-02-29', '2020-12-31', '2021-08-30'];
    const expected = {
      'season sin 1': [
        0.999930065796206, -0.00430059270298197, 0.120126165182351, 0.858401523291892, 0.0129014599494197,
        -0.852836721769459,
      ],
      'season cos 1': [
        -0.0118263906918326, 0.999990752408443, 0.992758633525079, 0.512978386299228, 0.999916772702195,
        -0.522177676659508,
      ],
      'season sin 2': [
        -0.0236511272452316, -0.0086011058657144, 0.238512575194076, 0.880682856430148, 0.0258007723915407,
        0.890664595886975,
      ],
      'season cos 2': [
        -0.999720272966408, 0.999963009804806, 0.971139408877165, -0.47370635037968, 0.999667104662347,
        -0.454660947996957,
      ],
    };
    const { byName } = columnsOf('fourier', weeks, { pairs: 2 });
    expect(Object.keys(byName)).toEqual(Object.keys(expected));
    for (const [name, values] of Object.entries(expected)) {
      values.forEach((value, t) => void expect(byName[name]?.[t]).toBeCloseTo(value, 14));
    }
    expect(seasonName('sin', 1)).toBe('season sin 1');
  });
});

describe('holidays', () => {
  it('gives each week the share of its days', () => {
    const weeks = ['2024-02-05', '2024-02-12', '2024-02-19']; // Seollal 9-11 February, substitute day on Monday 12th
    const { byName } = columnsOf('holidays', weeks, { country: 'KR' });
    expect(byName).toEqual({ 'holiday KR Seollal': [3 / 7, 1 / 7, 0] });
  });

  it('sums to all days of the holiday over complete weeks', () => {
    const { byName } = columnsOf('holidays', weeksFrom('2017-01-02', 52), { country: 'KR', days: ['Chuseok'] });
    const days = 7 * (byName['holiday KR Chuseok'] ?? []).reduce((s, v) => s + v, 0);
    expect(days).toBeCloseTo(4, 12);
  });

  it('merges holidays that always share a week, and keeps apart those that do not', () => {
    const days = ['Thanksgiving', 'Black Friday', 'Cyber Monday'];
    const monday = columnsOf('holidays', weeksFrom('2018-01-01', 156), { country: 'US', days }).byName;
    expect(Object.keys(monday)).toEqual(['holiday US Thanksgiving + US Black Friday', 'holiday US Cyber Monday']);
    expect(Math.max(...(monday['holiday US Thanksgiving + US Black Friday'] as number[]))).toBe(2 / 7);
    const friday = columnsOf('holidays', weeksFrom('2018-01-05', 156), { country: 'US', days }).byName;
    expect(Object.keys(friday)).toEqual(['holiday US Thanksgiving', 'holiday US Black Friday + US Cyber Monday']);
  });

  it('counts a day shared by two countries once', () => {
    const weeks = weeksFrom('2018-01-01', 156);
    const { byName } = columnsOf('holidays', weeks, { country: ['KR', 'US'], days: ['Christmas'] });
    expect(Object.keys(byName)).toEqual(['holiday KR Christmas + US Christmas']);
    expect(Math.max(...(byName['holiday KR Christmas + US Christmas'] as number[]))).toBe(1 / 7);
  });

  it('says which weeks the table does not reach, once for two countries', () => {
    const found = (first: string, count: number) =>
      columnsOf('holidays', weeksFrom(first, count), { country: ['KR', 'US'] }).findings;
    const finding = { code: 'holidays-beyond-table', where: {}, facts: { first: 2000, last: 2040 } };
    expect(found('2040-12-17', 3)).toEqual([finding]); // the third week ends in 2041
    expect(found('2040-12-17', 2)).toEqual([]);
    expect(found('1999-12-27', 3)).toEqual([finding]);
    expect(found('2000-01-03', 3)).toEqual([]);
  });

  it('refuses a country or a day without table', () => {
    const shape = z.strictObject(term('holidays').settings);
    expect(shape.safeParse({}).success).toBe(false);
    expect(shape.safeParse({ country: 'JP' }).success).toBe(false);
    expect(shape.safeParse({ country: 'US', days: ['Festivus'] }).success).toBe(false);
  });
});
