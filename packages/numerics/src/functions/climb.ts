import { exp } from './exp.ts';
import { logRatio } from './log-ratio.ts';

/** A lower tail and its slope in log r, at r > 0. */
export interface TailSlope {
  readonly tail: number;
  readonly slope: number;
}

/**
 * r > 0 where a rising tail reaches `target`, by Newton's method on log tail over log r. Gamma, beta and Student densities
 * are log-concave in these coordinates, hence so are their tails: after one step the iterates rise to the root from below.
 * Steps that leave the range of doubles or the bracket are replaced by bisection. `r` is multiplied, never rebuilt from its
 * logarithm, so that the root keeps all its digits. Falling tails are given as functions of 1 / r.
 */
export function climb(start: number, target: number, tailAt: (r: number) => TailSlope): number {
  let r = Math.min(Math.max(start, 1e-300), 1e300);
  let before = r;
  let step = Infinity;
  let low = 0;
  let high = Infinity;
  for (let i = 0; i < 200 && r > 0 && r < Infinity; i++) {
    const at = tailAt(r);
    const next = newton(at, target);
    if (Math.abs(next) < 1e-16) break;
    const fine = Math.abs(next) < 1e-12;
    // Rounding alone is left once such steps no longer shrink: the point before was the better one.
    if (fine && Math.abs(next) >= Math.abs(step)) return before;
    if (at.tail < target) low = r;
    else high = r;
    before = r;
    step = next;
    const moved = r * exp(next);
    r = fine || (moved > low && moved < high) ? moved : between(low, high, i);
  }
  return r;
}

/** The step in log r; NaN where tail or slope fell under the range of doubles. */
function newton({ tail, slope }: TailSlope, target: number): number {
  return tail > 0 && slope > 0 ? (-logRatio(tail, target) * tail) / slope : NaN;
}

/** The middle in log r, or ever longer strides towards an end not yet found. */
function between(low: number, high: number, strides: number): number {
  if (low === 0) return high * exp(-1 - strides * strides);
  if (high === Infinity) return low * exp(1 + strides * strides);
  return Math.sqrt(low) * Math.sqrt(high);
}
