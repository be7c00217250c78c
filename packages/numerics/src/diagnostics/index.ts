export type { Chains } from './chains.ts';
export { essBulk, essMean, essTail } from './effectiveSampleSize.ts';
export { eBfmi } from './energyFraction.ts';
export { mcseMean } from './monteCarloError.ts';
export { quantileSorted } from './quantile.ts';
export { rankScores } from './rankScores.ts';
export { splitRhat } from './rHat.ts';
export { type Summary, summarise } from './summary.ts';
