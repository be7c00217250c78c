export { type Bind, type Builder, type Finished, type Graph, graph, type Step } from './graph.ts';
export { type SpectralNormal, spectralNormal } from './likelihood/spectralNormal.ts';
export { type Spectrum, spectrumOf } from './likelihood/spectrum.ts';
export type { Node } from './node.ts';
export { convolve, recursion, windowRecursion } from './operations/carry.ts';
export {
  addScaled,
  exp,
  logOf,
  logSigmoidOf,
  multiply,
  reciprocal,
  sigmoid,
  tanhOf,
} from './operations/elementwise.ts';
export { constantLanes, gather, type Lane, scaleLanes, shiftLanes } from './operations/lanes.ts';
export { type Pointwise, pointwise } from './operations/pointwise.ts';
export { columnSums, mix } from './operations/sums.ts';
export { type WindowWeights, weightsOf } from './operations/weights.ts';
export { addToTarget, type Believed, priors } from './priors.ts';
