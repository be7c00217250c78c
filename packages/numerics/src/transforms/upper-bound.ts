import { exp, log } from '../functions/index.ts';
import type { Transform } from './transform.ts';

/** x under `upper`: x = upper - exp(u), falling in u. */
export function upperBoundTransform(upper: number): Transform {
  return {
    kind: 'upper-bound',
    lower: -Infinity,
    upper,
    forward: (u) => upper - exp(u),
    inverse: (x) => log(upper - x),
    logJacobian: (u) => u,
    forwardSlope: (u) => -exp(u),
    inverseSlope: (x) => 1 / (x - upper),
    logJacobianSlope: () => 1,
  };
}
