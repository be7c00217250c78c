import { exp } from '../functions/exp.ts';
import { log } from '../functions/log.ts';
import type { Random } from './random.ts';

/** Marsaglia & Tsang 2000, "A simple method for generating gamma variables", for shape >= 1. */
function drawAboveOne(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const t = 1 + c * x;
    if (t <= 0) continue;
    const v = t * t * t;
    const u = 1 - random.uniform();
    if (log(u) < 0.5 * x * x + d * (1 - v + log(v))) return d * v;
  }
}

/** The log of a draw from Gamma(shape, rate 1): finite also where the draw itself would underflow (tiny shapes). */
export function drawLogGamma(random: Random, shape: number): number {
  if (shape >= 1) return log(drawAboveOne(random, shape));
  return log(drawAboveOne(random, shape + 1)) + log(1 - random.uniform()) / shape;
}

/** A draw from Gamma(shape, rate 1). */
export function drawGamma(random: Random, shape: number): number {
  return shape >= 1 ? drawAboveOne(random, shape) : exp(drawLogGamma(random, shape));
}
