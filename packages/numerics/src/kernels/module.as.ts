/** The WebAssembly module: one export for each member of `Kernels`, and the counter of calls. */
export { calls } from './count.as';
export { convolve, convolveBack } from './convolve.as';
export { add, addScaled, dot, multiply, multiplyBack, reciprocal, reciprocalBack, subtract, zero } from './elementwise.as';
export { exp, expBack } from './exp.as';
export {
  columnSums, columnSumsBack, mix, mixBack, scaleLanes, scaleLanesBack, shiftLanes, shiftLanesBack,
} from './lanes.as';
export { log, logBack } from './log.as';
export { recursion, recursionBack, windowRecursion, windowRecursionBack } from './recursion.as';
export { logSigmoid, logSigmoidBack, sigmoid, sigmoidBack, tanh, tanhBack } from './sigmoid.as';
