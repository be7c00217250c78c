import type { IsoDate, IssueOf, Prior, PriorUnit } from '@sextant/spec';
import type { ZodRawShape } from 'zod';

export interface Column {
  /** Parameter name shown to people, e.g. `season sin 1`. */
  readonly name: string;
  readonly values: Float64Array;
}

export interface CalendarIssues {
  /** The table of holidays ends before these weeks; their columns are 0 there. */
  'holidays-beyond-table': { country: string; from: string; to: string; lastYear: number };
}

/** A part of the outcome that would be there without marketing: linear columns with a prior on each coefficient. */
export interface BaselineTerm {
  readonly kind: string;
  readonly source: string;
  /** Zod shape of the settings beside `kind` and `prior`, with defaults. */
  readonly settings: ZodRawShape;
  readonly prior: { readonly distribution: Prior; readonly unit: PriorUnit };
  /** Columns over `weeks` (first days of the weeks, in order); `settings` is the parsed record. */
  columns(
    weeks: readonly IsoDate[],
    settings: Readonly<Record<string, unknown>>,
  ): { readonly columns: readonly Column[]; readonly findings: readonly IssueOf<CalendarIssues>[] };
}
