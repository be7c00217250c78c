import { describe, expect, it } from 'vitest';
import { isoOf, weekdayOf } from '../panel/day.ts';
import { dayOfNumber, dayOfWeek, dayOfYear } from './calendar.ts';

describe('calendar', () => {
  it('counts the days of the year from 1, as pandas does', () => {
    const known = {
      '2018-01-01': 1,
      '2018-04-02': 92,
      '2019-12-31': 365,
      '2020-02-29': 60,
      '2020-12-31': 366,
      '1900-03-01': 60,
    };
    for (const [date, n] of Object.entries(known)) expect(dayOfYear(dayOfWeek(date))).toBe(n);
  });

  it('reads the numbers of a table', () => {
    expect(isoOf(dayOfNumber(20000229))).toBe('2000-02-29');
    expect(weekdayOf(dayOfNumber(20240210))).toBe('saturday');
  });

  it('throws on a day that there is not', () => {
    expect(() => dayOfWeek('2023-02-29')).toThrow('2023-02-29');
    expect(() => dayOfNumber(20231301)).toThrow();
  });
});
