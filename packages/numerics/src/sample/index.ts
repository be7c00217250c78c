export { type Chain, type ChainResult, sampleChain } from './chain.ts';
export type { Completion, LogDensity } from './density.ts';
export type { Observer, Progress } from './progress.ts';
export type { KeptDraws } from './record.ts';
export { defaultSettings, type SamplerSettings } from './settings.ts';
export type { NoStart } from './start.ts';
