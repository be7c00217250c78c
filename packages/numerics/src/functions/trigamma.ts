import { polynomial } from './polynomial.ts';
import { ZETA_TAIL } from './zeta-tail.ts';

// trigamma(2 + z) = sum over k >= 2 of (-1)^k (k - 1) (zeta(k) - 1) z^(k-2), the slope of Abramowitz and Stegun 6.3.14
const ABOUT_TWO = ZETA_TAIL.map((c, i) => (i % 2 === 0 ? 1 : -1) * (i + 1) * c);
// B_2k: Abramowitz and Stegun 6.4.12
const ASYMPTOTIC = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];

/** The slope of digamma on x > 0, to relative 1e-14; Infinity at 0, NaN below. */
export function trigamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x < 0.5) return 1 / (x * x) + 1 / ((1 + x) * (1 + x)) + polynomial(ABOUT_TWO, x);
  if (x < 1.5) return 1 / (x * x) + polynomial(ABOUT_TWO, x - 1);
  if (x < 10) return lowered(x);
  const square = 1 / x / x;
  return (1 + 0.5 / x + square * polynomial(ASYMPTOTIC, square)) / x;
}

/** trigamma(x) = trigamma(rest) - 1 / (x - 1)^2 - 1 / (x - 2)^2 - … with rest in [1.5, 2.5). */
function lowered(x: number): number {
  let sum = 0;
  let rest = x;
  while (rest >= 2.5) {
    rest -= 1;
    sum += 1 / (rest * rest);
  }
  return polynomial(ABOUT_TWO, rest - 2) - sum;
}
