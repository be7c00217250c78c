import { exp, log, log1p, logNormalCdf, normalCdf } from '../functions/index.ts';
import { LOG_ROOT_TAU } from './normal.ts';

/**
 * The log of the probability that a standard normal lies in (a, b); `width` is b - a, given apart because the caller often
 * knows it with more digits than the difference has. Far tails and narrow intervals keep their digits.
 */
export function logNormalMass(a: number, b: number, width: number): number {
  if (a + b < 0) return logNormalMass(-b, -a, width);
  if (b === Infinity) return logNormalCdf(-a);
  const middle = 0.5 * (a + b);
  const half = 0.5 * width;
  if (half <= 1 && middle * half <= 1) return narrow(middle, half);
  // Past the series' reach the upper tail is at most exp(-2) of the lower one, or the mass is large: no cancellation.
  if (a > 0) return logNormalCdf(-a) + log1p(-exp(logNormalCdf(-b) - logNormalCdf(-a)));
  return log1p(-(normalCdf(a) + normalCdf(-b)));
}

/**
 * Integral of the density over middle -+ half by the power series of exp(-middle t - t^2 / 2), of which the even terms stay.
 * With d_k = c_k half^k: d_(k+1) = -(middle half d_k + half^2 d_(k-1)) / (k + 1).
 */
function narrow(middle: number, half: number): number {
  const first = middle * half;
  const second = half * half;
  let previous = 0;
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 40; k++) {
    const next = -(first * term + second * previous) / k;
    previous = term;
    term = next;
    if (k % 2 === 0) sum += term / (k + 1);
  }
  return log(2 * half) + log(sum) - 0.5 * middle * middle - LOG_ROOT_TAU;
}
