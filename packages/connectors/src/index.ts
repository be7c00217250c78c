export { condensed, type Findings, kindOf } from './finding.ts';
export { type Loaded, loadDataset } from './loadDataset.ts';
export { type MappingResult, parseMapping } from './mapping/parseMapping.ts';
export { writeMapping } from './mapping/writeMapping.ts';
export * from './sources/csv.ts';
export * from './sources/file.ts';
export { type GivenFile, givenBytes, givenLocalFile } from './sources/given.ts';
export { type Understood, understand } from './understand.ts';
