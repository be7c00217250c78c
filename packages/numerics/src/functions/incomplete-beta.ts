import { exp } from './exp.ts';
import type { Tails } from './incomplete-gamma.ts';
import { log } from './log.ts';
import { log1p } from './log1p.ts';
import { logOverLine } from './log1pmx.ts';
import { logBeta } from './log-beta.ts';
import { stirling } from './log-gamma.ts';
import { pow } from './pow.ts';
import { productError } from './rounding-error.ts';

const TWO_PI = 6.283185307179586;

/**
 * I_x(a, b), the CDF of a beta variable at x in [0, 1], for shapes a, b in [0.1, 1e5]: to 1e-13 times the larger of 1 and
 * the condition number. Give `complement` = 1 - x where it is known better than that difference. The upper tail is
 * incompleteBeta(b, a, 1 - x, x). NaN outside.
 */
export function incompleteBeta(a: number, b: number, x: number, complement: number = 1 - x): number {
  return betaTails(a, b, x, complement).lower;
}

/** Both tails at x, with y = 1 - x given beside it. */
export function betaTails(a: number, b: number, x: number, y: number): Tails {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return { lower: NaN, upper: NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const density = betaPrefactor(a, b, x, y);
  if (b * x <= a * y) {
    const lower = density * fraction(a, b, x, y);
    return { lower, upper: 1 - lower };
  }
  const upper = density * fraction(b, a, y, x);
  return { lower: 1 - upper, upper };
}

/** x^a y^b / B(a, b): the density in log(x / y). */
export function betaPrefactor(a: number, b: number, x: number, y: number): number {
  if (a >= 10 && b >= 10) return aboutMean(a, b, x, y);
  const powers = x <= y ? pow(x, a) * exp(b * log1p(-x)) : exp(a * log1p(-y)) * pow(y, b);
  if (powers > 1e-280) return powers * exp(-logBeta(a, b));
  return exp(a * (x <= y ? log(x) : log1p(-y)) + b * (x <= y ? log1p(-x) : log(y)) - logBeta(a, b));
}

/** With d = b x - a y: x / mean = 1 + d / a, and the linear parts of the two logarithms cancel. */
function aboutMean(a: number, b: number, x: number, y: number): number {
  const bx = b * x;
  const ay = a * y;
  const d = bx - ay + (productError(b, x, bx) - productError(a, y, ay));
  const correction = stirling(a + b) - stirling(a) - stirling(b);
  const sum = a + b;
  const exponent = a * logOverLine((x / a) * sum, d / a) + b * logOverLine((y / b) * sum, -d / b) + correction;
  return exp(exponent) * Math.sqrt((a / TWO_PI) * (b / (a + b)));
}

/** The even part of the continued fraction DLMF 8.17.22 (Didonato and Morris 1992), by Steed's method (DLMF 3.10.15). */
function fraction(a: number, b: number, x: number, y: number): number {
  const distance = a * y - b * x + 1;
  let d = (a + 1) / (a * distance);
  let step = d;
  let sum = d;
  for (let n = 1; Math.abs(step) > 1e-17 * Math.abs(sum) && n < 1e5; n++) {
    const odd = a + 2 * n - 1;
    const reach = n * (b - n) * x;
    const over = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * reach * x;
    const under = n + reach / odd + ((a + n) / (odd + 2)) * (distance + n * (1 + y));
    const next = 1 / (under + over * d);
    step *= -over * d * next;
    sum += step;
    d = next;
  }
  return sum;
}
