import { marginalStep } from '../mmm/effect.ts';
import type { ReadyChannel } from './setUp.ts';
import { added, addedAfter } from './response.ts';
import { fillSpots, spotsOf } from './spots.ts';

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
  const spots = spotsOf(curve, layout);
  for (let d = 0; d < draws; d++) {
    fillSpots(curve, layout, d, spots);
    const b = curve.coefficient[d] as number;
    const brought = added(curve, d, spots, proposed);
    out.today[d] = b * added(curve, d, spots, today);
    out.proposed[d] = b * brought;
    out.next[d] = b * (added(curve, d, spots, (1 + marginalStep) * proposed) - brought);
    out.after[d] = b * addedAfter(curve, d, spots, proposed);
  }
  return out;
}

/** Money that a split brings at each of the draws the plan was found on. */
export function valueAtSearchDraws(channels: readonly ReadyChannel[], spend: readonly number[]): Float64Array {
  const out = new Float64Array(channels[0]?.held.draws.length ?? 0);
  channels.forEach(({ curve, held }, i) => {
    held.spots.forEach((spots, k) => {
      const draw = held.draws[k] as number;
      const money = held.worth * (curve.coefficient[draw] as number) * added(curve, draw, spots, spend[i] as number);
      out[k] = (out[k] as number) + money;
    });
  });
  return out;
}
