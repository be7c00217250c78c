import { adstockOf } from '../adstock/index.ts';
import type { OurAdstock, OurSaturation } from './equivalent.ts';

/** Robyn 3.12 (R). `windlen` is the number of weeks in the modelling window. */
export type RobynAdstock =
  | { readonly kind: 'geometric'; readonly theta: number }
  | {
      readonly kind: 'weibull_cdf' | 'weibull_pdf';
      readonly shape: number;
      readonly scale: number;
      readonly windlen: number;
    };

export interface RobynHill {
  readonly alpha: number;
  readonly gamma: number;
}

/** R's round: halves go to the even neighbour. */
function roundHalfToEven(x: number): number {
  const below = Math.floor(x);
  if (x - below !== 0.5) return Math.floor(x + 0.5);
  return below % 2 === 0 ? below : below + 1;
}

/**
 * Robyn never normalises and its memory is the whole window. Its Weibull scale is a share of the window: in weeks, the
 * rounded quantile of 1 … windlen. Shape 0 (no weights at all there) has no counterpart.
 */
export function adstockFromRobyn(theirs: RobynAdstock): OurAdstock {
  if (theirs.kind === 'geometric') {
    const settings = { window: 'infinite', normalise: false } as const;
    return { kind: 'geometric', parameters: { decay: theirs.theta }, settings };
  }
  const { shape, windlen } = theirs;
  const parameters = { shape, scale: roundHalfToEven(1 + theirs.scale * (windlen - 1)) };
  const settings = { window: windlen, normalise: false };
  return theirs.kind === 'weibull_cdf'
    ? { kind: 'weibull-cdf', parameters, settings }
    : { kind: 'weibull-pdf', parameters, settings: { ...settings, scaling: 'min-max' } };
}

/**
 * The same carry-over with weights that sum to 1, and the factor by which it is smaller: 1 - theta for the geometric form.
 * Only so do half-saturations compare with those of the other peers.
 */
export function normalisedFromRobyn(theirs: RobynAdstock): { readonly adstock: OurAdstock; readonly factor: number } {
  const plain = adstockFromRobyn(theirs);
  const adstock = { ...plain, settings: { ...plain.settings, normalise: true } };
  if (theirs.kind === 'geometric') return { adstock, factor: 1 - theirs.theta };
  const impulse = new Float64Array(theirs.windlen).fill(1, 0, 1);
  const member = adstockOf(plain.kind);
  if (!member) throw new Error(`no adstock is called ${plain.kind}`);
  const weights = member.apply(impulse, plain.parameters, plain.settings);
  let total = 0;
  for (const w of weights) total += w;
  return { adstock, factor: 1 / total };
}

/**
 * Robyn bends at a point of the range of the *adstocked* media inside the window, lowest + gamma (highest - lowest); ours is
 * a share of the largest media. `adstocked` is Robyn's own, not normalised; `factor` as from `normalisedFromRobyn` when our
 * side is. (Robyn rounds the bend to 4 decimals; left out here.)
 */
export function saturationFromRobyn(
  theirs: RobynHill,
  adstocked: ArrayLike<number>,
  largestMedia: number,
  coefficient: number,
  factor = 1,
): OurSaturation {
  let [lowest, highest] = [Infinity, 0];
  for (let t = 0; t < adstocked.length; t++) {
    lowest = Math.min(lowest, adstocked[t] as number);
    highest = Math.max(highest, adstocked[t] as number);
  }
  const bend = lowest + theirs.gamma * (highest - lowest);
  const parameters = { half_saturation: (factor * bend) / largestMedia, slope: theirs.alpha };
  return { kind: 'hill', parameters, coefficient };
}
