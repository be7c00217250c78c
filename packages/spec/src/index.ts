export type * from './estimate.ts';
export * from './fit.ts';
export type * from './issue.ts';
export type * from './model.ts';
export type * from './panel.ts';
export * from './issues/index.ts';
export * from './nearest.ts';
export * from './verbs/index.ts';
