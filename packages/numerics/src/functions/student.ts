import { betaTails } from './incomplete-beta.ts';
import { betaOdds } from './incomplete-beta-quantile.ts';

/**
 * P(T < t) of Student's t with `freedom` degrees of freedom, not necessarily whole, in [0.2, 1e5]: to 1e-13 times the
 * larger of 1 and the condition number (Abramowitz and Stegun 26.7.1), |t| < 1e150. NaN for freedom <= 0.
 */
export function studentCdf(t: number, freedom: number): number {
  if (!(freedom > 0) || Number.isNaN(t)) return NaN;
  const root = Math.abs(t) / Math.sqrt(freedom);
  const { lower, upper } = tailsOfSquare(root, freedom);
  if (upper > 0.5) return t < 0 ? 0.5 - lower / 2 : 0.5 + lower / 2;
  return t < 0 ? upper / 2 : 1 - upper / 2;
}

/** t with P(T < t) = p, p in [0, 1]; NaN outside. Inverts studentCdf within its rounding; infinite beyond its domain. */
export function studentQuantile(p: number, freedom: number): number {
  if (!(freedom > 0 && p >= 0 && p <= 1)) return NaN;
  const side = p < 0.5 ? -1 : 1;
  const above = Math.abs(p - 0.5);
  if (above <= 0.25) return side * Math.sqrt(freedom * betaOdds(0.5, freedom / 2, 2 * above));
  const tail = Math.min(p, 1 - p);
  return side * Math.sqrt(freedom / betaOdds(freedom / 2, 0.5, 2 * tail));
}

/** P(T^2 < t^2) and its complement, root = |t| / sqrt(freedom), without overflow of the square. */
function tailsOfSquare(root: number, freedom: number) {
  if (root <= 1) return betaTails(0.5, freedom / 2, (root * root) / (1 + root * root), 1 / (1 + root * root));
  const inverse = 1 / root;
  const square = inverse * inverse;
  return betaTails(0.5, freedom / 2, 1 / (1 + square), square / (1 + square));
}
