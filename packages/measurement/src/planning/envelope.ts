import type { Point, Points } from './point.ts';

/** A corner of a line that no spend can rise above. */
export interface Corner {
  readonly spend: number;
  readonly value: number;
}

/**
 * A corner above the curve between two neighbouring points, from their slopes; null where the chord itself bounds the curve. Right
 * for curves whose slope rises, then falls (saturations, S-shaped or not, and mixes of them whose slope has one peak): where slopes
 * are known to fall, tangents cross above it; where the peak may lie inside, only the tangent at the far end is sure to.
 */
function cornerBetween(from: Point, to: Point, isPastPeak: boolean): Corner | null {
  const width = to.spend - from.spend;
  const chord = (to.value - from.value) / width;
  if (to.slope >= chord) {
    return from.slope > chord ? { spend: to.spend, value: from.value + from.slope * width } : null;
  }
  if (from.slope <= chord || !isPastPeak) return { spend: from.spend, value: to.value - to.slope * width };
  const u = (chord - to.slope) / (from.slope - to.slope);
  return { spend: from.spend + u * width, value: from.value + from.slope * u * width };
}

/** Twice the area of the triangle; below 0 where the way a, b, c turns to the right. */
const turn = (a: Corner, b: Corner, c: Corner): number =>
  (b.spend - a.spend) * (c.value - a.value) - (b.value - a.value) * (c.spend - a.spend);

/** The upper hull of corners in order of spend (Andrew 1979). */
function upperHull(corners: readonly Corner[]): readonly Corner[] {
  const hull: Corner[] = [];
  for (const corner of corners) {
    const last = hull.at(-1);
    if (last && last.spend === corner.spend) {
      if (last.value >= corner.value) continue;
      hull.pop();
    }
    while (hull.length >= 2 && turn(hull.at(-2) as Corner, hull.at(-1) as Corner, corner) >= 0) hull.pop();
    hull.push(corner);
  }
  return hull;
}

/** The least concave line above the curve that these points allow. */
export function envelopeOf(points: Points): readonly Corner[] {
  const corners = points.flatMap((point, i): Corner[] => {
    const [before, next] = [points[i - 1], points[i + 1]];
    const isPastPeak = before !== undefined && before.slope >= point.slope;
    const between = next ? cornerBetween(point, next, isPastPeak) : null;
    return between ? [point, between] : [point];
  });
  return upperHull(corners);
}

/** A bound on the value of any split, and the split of the envelopes that reaches it. */
export interface Bound {
  readonly value: number;
  readonly spend: readonly number[];
}

/** The best split of `total` on concave lines: their segments in order of slope, as far as the money goes (Dantzig 1957). */
export function boundOf(envelopes: readonly (readonly Corner[])[], total: number): Bound {
  const spend = envelopes.map((corners) => (corners[0] as Corner).spend);
  let value = envelopes.reduce((sum, corners) => sum + (corners[0] as Corner).value, 0);
  let left = total - spend.reduce((a, b) => a + b, 0);
  const segments = envelopes.flatMap((corners, channel) =>
    corners.slice(1).map((to, i) => {
      const from = corners[i] as Corner;
      const width = to.spend - from.spend;
      return { channel, width, slope: (to.value - from.value) / width };
    }),
  );
  segments.sort((a, b) => b.slope - a.slope);
  for (const { channel, width, slope } of segments) {
    if (left <= 0) break;
    const take = Math.min(width, left);
    spend[channel] = (spend[channel] as number) + take;
    value += take * slope;
    left -= take;
  }
  return { value, spend };
}
