import type { IsoDate } from '@sextant/spec';
import { type Day, dayOf, isoOf } from '../panel/day.ts';

/** Mean length of a year in days, as the peers take it for trend and season. */
export const daysPerYear = 365.25;

/** The day of a week in a panel. Throws (a bug: the panel has read it) where there is no such day. */
export function dayOfWeek(first: IsoDate): Day {
  const day = dayOf(first);
  if (day === null) throw new Error(`no such day: ${first}`);
  return day;
}

/** 1 on 1 January, 365 or 366 on 31 December. */
export function dayOfYear(day: Day): number {
  return day - dayOfWeek(`${isoOf(day).slice(0, 4)}-01-01`) + 1;
}

/** The day that a table writes as the number yyyymmdd. */
export function dayOfNumber(n: number): Day {
  const text = String(n);
  return dayOfWeek(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}
