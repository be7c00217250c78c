import type { ChannelCurve } from '../curves/curve.ts';
import type { Point } from './point.ts';
import { fillSpots, type Layout, type Spots, spotsOf } from './spots.ts';

/** Spots of one channel at several draws, laid out once so that many spends can be tried. */
export interface HeldResponse {
  readonly curve: ChannelCurve;
  readonly draws: ArrayLike<number>;
  readonly spots: readonly Spots[];
  /** Money per unit of outcome in the period. */
  readonly worth: number;
}

export function holdResponse(
  curve: ChannelCurve,
  layout: Layout,
  draws: ArrayLike<number>,
  worth: number,
): HeldResponse {
  const spots = Array.from(draws, (draw) => {
    const filled = spotsOf(curve, layout);
    fillSpots(curve, layout, draw, filled);
    return filled;
  });
  return { curve, draws, spots, worth };
}

/**
 * Transformed input that the spend adds to what would be there without it: out[0] in all, out[1] the part of it that lands after
 * the period.
 */
export function added(curve: ChannelCurve, draw: number, spots: Spots, spend: number, out: Float64Array): void {
  const { saturation } = curve.shape;
  const bend = curve.saturation(draw);
  const { count, base, idle, reach, weight, after } = spots;
  let total = 0;
  let later = 0;
  for (let j = 0; j < count; j++) {
    const r = reach[j] as number;
    if (r === 0) continue;
    const gained = saturation.value((base[j] as number) + spend * r, bend) - (idle[j] as number);
    total += (weight[j] as number) * gained;
    later += (after[j] as number) * gained;
  }
  out[0] = total;
  out[1] = later;
}

/** Mean over the held draws of the money that the spend brings, with its exact slope. */
export function pointAt(held: HeldResponse, spend: number): Point {
  const { curve, draws, spots, worth } = held;
  const { saturation } = curve.shape;
  const out = new Float64Array(1 + Object.keys(saturation.parameters).length);
  let value = 0;
  let slope = 0;
  for (let i = 0; i < draws.length; i++) {
    const draw = draws[i] as number;
    const at = spots[i] as Spots;
    const b = curve.coefficient[draw] as number;
    const bend = curve.saturation(draw);
    let gained = 0;
    let rising = 0;
    for (let j = 0; j < at.count; j++) {
      const reach = at.reach[j] as number;
      if (reach === 0) continue;
      const z = (at.base[j] as number) + spend * reach;
      const weight = at.weight[j] as number;
      gained += weight * (saturation.value(z, bend) - (at.idle[j] as number));
      saturation.slopes(z, bend, out);
      rising += weight * reach * (out[0] as number);
    }
    value += b * gained;
    slope += b * rising;
  }
  const scale = worth / draws.length;
  return { spend, value: scale * value, slope: scale * slope };
}
