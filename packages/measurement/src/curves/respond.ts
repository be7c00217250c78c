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
  const weights = new Float64Array(windowOf(curve));
  fillWeights(curve, draw, weights);
  return sum(weights);
}

/** Weeks that one week's spend reaches, its own included; Infinity where carry-over has no end. */
export function windowOf(curve: CurveShape): number {
  const { adstock, settings } = curve.shape;
  if (adstock.carry.kind === 'none') return 1;
  return settings.window === 'infinite' ? Infinity : settings.window;
}

/** Fills the weights of the first lags: of a window all of them, else as many as `out` holds. Twin of the adstock's `apply`. */
export function fillWeights(curve: CurveShape, draw: number, out: Float64Array): void {
  const { adstock, settings } = curve.shape;
  const { carry } = adstock;
  const p = curve.adstock(draw);
  if (carry.kind === 'none') out[0] = 1;
  else if (carry.kind === 'window') carry.weights(p, settings, out);
  else fillPowers(carry.decayOf(p), out);
  if (!settings.normalise || carry.kind === 'none') return;
  const isEndless = settings.window === 'infinite' && carry.kind === 'recursion';
  scale(out, isEndless ? 1 - carry.decayOf(p) : 1 / sum(out));
}

function sum(x: Float64Array): number {
  let total = 0;
  for (const v of x) total += v;
  return total;
}

function fillPowers(a: number, out: Float64Array): void {
  let power = 1;
  for (let l = 0; l < out.length; l++, power *= a) out[l] = power;
}

function scale(out: Float64Array, by: number): void {
  for (let l = 0; l < out.length; l++) out[l] = (out[l] as number) * by;
}

/** Outcome of a week, at unit coefficient, when the input has always been `z`. */
export function steadyResponse(curve: CurveShape, draw: number, z: number, weight: number): number {
  const { saturation, adstockFirst } = curve.shape;
  const bend = curve.saturation(draw);
  return adstockFirst ? saturation.value(weight * z, bend) : weight * saturation.value(z, bend);
}
