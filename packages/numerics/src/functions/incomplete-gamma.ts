import { exp } from './exp.ts';
import { expm1 } from './expm1.ts';
import { log } from './log.ts';
import { logOverLine } from './log1pmx.ts';
import { logGammaOnePlus, stirling } from './log-gamma.ts';
import { pow } from './pow.ts';

const TWO_PI = 6.283185307179586;

/** Both tails of a continuous distribution at a point, each computed directly where it is the small one. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * P(a, x), the integral of t^(a-1) exp(-t) / Gamma(a) from 0 to x: the CDF of a gamma variable of shape a > 0.
 * To 1e-13 times the larger of 1 and the condition number, 1e-3 <= a <= 1e5; NaN for x < 0 or a <= 0.
 */
export function lowerGamma(a: number, x: number): number {
  return gammaTails(a, x).lower;
}

/** Q(a, x) = 1 - P(a, x), accurate where it is tiny; domain and accuracy of lowerGamma. */
export function upperGamma(a: number, x: number): number {
  return gammaTails(a, x).upper;
}

export function gammaTails(a: number, x: number): Tails {
  if (!(a > 0 && x >= 0)) return { lower: NaN, upper: NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (a < 1 && x < 0.7) return smallShape(a, x);
  if (x < a && a >= 1) {
    const lower = gammaPrefactor(a, x) * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = gammaPrefactor(a, x) * a * (a < 10 ? positiveFraction(a, x) : fraction(a, x));
  return { lower: 1 - upper, upper };
}

/** x^a exp(-x) / Gamma(a + 1), which is also the density in log x divided by a. */
export function gammaPrefactor(a: number, x: number): number {
  if (a >= 10) return exp(a * logOverLine(x / a, (x - a) / a) - stirling(a)) / Math.sqrt(TWO_PI * a);
  if (x > 1500) return 0;
  const half = exp(-x / 2);
  return pow(x, a) * half * exp(-logGammaOnePlus(a)) * half;
}

/** 1 + x / (a + 1) + x^2 / ((a + 1) (a + 2)) + …: all terms positive (Abramowitz and Stegun 6.5.29). */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/**
 * exp(x) x^(-a) Gamma(a, x) for a < 10 as Stieltjes' fraction (DLMF 8.9.2): 1 / (x + (1-a) / (1 + 1 / (x + (2-a) / (1 + 2 / (x + …, from
 * the end. Its denominators stay positive, so that rounding does not pile up where x is small.
 */
function positiveFraction(a: number, x: number): number {
  let value = x;
  for (let n = Math.ceil(20 + 120 / x); n > 0; n--) value = x + (n - a) / (1 + n / value);
  return 1 / value;
}

/** The same with its terms taken in pairs (Legendre), summed until it stands by Steed's method (DLMF 3.10.15). */
function fraction(a: number, x: number): number {
  let below = x + 1 - a;
  let d = 1 / below;
  let step = d;
  let sum = d;
  for (let n = 1; Math.abs(step) > 1e-17 * Math.abs(sum) && n < 1e5; n++) {
    const over = -n * (n - a);
    below += 2;
    const next = 1 / (below + over * d);
    step *= -over * d * next;
    sum += step;
    d = next;
  }
  return sum;
}

/**
 * For a < 1 and small x the upper tail is small as well: P = power (1 + a sum (-x)^n / (n! (a + n))) with
 * power = x^a / Gamma(1 + a), and 1 - power comes from expm1 (Gautschi 1979).
 */
function smallShape(a: number, x: number): Tails {
  const missing = -expm1(a * log(x) - logGammaOnePlus(a));
  let term = 1;
  let sum = 0;
  for (let n = 1; n < 40; n++) {
    term *= -x / n;
    sum += term / (a + n);
  }
  const power = pow(x, a) * exp(-logGammaOnePlus(a));
  const upper = missing - power * a * sum;
  return { lower: power * (1 + a * sum), upper };
}
