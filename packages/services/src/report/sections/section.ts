import type { ReportSectionKind } from '@sextant/words';
import type { Context } from '../context.ts';
import type { Markup } from '../markup.ts';

/** A part of the report. */
export interface ReportSection {
  readonly kind: ReportSectionKind;
  /** Page 1 and page 2 are sheets of their own; the details flow behind them. */
  readonly sheet: 'first' | 'second' | 'details';
  /** 'kind': headed by the words for its kind; 'own': its content begins with a heading that states the finding. */
  readonly heading: 'kind' | 'own';
  /** Null where this report has nothing to say under this heading. */
  content(context: Context): Markup | null;
}
