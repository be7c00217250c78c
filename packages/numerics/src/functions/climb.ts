import { exp } from './exp.ts';
import { logRatio } from './log-ratio.ts';

/** A lower tail and its slope in log r, at r > 0. */
export interface TailSlope {
  readonly tail: number;
  readonly slope: number;
}

/**
 * r > 0 where a rising tail reaches `target`, by Newton's method on log tail over log r. Gamma, beta and Student densities
 * are log-concave in these coordinates, hence so are their tails: after one step the iterates rise to the root from below,
 * from every start. `r` is multiplied, never rebuilt from its logarithm, so that the root keeps all its digits. Falling
 * tails are given as functions of 1 / r.
 */
export function climb(start: number, target: number, tailAt: (r: number) => TailSlope): number {
  let r = start;
  let step = Infinity;
  for (let i = 0; i < 200; i++) {
    const { tail, slope } = tailAt(r);
    if (tail > 0 && slope > 0) {
      const next = (-logRatio(tail, target) * tail) / slope;
      if (Math.abs(next) < 1e-12 && Math.abs(next) >= Math.abs(step)) break;
      step = next;
    } else {
      step = Number.isFinite(step) ? Math.abs(step) / 2 : 1; // fell off the range of doubles: half way back
    }
    r *= exp(step);
    if (Math.abs(step) < 2e-16 || r === 0 || r === Infinity) break;
  }
  return r;
}
