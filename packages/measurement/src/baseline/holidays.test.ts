import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnsOf, weeksFrom } from '../../test/columns.ts';
import { holidays } from './holidays.ts';

describe('holidays', () => {
  it('gives each week the share of its days', () => {
    const weeks = ['2024-02-05', '2024-02-12', '2024-02-19']; // Seollal 9-11 February, substitute day on Monday 12th
    const { byName } = columnsOf(holidays, weeks, { country: 'KR' });
    expect(byName).toEqual({ 'holiday KR Seollal': [3 / 7, 1 / 7, 0] });
  });

  it('sums to all days of the holiday over complete weeks', () => {
    const { byName } = columnsOf(holidays, weeksFrom('2017-01-02', 52), { country: 'KR', days: ['Chuseok'] });
    const days = 7 * (byName['holiday KR Chuseok'] ?? []).reduce((s, v) => s + v, 0);
    expect(days).toBeCloseTo(4, 12);
  });

  it('merges holidays that always share a week, and keeps apart those that do not', () => {
    const days = ['Thanksgiving', 'Black Friday', 'Cyber Monday'];
    const monday = columnsOf(holidays, weeksFrom('2018-01-01', 156), { country: 'US', days }).byName;
    expect(Object.keys(monday)).toEqual(['holiday US Thanksgiving + US Black Friday', 'holiday US Cyber Monday']);
    expect(Math.max(...(monday['holiday US Thanksgiving + US Black Friday'] as number[]))).toBe(2 / 7);
    const friday = columnsOf(holidays, weeksFrom('2018-01-05', 156), { country: 'US', days }).byName;
    expect(Object.keys(friday)).toEqual(['holiday US Thanksgiving', 'holiday US Black Friday + US Cyber Monday']);
  });

  it('counts a day shared by two countries once', () => {
    const weeks = weeksFrom('2018-01-01', 156);
    const { byName } = columnsOf(holidays, weeks, { country: ['KR', 'US'], days: ['Christmas'] });
    expect(Object.keys(byName)).toEqual(['holiday KR Christmas + US Christmas']);
    expect(Math.max(...(byName['holiday KR Christmas + US Christmas'] as number[]))).toBe(1 / 7);
  });

  it('says which weeks the table does not reach, once for two countries', () => {
    const found = (first: string, count: number) =>
      columnsOf(holidays, weeksFrom(first, count), { country: ['KR', 'US'] }).findings;
    const finding = { code: 'holidays-beyond-table', where: {}, facts: { first: 2000, last: 2040 } };
    expect(found('2040-12-17', 3)).toEqual([finding]); // the third week ends in 2041
    expect(found('2040-12-17', 2)).toEqual([]);
    expect(found('1999-12-27', 3)).toEqual([finding]);
    expect(found('2000-01-03', 3)).toEqual([]);
  });

  it('refuses a country or a day without table', () => {
    const shape = z.strictObject(holidays.settings);
    expect(shape.safeParse({}).success).toBe(false);
    expect(shape.safeParse({ country: 'JP' }).success).toBe(false);
    expect(shape.safeParse({ country: 'US', days: ['Festivus'] }).success).toBe(false);
  });
});
