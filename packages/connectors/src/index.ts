export * from './sources/csv.ts';
export * from './sources/file.ts';
