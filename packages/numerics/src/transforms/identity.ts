import type { Transform } from './transform.ts';

export const identityTransform: Transform = {
  kind: 'identity',
  lower: -Infinity,
  upper: Infinity,
  forward: (u) => u,
  inverse: (x) => x,
  logJacobian: () => 0,
  forwardSlope: () => 1,
  inverseSlope: () => 1,
  logJacobianSlope: () => 0,
};
