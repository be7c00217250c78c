export { drawBeta } from './beta.ts';
export { drawExponential } from './exponential.ts';
export { drawGamma, drawLogGamma } from './gamma.ts';
export type { Random } from './random.ts';
export { random } from './stream.ts';
