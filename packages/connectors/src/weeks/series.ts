import type { ColumnReading } from '@sextant/spec';
import { addTo, type ExactSum } from './exactSum.ts';

/** A cell whose number is not known, as it stands and where. */
export interface BadCell {
  readonly found: string;
  readonly line: number;
}

interface Day extends ExactSum {
  count: number;
  bad: BadCell | null;
}

/** One column of the dataset as it comes together from the rows of one file, day by day. */
export interface Series {
  readonly name: string;
  readonly reading: ColumnReading;
  readonly channel: string | undefined;
  readonly days: Map<number, Day>;
}

export function newSeries(name: string, reading: ColumnReading, channel: string | undefined): Series {
  return { name, reading, channel, days: new Map() };
}

function dayOf(series: Series, day: number): Day {
  const held = series.days.get(day);
  if (held !== undefined) return held;
  const fresh: Day = { high: 0, low: 0, count: 0, bad: null };
  series.days.set(day, fresh);
  return fresh;
}

export function addValue(series: Series, day: number, value: number): void {
  const held = dayOf(series, day);
  held.count++;
  addTo(held, value);
}

/** The day is not known from here on; of several bad cells the first line is told. */
export function addBad(series: Series, day: number, bad: BadCell): void {
  const held = dayOf(series, day);
  if (held.bad === null || bad.line < held.bad.line) held.bad = bad;
}
