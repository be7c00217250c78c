import { exp } from './exp.ts';
import { polynomial } from './polynomial.ts';

// 1 / (k + 1)!, the Taylor series of (exp(x) - 1) / x
const TAYLOR = taylor(15);

/** exp(x) - 1 to relative 1e-15, for every x. */
export function expm1(x: number): number {
  if (x > 0.4 || x < -0.4) return exp(x) - 1;
  return x * polynomial(TAYLOR, x);
}

function taylor(length: number): number[] {
  const c = [1];
  for (let k = 1, factorial = 1; k < length; k++) {
    factorial *= k + 1;
    c.push(1 / factorial);
  }
  return c;
}
