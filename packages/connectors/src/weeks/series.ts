import type { ColumnReading } from '@sextant/spec';

/** A cell whose number is not known, as it stands and where. */
export interface BadCell {
  readonly found: string;
  readonly line: number;
}

/**
 * One column of the dataset as it comes together from the rows of one file. Arrays have one entry per distinct day of the file, in
 * order; a day's sum is `high + low`.
 */
export interface Series {
  readonly name: string;
  readonly reading: ColumnReading;
  readonly channel: string | undefined;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly count: Uint32Array;
  readonly bad: Map<number, readonly BadCell[]>;
}

export function newSeries(name: string, reading: ColumnReading, channel: string | undefined, days: number): Series {
  const arrays = { high: new Float64Array(days), low: new Float64Array(days), count: new Uint32Array(days) };
  return { name, reading, channel, ...arrays, bad: new Map() };
}

/** Rounding errors are summed beside the sum (Neumaier 1974), so that the order of rows does not matter. */
export function addValue({ high, low, count }: Series, at: number, value: number): void {
  const before = high[at] as number;
  const next = before + value;
  low[at] = (low[at] as number) + (Math.abs(before) >= Math.abs(value) ? before - next + value : value - next + before);
  high[at] = next;
  count[at] = (count[at] as number) + 1;
}

/** As many bad cells are kept for one day. */
const most = 20;

/** The day is not known from here on. */
export function addBad(series: Series, at: number, bad: BadCell): void {
  const held = series.bad.get(at) ?? [];
  if (held.length < most) series.bad.set(at, [...held, bad]);
}
