/** The lists of methods by family: parser, JSON Schema, help and forms come from them. */
export { densities } from '@sextant/numerics';
export { type Adstock, adstockOf, adstocks } from './adstock/index.ts';
export { type BaselineTerm, baselineTerms, baselineTermOf } from './baseline/index.ts';
export { type Saturation, saturationOf, saturations } from './saturation/index.ts';
