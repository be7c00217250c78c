import { marginalStep } from '../mmm/effect.ts';
import type { ReadyChannel } from './setUp.ts';
import { added } from './response.ts';
import { fillSpots, roomForSpots } from './spots.ts';

/** What a plan brings, draw by draw: units of outcome of one channel. */
export interface ChannelDraws {
  readonly today: Float64Array;
  readonly proposed: Float64Array;
  /** For 1 % more than proposed, the addition. */
  readonly next: Float64Array;
  /** The part of `proposed` that lands after the period. */
  readonly after: Float64Array;
}

/** Evaluates a channel at every draw once: the same past on both sides, so only what the spend adds is counted. */
export function evaluateChannel({ curve, layout, today }: ReadyChannel, proposed: number, draws: number): ChannelDraws {
  const make = (): Float64Array => new Float64Array(draws);
  const out = { today: make(), proposed: make(), next: make(), after: make() };
  const spots = roomForSpots(curve, layout, 1);
  const sums = new Float64Array(2);
  const bring = (d: number, spend: number): number => {
    added(curve, d, spots, 0, spend, sums);
    return (curve.coefficient[d] as number) * (sums[0] as number);
  };
  for (let d = 0; d < draws; d++) {
    fillSpots(curve, layout, d, spots, 0);
    out.today[d] = bring(d, today);
    out.next[d] = bring(d, (1 + marginalStep) * proposed);
    out.proposed[d] = bring(d, proposed);
    out.after[d] = (curve.coefficient[d] as number) * (sums[1] as number);
    out.next[d] = (out.next[d] as number) - (out.proposed[d] as number);
  }
  return out;
}

/** Money that a split brings at each of the draws the plan was found on. */
export function valueAtSearchDraws(channels: readonly ReadyChannel[], spend: readonly number[]): Float64Array {
  const out = new Float64Array(channels[0]?.held.draws.length ?? 0);
  const sums = new Float64Array(2);
  channels.forEach(({ curve, held }, i) => {
    for (let k = 0; k < out.length; k++) {
      const draw = held.draws[k] as number;
      added(curve, draw, held.spots, k, spend[i] as number, sums);
      out[k] = (out[k] as number) + held.worth * (curve.coefficient[draw] as number) * (sums[0] as number);
    }
  });
  return out;
}
