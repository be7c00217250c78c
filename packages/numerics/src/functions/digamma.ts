import { log } from './log.ts';
import { polynomial } from './polynomial.ts';
import { ZETA_TAIL } from './zeta-tail.ts';

const ONE_MINUS_EULER = 0.42278433509846713;
// digamma(2 + z) = 1 - gamma + sum over k >= 2 of (-1)^k (zeta(k) - 1) z^(k-1): Abramowitz and Stegun 6.3.14
const ABOUT_TWO = [ONE_MINUS_EULER, ...ZETA_TAIL.map((c, i) => (i % 2 === 0 ? c : -c))];
// B_2k / (2k): Abramowitz and Stegun 6.3.18
const ASYMPTOTIC = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160];

/** The slope of log Gamma on x > 0, to relative 1e-13, absolute 1e-15 beside its zero 1.4616…; -Infinity at 0, NaN below. */
export function digamma(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x < 0.5) return polynomial(ABOUT_TWO, x) - (1 / (1 + x) + 1 / x);
  if (x < 1.5) return polynomial(ABOUT_TWO, x - 1) - 1 / x;
  if (x < 10) return lowered(x);
  const square = 1 / x / x;
  return log(x) - (0.5 / x + square * polynomial(ASYMPTOTIC, square));
}

/** digamma(x) = 1 / (x - 1) + 1 / (x - 2) + … + digamma(rest) with rest in [1.5, 2.5). */
function lowered(x: number): number {
  let sum = 0;
  let rest = x;
  while (rest >= 2.5) {
    rest -= 1;
    sum += 1 / rest;
  }
  return sum + polynomial(ABOUT_TWO, rest - 2);
}
