import type { OurAdstock, OurSaturation } from './equivalent.ts';

/** Meridian 1.8, one geo. */
export interface MeridianAdstock {
  readonly kind: 'geometric' | 'binomial';
  readonly alpha: number;
  readonly max_lag: number;
}

export interface MeridianHill {
  readonly ec: number;
  readonly slope: number;
}

/**
 * max_lag 8 means 9 weights, though never more than there are weeks of media, which moves the binomial family:
 * `mediaWeeks` counts them, those before the first modelled week included. Weights always sum to 1.
 */
export function adstockFromMeridian(theirs: MeridianAdstock, mediaWeeks: number): OurAdstock {
  const settings = { window: Math.min(theirs.max_lag + 1, mediaWeeks), normalise: true };
  return theirs.kind === 'geometric'
    ? { kind: 'geometric', parameters: { decay: theirs.alpha }, settings }
    : { kind: 'binomial', parameters: { shape: theirs.alpha }, settings: { ...settings, convention: 'meridian' } };
}

/** The unit in which Meridian measures media: the median of the values above 0, per head of population. */
export function meridianUnit(media: ArrayLike<number>, population: number): number {
  const positive = Float64Array.from(Array.from(media).filter((x) => x > 0)).sort();
  const middle = (positive.length - 1) / 2;
  const [low, high] = [positive[Math.floor(middle)] as number, positive[Math.ceil(middle)] as number];
  return (0.5 * (low + high)) / population;
}

/**
 * Hill of media in Meridian's unit (times the population) is Hill of media as a share of the largest with half-saturation
 * ec times unit over largest. Its default slope is 1: then the shape is Michaelis-Menten. The coefficient is one in units of
 * the sd of the outcome per head.
 */
export function saturationFromMeridian(
  theirs: MeridianHill,
  media: ArrayLike<number>,
  population: number,
  coefficient: number,
): OurSaturation {
  let largest = 0;
  for (let t = 0; t < media.length; t++) largest = Math.max(largest, media[t] as number);
  const share = (meridianUnit(media, population) * population) / largest;
  return { kind: 'hill', parameters: { half_saturation: theirs.ec * share, slope: theirs.slope }, coefficient };
}
