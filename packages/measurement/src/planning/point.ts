/** What a spend brings on average, in money, with the exact slope: the return of the next unit. */
export interface Point {
  readonly spend: number;
  readonly value: number;
  readonly slope: number;
}

/** Points of one channel in order of spend, each spend once. */
export type Points = readonly Point[];

/** The points with one more; a spend that is there already (to 1e-9 of the range) changes nothing. */
export function withPoint(points: Points, point: Point): Points {
  const range = (points.at(-1)?.spend ?? 0) - (points[0]?.spend ?? 0);
  if (points.some(({ spend }) => Math.abs(spend - point.spend) <= 1e-9 * range)) return points;
  return [...points, point].sort((a, b) => a.spend - b.spend);
}

/** Index of the last point at or below the spend, at most the last but one. */
export function intervalOf(points: Points, spend: number): number {
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle] as Point).spend <= spend) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Value between the points by the cubic that has their values and slopes (Hermite): exact at the points; the error in between falls
 * with the fourth power of their distance.
 */
export function valueAt(points: Points, spend: number): number {
  const i = intervalOf(points, spend);
  const from = points[i] as Point;
  const to = points[i + 1];
  const width = to ? to.spend - from.spend : 0;
  if (!to || width === 0) return from.value;
  const u = (spend - from.spend) / width;
  const rise = to.value - from.value;
  const bent = (from.slope * width - rise) * (1 - u) + (rise - to.slope * width) * u;
  return from.value + u * rise + u * (1 - u) * bent;
}

/** Slope of the same cubic. */
export function slopeAt(points: Points, spend: number): number {
  const i = intervalOf(points, spend);
  const from = points[i] as Point;
  const to = points[i + 1];
  const width = to ? to.spend - from.spend : 0;
  if (!to || width === 0) return from.slope;
  const u = (spend - from.spend) / width;
  const rise = to.value - from.value;
  const a = from.slope * width - rise;
  const b = rise - to.slope * width;
  return (rise + (1 - 2 * u) * (a * (1 - u) + b * u) + u * (1 - u) * (b - a)) / width;
}
