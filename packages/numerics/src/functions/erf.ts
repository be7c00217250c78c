import { erfcx, expOfSquare } from './erfcx.ts';
import { polynomial } from './polynomial.ts';

const TWO_OVER_ROOT_PI = 1.1283791670955126;
// (-1)^n / (n! (2n + 1)): Abramowitz and Stegun 7.1.5
const SERIES = series(14);

/** The error function, 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x, to relative 1e-15 for every x. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.6) return TWO_OVER_ROOT_PI * x * polynomial(SERIES, x * x);
  if (size > 6) return Math.sign(x);
  return Math.sign(x) * (1 - expOfSquare(size, -1) * erfcx(size));
}

function series(length: number): number[] {
  const c: number[] = [];
  for (let n = 0, factorial = 1; n < length; n++) {
    if (n > 0) factorial *= -n;
    c.push(1 / (factorial * (2 * n + 1)));
  }
  return c;
}
