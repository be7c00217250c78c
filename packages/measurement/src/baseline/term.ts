import type { CheckFindings, IsoDate, IssueOf, Prior, PriorUnit } from '@sextant/spec';
import type { ZodRawShape } from 'zod';

export interface Column {
  /** Parameter name shown to people, e.g. `season sin 1`. */
  readonly name: string;
  readonly values: Float64Array;
}

/** The table of holidays begins after or ends before some of the weeks; its columns are 0 there. */
export type CalendarIssues = Pick<CheckFindings, 'holidays-beyond-table'>;

/** A part of the outcome that would be there without marketing: linear columns with a prior on each coefficient. */
export interface BaselineTerm<Kind extends string = string> {
  readonly kind: Kind;
  readonly source: string;
  /** Zod shape of the settings beside `kind` and `prior`, with defaults. */
  readonly settings: ZodRawShape;
  /** Settings as people write them, the plainest first; every form of a setting that has several. */
  readonly examples: readonly Readonly<Record<string, unknown>>[];
  readonly prior: { readonly distribution: Prior; readonly unit: PriorUnit };
  /** Columns over `weeks` (first days of the weeks, in order); `settings` is the parsed record. */
  columns(
    weeks: readonly IsoDate[],
    settings: Readonly<Record<string, unknown>>,
  ): { readonly columns: readonly Column[]; readonly findings: readonly IssueOf<CalendarIssues>[] };
}
