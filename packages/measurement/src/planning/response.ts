import type { ChannelCurve } from '../curves/curve.ts';
import type { Point } from './point.ts';
import { fillSpots, type Layout, roomForSpots, type Spots } from './spots.ts';

/** Spots of one channel at several draws, laid out once so that many spends can be tried. */
export interface HeldResponse {
  readonly curve: ChannelCurve;
  readonly draws: ArrayLike<number>;
  /** One slot per draw, in their order. */
  readonly spots: Spots;
  /** Money per unit of outcome in the period. */
  readonly worth: number;
}

export function holdResponse(
  curve: ChannelCurve,
  layout: Layout,
  draws: ArrayLike<number>,
  worth: number,
): HeldResponse {
  const spots = roomForSpots(curve, layout, draws.length);
  for (let i = 0; i < draws.length; i++) fillSpots(curve, layout, draws[i] as number, spots, i);
  return { curve, draws, spots, worth };
}

/**
 * Transformed input that the spend adds to what would be there without it, by the spots of one slot: out[0] in all, out[1] the part
 * of it that lands after the period.
 */
export function added(
  curve: ChannelCurve,
  draw: number,
  spots: Spots,
  slot: number,
  spend: number,
  out: Float64Array,
): void {
  const { saturation } = curve.shape;
  const bend = curve.saturation(draw);
  const { count, base, idle, reach, weight, after } = spots;
  let total = 0;
  let later = 0;
  const end = spend === 0 ? 0 : (slot + 1) * count;
  for (let j = slot * count; j < end; j++) {
    const r = reach[j] as number;
    if (r === 0) continue;
    const gained = saturation.value((base[j] as number) + spend * r, bend) - (idle[j] as number);
    total += (weight[j] as number) * gained;
    later += (after[j] as number) * gained;
  }
  out[0] = total;
  out[1] = later;
}

/** Input at which the slope of nothing is read: families count it as 0 at 0, where some have none. */
const firstBit = 1e-4;

/** Mean over the held draws of the money that the spend brings, with its exact slope; at 0 that of the first bit. */
export function pointAt({ curve, draws, spots, worth }: HeldResponse, spend: number): Point {
  const { saturation } = curve.shape;
  const { count, base, idle, reach, weight } = spots;
  const slopes = new Float64Array(1 + Object.keys(saturation.parameters).length);
  let value = 0;
  let slope = 0;
  for (let i = 0; i < draws.length; i++) {
    const draw = draws[i] as number;
    const bend = curve.saturation(draw);
    let gained = 0;
    let rising = 0;
    for (let j = i * count; j < (i + 1) * count; j++) {
      const r = reach[j] as number;
      if (r === 0) continue;
      const z = (base[j] as number) + spend * r;
      const w = weight[j] as number;
      if (spend > 0) gained += w * (saturation.value(z, bend) - (idle[j] as number));
      saturation.slopes(z > 0 ? z : firstBit, bend, slopes);
      rising += w * r * (slopes[0] as number);
    }
    const b = curve.coefficient[draw] as number;
    value += b * gained;
    slope += b * rising;
  }
  const scale = worth / draws.length;
  return { spend, value: scale * value, slope: scale * slope };
}
