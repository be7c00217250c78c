import { fitModel } from './fitModel.ts';
import { listFits } from './listFits.ts';
import { printSchema } from './printSchema.ts';
import { removeFit } from './removeFit.ts';
import { runDemo } from './runDemo.ts';
import { showFit } from './showFit.ts';

export * from './contract.ts';
export { fitModel } from './fitModel.ts';
export { type FitEntry, listFits } from './listFits.ts';
export { printSchema } from './printSchema.ts';
export { removeFit } from './removeFit.ts';
export { runDemo, type Truth, truthSchema } from './runDemo.ts';
export { showFit } from './showFit.ts';

/** Every verb, in the order help tells them. */
export const verbs = [fitModel, listFits, showFit, removeFit, printSchema, runDemo] as const;

export type Verb = (typeof verbs)[number];
export type VerbName = Verb['name'];
