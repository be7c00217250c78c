export { type Json, canonical, digest, hashOf } from './canonical.ts';
export { folderFormat } from './folder/format.ts';
export { toParquet } from './folder/parquet.ts';
export { isRefName } from './folder/refs.ts';
export { openFolder } from './folder/index.ts';
export type * from './ports.ts';
