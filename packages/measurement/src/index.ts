export { type Adstock, adstockOf, adstocks } from './adstock/index.ts';
export { type BaselineTerm, baselineTermOf, baselineTerms } from './baseline/index.ts';
export { type Compiled, type CompileOptions, compileModel } from './mmm/compile.ts';
export type { OutputLayout } from './mmm/outputs.ts';
export { type ParsedModel, parseModel } from './model/parse.ts';
export { modelJsonSchema } from './model/schema.ts';
export { readPanel } from './panel/readPanel.ts';
export { type Saturation, saturationOf, saturations } from './saturation/index.ts';
