import { log, sigmoid, tanh } from '../functions/index.ts';
import { logSigmoid } from './log-sigmoid.ts';
import type { Transform } from './transform.ts';

/** x in (0, 1): u = log(x / (1 - x)). */
export const logitTransform: Transform = {
  kind: 'logit',
  lower: 0,
  upper: 1,
  forward: sigmoid,
  inverse: (x) => log(x / (1 - x)),
  logJacobian: (u) => logSigmoid(u) + logSigmoid(-u),
  forwardSlope: (u) => sigmoid(u) * sigmoid(-u),
  inverseSlope: (x) => 1 / (x * (1 - x)),
  // 1 - 2 sigmoid(u)
  logJacobianSlope: (u) => -tanh(0.5 * u),
};
