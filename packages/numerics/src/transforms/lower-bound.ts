import { exp, log } from '../functions/index.ts';
import type { Transform } from './transform.ts';

/** x above `lower`: x = lower + exp(u). */
export function lowerBoundTransform(lower: number): Transform {
  return {
    kind: 'lower-bound',
    lower,
    upper: Infinity,
    forward: (u) => lower + exp(u),
    inverse: (x) => log(x - lower),
    logJacobian: (u) => u,
    forwardSlope: exp,
    inverseSlope: (x) => 1 / (x - lower),
    logJacobianSlope: () => 1,
  };
}
