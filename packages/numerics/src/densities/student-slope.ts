import { digamma } from '../functions/index.ts';

/** From here on the digammas would nearly cancel, and the series has every digit. */
const LARGE = 20;

/** d/da of log Gamma(a + 1/2) - log Gamma(a) - log(a) / 2 for large a, from the expansion of Abramowitz & Stegun 6.1.47. */
function series(a: number): number {
  const q = 1 / (a * a);
  return q * (1 / 8 + q * (-1 / 64 + q * (1 / 128 + q * (-17 / 2048 + q * (31 / 2048 + q * (-691 / 16384))))));
}

/** d/d df of the log of Student's normalising constant, Gamma((df + 1) / 2) / (Gamma(df / 2) sqrt(df pi)). */
export function studentConstantSlope(df: number): number {
  const a = 0.5 * df;
  return a >= LARGE ? 0.5 * series(a) : 0.5 * (digamma(a + 0.5) - digamma(a) - 1 / df);
}
