import { log } from './log.ts';
import { log1p } from './log1p.ts';
import { polynomial } from './polynomial.ts';
import { ZETA_TAIL } from './zeta-tail.ts';

const HALF_LOG_2PI = 0.9189385332046728;
const ONE_MINUS_EULER = 0.42278433509846713;
// log Gamma(2 + z) = z (1 - gamma + sum over k >= 2 of (-1)^k (zeta(k) - 1) z^(k-1) / k): Abramowitz and Stegun 6.1.33
const ABOUT_TWO = [ONE_MINUS_EULER, ...ZETA_TAIL.map((c, i) => ((i % 2 === 0 ? 1 : -1) * c) / (i + 2))];
// B_2k / (2k (2k - 1)): Abramowitz and Stegun 6.1.41
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * log Gamma(x) on x > 0, to relative 1e-14 also beside its zeros 1 and 2; Infinity at 0, NaN below.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x === Infinity) return Infinity;
  if (x < 0.5) return aboutTwo(x) - log1p(x) - log(x);
  if (x < 1.5) return aboutTwo(x - 1) - log1p(x - 1);
  if (x < 10) return lowered(x);
  return (x - 0.5) * (log(x) - 1) + (HALF_LOG_2PI - 0.5 + stirling(x));
}

/** log Gamma(1 + z) on z > -1, exact about z = 0, where 1 + z would lose the digits of z. */
export function logGammaOnePlus(z: number): number {
  return Math.abs(z) <= 0.5 ? aboutTwo(z) - log1p(z) : logGamma(1 + z);
}

/** What Stirling's formula leaves of log Gamma, 1 / (12 x) - …: to 1e-17 absolute on x >= 10. */
export function stirling(x: number): number {
  return polynomial(STIRLING, 1 / (x * x)) / x;
}

/** log Gamma(2 + z), |z| <= 1/2, with its zero factored out. */
function aboutTwo(z: number): number {
  return z * polynomial(ABOUT_TWO, z);
}

/** Gamma(x) = (x - 1) (x - 2) … Gamma(rest) with rest in [1.5, 2.5). */
function lowered(x: number): number {
  let product = 1;
  let rest = x;
  while (rest >= 2.5) {
    rest -= 1;
    product *= rest;
  }
  return product === 1 ? aboutTwo(rest - 2) : log(product) + aboutTwo(rest - 2);
}
