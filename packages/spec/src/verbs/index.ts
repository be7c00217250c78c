import { checkData } from './checkData.ts';
import { exportFit } from './exportFit.ts';
import { fitModel } from './fitModel.ts';
import { importData } from './importData.ts';
import { initModel } from './initModel.ts';
import { listFits } from './listFits.ts';
import { makePlan } from './makePlan.ts';
import { makeReport } from './makeReport.ts';
import { previewModel } from './previewModel.ts';
import { printSchema } from './printSchema.ts';
import { printTemplate } from './printTemplate.ts';
import { removeFit } from './removeFit.ts';
import { runDemo } from './runDemo.ts';
import { showFit } from './showFit.ts';
import { showResults } from './showResults.ts';

export { checkData } from './checkData.ts';
export * from './contract.ts';
export * from './explanation.ts';
export { exportFit } from './exportFit.ts';
export { fitModel } from './fitModel.ts';
export { type Changes, type DatasetEntry, importData, weekStarts } from './importData.ts';
export { initModel } from './initModel.ts';
export { type FitEntry, listFits } from './listFits.ts';
export { makePlan } from './makePlan.ts';
export { makeReport } from './makeReport.ts';
export { previewModel } from './previewModel.ts';
export { printSchema } from './printSchema.ts';
export { printTemplate, templateLayouts } from './printTemplate.ts';
export type { Problem } from './problem.ts';
export { removeFit } from './removeFit.ts';
export { runDemo, type Truth, truthSchema } from './runDemo.ts';
export { showFit, type Shown } from './showFit.ts';
export { type ResultViews, showResults } from './showResults.ts';

/** Every verb, in the order a person needs them. */
export const verbs = [
  importData,
  checkData,
  initModel,
  previewModel,
  fitModel,
  showResults,
  makePlan,
  makeReport,
  exportFit,
  listFits,
  showFit,
  removeFit,
  printTemplate,
  printSchema,
  runDemo,
] as const;

export type Verb = (typeof verbs)[number];
export type VerbName = Verb['name'];
