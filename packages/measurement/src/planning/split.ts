import { type Points, slopeAt, valueAt } from './point.ts';

/** What is split: each part's points between its limits, and the money that has to be used in full. */
export interface ToSplit {
  readonly parts: readonly { readonly lower: number; readonly upper: number; readonly points: Points }[];
  readonly total: number;
}

/** Value of a split by the cubics through the points. */
export function worthOf({ parts }: ToSplit, spend: readonly number[]): number {
  return parts.reduce((sum, { points }, i) => sum + valueAt(points, spend[i] as number), 0);
}

/** The nearest split that keeps the limits and uses the money in full: clipped, then the rest given by what room there is. */
export function withinLimits({ parts, total }: ToSplit, wanted: readonly number[]): readonly number[] {
  const spend = parts.map(({ lower, upper }, i) => Math.min(upper, Math.max(lower, wanted[i] as number)));
  const missing = total - spend.reduce((a, b) => a + b, 0);
  const room = parts.map(
    ({ lower, upper }, i) => (missing > 0 ? upper : -lower) - (missing > 0 ? 1 : -1) * (spend[i] as number),
  );
  const all = room.reduce((a, b) => a + b, 0);
  if (all <= 0) return spend;
  const share = Math.min(1, Math.abs(missing) / all);
  return spend.map((x, i) => x + (missing > 0 ? 1 : -1) * share * (room[i] as number));
}

/** Steps the money above all lower limits is divided into. */
const steps = 100;

/**
 * The best split in whole steps, over all splits: dynamic programming (Bellman 1957), so that a curve with a flat foot is either
 * left at its limit or raised past the foot, whichever is worth more.
 */
export function bestInSteps(problem: ToSplit): readonly number[] {
  const { parts, total } = problem;
  const free = total - parts.reduce((sum, { lower }) => sum + lower, 0);
  if (free <= 0)
    return withinLimits(
      problem,
      parts.map(({ lower }) => lower),
    );
  const step = free / steps;
  let best = new Float64Array(steps + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const chosen: Int32Array[] = [];
  for (const { lower, upper, points } of parts) {
    const most = Math.min(steps, Math.ceil((upper - lower) / step));
    const worth = Float64Array.from({ length: most + 1 }, (_, k) => valueAt(points, Math.min(upper, lower + k * step)));
    const next = new Float64Array(steps + 1).fill(Number.NEGATIVE_INFINITY);
    const took = new Int32Array(steps + 1);
    for (let used = 0; used <= steps; used++) {
      for (let k = 0; k <= Math.min(most, used); k++) {
        const value = (best[used - k] as number) + (worth[k] as number);
        if (value > (next[used] as number)) {
          next[used] = value;
          took[used] = k;
        }
      }
    }
    best = next;
    chosen.push(took);
  }
  let used = best.indexOf(best.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY));
  const wanted = new Array<number>(parts.length).fill(0);
  for (let i = parts.length - 1; i >= 0; i--) {
    const k = (chosen[i] as Int32Array)[used] as number;
    wanted[i] = (parts[i] as ToSplit['parts'][number]).lower + k * step;
    used -= k;
  }
  return withinLimits(problem, wanted);
}

/** Money moves until no unit is worth more elsewhere, to this share of its return. */
const tolerance = 1e-9;

/** How much to move from one part to another: to where both return the same, or as far as the limits let it. */
function amount(to: Points, from: Points, toAt: number, fromAt: number, most: number): number {
  const gain = (x: number): number => slopeAt(to, toAt + x) - slopeAt(from, fromAt - x);
  let low = 0;
  let high = most;
  if (gain(most) < 0) {
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (gain(middle) > 0) low = middle;
      else high = middle;
    }
  }
  const better = (x: number): boolean =>
    valueAt(to, toAt + x) + valueAt(from, fromAt - x) > valueAt(to, toAt) + valueAt(from, fromAt);
  for (let i = 0; i < 40 && high > 0; i++, high /= 2) if (better(high)) return high;
  return 0;
}

/** Climbs from a split within the limits: always from the part whose last unit returns least to the one whose next returns most. */
export function climb({ parts, total }: ToSplit, start: readonly number[]): readonly number[] {
  const spend = Float64Array.from(start);
  const slopes = spend.map((x, i) => slopeAt((parts[i] as ToSplit['parts'][number]).points, x));
  const tiny = 1e-12 * Math.max(1, Math.abs(total));
  for (let moves = 0; moves < 200 * parts.length; moves++) {
    let to = -1;
    let from = -1;
    for (let i = 0; i < parts.length; i++) {
      const { lower, upper } = parts[i] as ToSplit['parts'][number];
      const x = spend[i] as number;
      if (upper - x > tiny && (to < 0 || (slopes[i] as number) > (slopes[to] as number))) to = i;
      if (x - lower > tiny && (from < 0 || (slopes[i] as number) < (slopes[from] as number))) from = i;
    }
    if (to < 0 || from < 0 || to === from) break;
    const [high, low] = [slopes[to] as number, slopes[from] as number];
    if (high - low <= tolerance * (Math.abs(high) + Math.abs(low))) break;
    const [one, other] = [parts[to], parts[from]] as [ToSplit['parts'][number], ToSplit['parts'][number]];
    const most = Math.min(one.upper - (spend[to] as number), (spend[from] as number) - other.lower);
    const moved = amount(one.points, other.points, spend[to] as number, spend[from] as number, most);
    if (moved === 0) break;
    spend[to] = Math.min(one.upper, (spend[to] as number) + moved);
    spend[from] = Math.max(other.lower, (spend[from] as number) - moved);
    slopes[to] = slopeAt(one.points, spend[to] as number);
    slopes[from] = slopeAt(other.points, spend[from] as number);
  }
  return Array.from(spend);
}

/** The best of several starts, each climbed from. */
export function bestFrom(problem: ToSplit, starts: readonly (readonly number[])[]): readonly number[] {
  let best: readonly number[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    const reached = climb(problem, withinLimits(problem, start));
    const value = worthOf(problem, reached);
    if (value > most) {
      most = value;
      best = reached;
    }
  }
  return best;
}
