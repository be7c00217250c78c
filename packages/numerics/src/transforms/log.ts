import { exp, log } from '../functions/index.ts';
import type { Transform } from './transform.ts';

/** Positive x: u = log x. */
export const logTransform: Transform = {
  kind: 'log',
  lower: 0,
  upper: Infinity,
  forward: exp,
  inverse: log,
  logJacobian: (u) => u,
  forwardSlope: exp,
  inverseSlope: (x) => 1 / x,
  logJacobianSlope: () => 1,
};
