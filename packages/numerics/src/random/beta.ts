import { exp } from '../functions/exp.ts';
import { drawLogGamma } from './gamma.ts';
import type { Random } from './random.ts';

/** A draw from Beta(a, b) as X / (X + Y) of two gamma draws, on the log scale so that small a and b do not give 0 / 0. */
export function drawBeta(random: Random, a: number, b: number): number {
  const x = drawLogGamma(random, a);
  const y = drawLogGamma(random, b);
  return 1 / (1 + exp(y - x));
}
