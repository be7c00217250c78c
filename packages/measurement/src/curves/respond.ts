import type { CurveShape } from './curve.ts';

/** Transformed input from row `first` on: carry-over and saturation in the model's order, weeks before the first count as 0. */
export function respond(curve: CurveShape, draw: number, input: Float64Array, first = 0): Float64Array {
  const { adstock, saturation, settings, adstockFirst } = curve.shape;
  const carry = curve.adstock(draw);
  const bend = curve.saturation(draw);
  if (!adstockFirst) {
    const bent = input.map((z) => saturation.value(z, bend));
    return adstock.apply(bent, carry, settings).subarray(first);
  }
  const carried = adstock.apply(input, carry, settings).subarray(first);
  for (let t = 0; t < carried.length; t++) carried[t] = saturation.value(carried[t] as number, bend);
  return carried;
}

/** Sum of all weights: what a constant input of 1 is carried over to in the long run. */
export function steadyWeight(curve: CurveShape, draw: number): number {
  const { adstock, settings } = curve.shape;
  if (settings.normalise || adstock.carry.kind === 'none') return 1;
  const p = curve.adstock(draw);
  if (settings.window === 'infinite' && adstock.carry.kind === 'recursion') return 1 / (1 - adstock.carry.decayOf(p));
  return weightsOf(curve, draw, windowOf(curve)).reduce((sum, w) => sum + w, 0);
}

/** Weeks that one week's spend reaches, its own included; Infinity where carry-over has no end. */
export function windowOf(curve: CurveShape): number {
  const { adstock, settings } = curve.shape;
  if (adstock.carry.kind === 'none') return 1;
  return settings.window === 'infinite' ? Infinity : settings.window;
}

/** Weights of the first `length` lags. */
export function weightsOf(curve: CurveShape, draw: number, length: number): Float64Array {
  const impulse = new Float64Array(length);
  impulse[0] = 1;
  return curve.shape.adstock.apply(impulse, curve.adstock(draw), curve.shape.settings);
}

/** Outcome of a week, at unit coefficient, when the input has always been `z`. */
export function steadyResponse(curve: CurveShape, draw: number, z: number, weight: number): number {
  const { saturation, adstockFirst } = curve.shape;
  const bend = curve.saturation(draw);
  return adstockFirst ? saturation.value(weight * z, bend) : weight * saturation.value(z, bend);
}
