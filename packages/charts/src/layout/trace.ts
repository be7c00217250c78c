import type { EstimateSeries } from '@sextant/spec';

/** A point of a line with its bands, in px. */
export interface Point {
  readonly x: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly innerLow: number;
  readonly innerHigh: number;
}

/** A series of estimates as points of a picture; the inner band is NaN where it is not known. */
export function trace(
  series: EstimateSeries,
  x: (i: number) => number,
  y: (value: number) => number,
): readonly Point[] {
  return series.map(({ mean, q05, q25, q75, q95 }, i) => ({
    x: x(i),
    mean: y(mean),
    low: y(q05),
    high: y(q95),
    innerLow: q25 === undefined ? Number.NaN : y(q25),
    innerHigh: q75 === undefined ? Number.NaN : y(q75),
  }));
}
