import type { Estimate, Explanation, FitRecord, Model, Plan, ResultViews } from '@sextant/spec';

/** All channels together, over the modelled weeks. */
export interface MarketingTotal {
  /** In units of the outcome. */
  readonly contribution: Estimate;
  /** Null where nothing was spent. */
  readonly roi: Estimate | null;
}

/** A file that the data were read from. */
export interface SourceFile {
  readonly file: string;
  readonly digest: string;
  readonly rows: number;
}

/** What a report is made of. Views, total and plan exist only where the fit has channel numbers that may be shown. */
export interface ReportInput {
  readonly fit: FitRecord;
  readonly model: Model;
  readonly marketing: MarketingTotal | null;
  readonly views: ResultViews | null;
  readonly plan: Plan | null;
  /** Against the run before, where one was compared. */
  readonly explanation: Explanation | null;
  readonly sources: readonly SourceFile[];
  /** Of Sextant. */
  readonly version: string;
}

/** A fit whose channel numbers may be shown: good, or suspect with its reasons. */
export function showsNumbers({ fit }: ReportInput): boolean {
  return (fit.status === 'good' || fit.status === 'suspect') && fit.channels !== null;
}
