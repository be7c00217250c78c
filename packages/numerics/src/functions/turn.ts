import { polynomial } from './polynomial.ts';
import { productError } from './rounding-error.ts';

// pi / 2 as a sum of three doubles (mpmath 1.3.0)
const QUARTER = 1.5707963267948966;
const QUARTER_LOW = 6.123233995736766e-17;
const QUARTER_LAST = -1.4973849048591698e-33;

// (-1)^k / (2k + 1)! without the first, and (-1)^k / (2k)! without the first two
const SIN = [
  -1 / 6,
  1 / 120,
  -1 / 5040,
  1 / 362880,
  -1 / 39916800,
  1 / 6227020800,
  -1 / 1307674368000,
  1 / 355687428096000,
  -1 / 121645100408832000,
];
const COS = [
  1 / 24,
  -1 / 720,
  1 / 40320,
  -1 / 3628800,
  1 / 479001600,
  -1 / 87178291200,
  1 / 20922789888000,
  -1 / 6402373705728000,
  1 / 2432902008176640000,
];

/** What is left of an angle after whole quarter turns: an angle high + low in [-pi/4, pi/4] and quarters mod 4. */
export interface Remainder {
  readonly quarters: number;
  readonly high: number;
  readonly low: number;
}

/** Cody and Waite's reduction with exact products: absolute error 1e-22 for |x| < 1e6, growing as 1e-28 |x|. */
export function quarterTurns(x: number): Remainder {
  if (Math.abs(x) < 0.78) return { quarters: 0, high: x, low: 0 };
  const turns = Math.floor(x / QUARTER + 0.5);
  const product = turns * QUARTER;
  const next = turns * QUARTER_LOW;
  const first = x - product; // exact: the two lie within a factor of two
  const second = -productError(turns, QUARTER, product) - next;
  const last = -productError(turns, QUARTER_LOW, next) - turns * QUARTER_LAST;
  const high = first + second;
  const low = first - high + second + last;
  return { quarters: ((turns % 4) + 4) % 4, high, low };
}

/** sin(high + low) for |high| <= pi/4. */
export function sineOf(high: number, low: number): number {
  const square = high * high;
  return high + (high * square * polynomial(SIN, square) + low * (1 - square / 2));
}

/** cos(high + low) for |high| <= pi/4. */
export function cosineOf(high: number, low: number): number {
  const square = high * high;
  const half = square / 2;
  const rounded = 1 - half;
  return rounded + (1 - rounded - half + square * square * polynomial(COS, square) - high * low);
}
