import type { ChannelCurve } from '../curves/curve.ts';
import { fillWeights, windowOf } from '../curves/respond.ts';

/** What a channel's plan is laid out on: its past, the weeks until the period, the period with its pattern, and what is counted after. */
export interface Layout {
  /** Input of the weeks before the period, in shares of the largest input; the past, then any weeks between. */
  readonly before: Float64Array;
  /** Input per unit of money spent in the period, by week of the period. */
  readonly perMoney: Float64Array;
  /** Weeks after the period in which its effect is counted. */
  readonly tail: number;
}

/**
 * A channel's response to the money B of the period: the sum over spots j of weight_j (value(base_j + B reach_j) - idle_j). With
 * carry-over first a spot is a week of effect, `base` what earlier spend still brings to it; with saturation first a spot is a week
 * of spend, `weight` how much of its effect is counted. `after` is the part of the weight that lands after the period. Arrays have
 * one slot of `count` spots per draw held.
 */
export interface Spots {
  readonly count: number;
  readonly base: Float64Array;
  /** Saturated `base`: what is there without the spend. */
  readonly idle: Float64Array;
  readonly reach: Float64Array;
  readonly weight: Float64Array;
  readonly after: Float64Array;
  /** Room for the weights of one draw. */
  readonly lags: Float64Array;
}

/** Room for the spots of so many draws. */
export function roomForSpots(curve: ChannelCurve, layout: Layout, slots: number): Spots {
  const weeks = layout.perMoney.length;
  const count = curve.shape.adstockFirst ? weeks + layout.tail : weeks;
  const make = (): Float64Array => new Float64Array(count * slots);
  const window = windowOf(curve);
  const lags = new Float64Array(window === Infinity ? layout.before.length + weeks + layout.tail : window);
  return { count, base: make(), idle: make(), reach: make(), weight: make(), after: make(), lags };
}

/** Fills one slot with the spots of one draw. */
export function fillSpots(curve: ChannelCurve, layout: Layout, draw: number, spots: Spots, slot: number): void {
  const weeks = layout.perMoney.length;
  const { count, lags } = spots;
  const from = slot * count;
  const part = (of: Float64Array): Float64Array => of.subarray(from, from + count);
  fillWeights(curve, draw, lags);
  if (!curve.shape.adstockFirst) {
    spots.reach.set(layout.perMoney, from);
    landings(lags, weeks, weeks + layout.tail, part(spots.weight), part(spots.after));
    return;
  }
  spots.weight.fill(1, from, from + count);
  spots.after.fill(1, from + weeks, from + count);
  spread(layout.perMoney, lags, part(spots.reach));
  carryIn(layout.before, lags, part(spots.base));
  const bend = curve.saturation(draw);
  for (let j = from; j < from + count; j++) {
    const base = spots.base[j] as number;
    spots.idle[j] = base === 0 ? 0 : curve.shape.saturation.value(base, bend);
  }
}

/** out[t] = sum over s of weights[t - s] x[s]. */
function spread(x: Float64Array, weights: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let s = 0; s < x.length; s++) {
    const given = x[s] as number;
    if (given === 0) continue;
    const end = Math.min(weights.length, out.length - s);
    for (let l = 0; l < end; l++) out[s + l] = (out[s + l] as number) + given * (weights[l] as number);
  }
}

/** out[t] = what the weeks before still bring t weeks into the period. */
function carryIn(before: Float64Array, weights: Float64Array, out: Float64Array): void {
  const reached = Math.min(out.length, weights.length - 1);
  out.fill(0, Math.max(0, reached));
  for (let t = 0; t < reached; t++) {
    let s = 0;
    for (let l = t + 1; l < weights.length && l - t <= before.length; l++)
      s += (weights[l] as number) * (before[before.length - (l - t)] as number);
    out[t] = s;
  }
}

/** How much of a week's effect falls inside the horizon, and of that after the period. */
function landings(
  weights: Float64Array,
  weeks: number,
  horizon: number,
  weight: Float64Array,
  after: Float64Array,
): void {
  for (let s = 0; s < weeks; s++) {
    let inside = 0;
    let later = 0;
    for (let l = 0; l < weights.length && s + l < horizon; l++) {
      if (s + l < weeks) inside += weights[l] as number;
      else later += weights[l] as number;
    }
    weight[s] = inside + later;
    after[s] = later;
  }
}

/** Weeks that carry-over without end is followed after the period: 99 % of it has come by then in all but the slowest draws. */
const longestTail = 104;

/** Weeks after the period in which the effect of a channel is counted: all of a window, else until under 1 % is left. */
export function tailOf(curve: ChannelCurve, draws: ArrayLike<number>): number {
  const window = windowOf(curve);
  if (window !== Infinity) return window - 1;
  let longest = 0;
  for (let i = 0; i < draws.length; i++) {
    const draw = draws[i] as number;
    longest = Math.max(longest, curve.shape.adstock.tail(curve.adstock(draw), curve.shape.settings));
  }
  return Math.min(longestTail, longest);
}
