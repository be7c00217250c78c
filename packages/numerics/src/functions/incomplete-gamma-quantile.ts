import { climb } from './climb.ts';
import { exp } from './exp.ts';
import { gammaPrefactor, gammaTails } from './incomplete-gamma.ts';
import { log } from './log.ts';
import { logGammaOnePlus } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/** x with P(a, x) = p, for 1e-3 <= a <= 1e5 and p in [0, 1]; NaN outside. Inverts lowerGamma within its rounding. */
export function lowerGammaQuantile(a: number, p: number): number {
  if (!(a > 0 && p >= 0 && p <= 1)) return NaN;
  if (p === 0) return 0;
  return p <= 0.5 ? fromLower(a, p) : fromUpper(a, 1 - p);
}

/** x with Q(a, x) = q: accurate far in the upper tail. Domain of lowerGammaQuantile. */
export function upperGammaQuantile(a: number, q: number): number {
  if (!(a > 0 && q >= 0 && q <= 1)) return NaN;
  if (q === 1) return 0;
  return q <= 0.5 ? fromUpper(a, q) : fromLower(a, 1 - q);
}

function fromLower(a: number, p: number): number {
  const bound = exp((log(p) + logGammaOnePlus(a)) / a); // P(a, x) <= x^a / Gamma(a + 1)
  const start = Math.max(bound, wilsonHilferty(a, normalQuantile(p)));
  if (start === 0) return 0;
  return climb(start, p, (x) => ({ tail: gammaTails(a, x).lower, slope: a * gammaPrefactor(a, x) }));
}

function fromUpper(a: number, q: number): number {
  if (q === 0) return Infinity;
  const start = a < 1 ? -log(q) : wilsonHilferty(a, -normalQuantile(q));
  return 1 / climb(1 / start, q, (r) => ({ tail: gammaTails(a, 1 / r).upper, slope: a * gammaPrefactor(a, 1 / r) }));
}

/** The cube root of a gamma variable is nearly normal (Wilson and Hilferty 1931). */
function wilsonHilferty(a: number, z: number): number {
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  return a * root * root * root;
}
