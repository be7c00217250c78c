import { log } from './log.ts';
import { polynomial } from './polynomial.ts';

// 1 / (2k + 3), from atanh(s) = s + s^3 / 3 + s^5 / 5 + …
const ATANH = Array.from({ length: 15 }, (_, k) => 1 / (2 * k + 3));

/** log(ratio) - (ratio - 1), with excess = ratio - 1 given beside it: each is used where it is the better known. */
export function logOverLine(ratio: number, excess: number): number {
  return excess < -0.4 || excess > 0.6 ? log(ratio) - excess : log1pmx(excess);
}

/**
 * log(1 + x) - x to relative 1e-15 on x > -1: the exponent of gamma and beta densities about their centre.
 * Near 0 through s = x / (2 + x), since log(1 + x) = 2 atanh(s) and 2 s - x = -x s without cancellation.
 */
export function log1pmx(x: number): number {
  if (!(x >= -0.4 && x <= 0.6)) return log(1 + x) - x;
  const s = x / (2 + x);
  const square = s * s;
  return 2 * s * square * polynomial(ATANH, square) - x * s;
}
