import { log, sigmoid, tanh } from '../functions/index.ts';
import { logSigmoid } from './log-sigmoid.ts';
import type { Transform } from './transform.ts';

/** x in (lower, upper): the scaled logit. */
export function intervalTransform(lower: number, upper: number): Transform {
  const width = upper - lower;
  const logWidth = log(width);
  return {
    kind: 'interval',
    lower,
    upper,
    // From the nearer bound, so that neither end loses digits.
    forward: (u) => (u < 0 ? lower + width * sigmoid(u) : upper - width * sigmoid(-u)),
    inverse: (x) => log((x - lower) / (upper - x)),
    logJacobian: (u) => logWidth + logSigmoid(u) + logSigmoid(-u),
    forwardSlope: (u) => width * sigmoid(u) * sigmoid(-u),
    inverseSlope: (x) => width / ((x - lower) * (upper - x)),
    logJacobianSlope: (u) => -tanh(0.5 * u),
  };
}
