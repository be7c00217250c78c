export type { MarketingTotal, ReportInput, SourceFile } from './input.ts';
export { makeReport, type ReportOptions } from './makeReport.ts';
