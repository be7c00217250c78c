export * from './densities/index.ts';
export * from './diagnostics/index.ts';
export * from './graph/index.ts';
export type { Kernels } from './kernels/kernels.ts';
export { kernelsFor, memoryOf, type Road } from './kernels/load.ts';
export * from './linear/index.ts';
export * from './random/index.ts';
export * from './sample/index.ts';
export * from './transforms/index.ts';
