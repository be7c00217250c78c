export { identityTransform } from './identity.ts';
export { intervalTransform } from './interval.ts';
export { logTransform } from './log.ts';
export { logSigmoid } from './log-sigmoid.ts';
export { logitTransform } from './logit.ts';
export { lowerBoundTransform } from './lower-bound.ts';
export type { Transform } from './transform.ts';
export { type BoundedSupport, transformFor } from './transform-for.ts';
export { upperBoundTransform } from './upper-bound.ts';
