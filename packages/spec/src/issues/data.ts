/** What can be wrong with a weekly CSV; `where` has the file, the line (header = 1) and the column. */
export interface DataIssues {
  'file-missing': { near?: string };
  'file-unreadable': { reason: string };
  'file-is-folder': Record<never, never>;
  'file-empty': Record<never, never>;
  'file-without-rows': Record<never, never>;
  'encoding-wrong': { byte: number };
  'delimiter-wrong': { found: string };
  'quote-open': Record<never, never>;
  'rows-ragged': { found: number; expected: number };
  'header-blank': { position: number };
  'header-duplicate': { column: string };
  'column-missing': { column: string; near?: string; known: readonly string[] };
  'cell-empty': Record<never, never>;
  'cell-not-number': { found: string };
  'date-wrong': { found: string; expected: string };
  'date-not-week-start': { found: string; weekStart: string };
  'week-duplicate': { week: string; firstLine: number };
  'week-gap': { from: string; to: string; missing: number };
  'weeks-not-in-order': { found: string; before: string };
  'window-outside-data': { from: string; to: string; first: string; last: string };
  'spend-undecided': Record<never, never>;
  'driver-undecided': Record<never, never>;
  'currency-differs': { found: string; expected: string };
  'spend-negative': { found: number };
  'exposure-negative': { found: number };
  'outcome-infinite': { found: string };
  'value-per-unit-not-positive': { found: number };
  /** Closes a list of issues of one kind that was cut. */
  'more-of-the-same': { count: number };
}

/** The codes at run time, each with facts as an example. */
export const dataIssues: Readonly<DataIssues> = {
  'file-missing': { near: 'weekly.csv' },
  'file-unreadable': { reason: 'EACCES' },
  'file-is-folder': {},
  'file-empty': {},
  'file-without-rows': {},
  'encoding-wrong': { byte: 2048 },
  'delimiter-wrong': { found: ';' },
  'quote-open': {},
  'rows-ragged': { found: 7, expected: 8 },
  'header-blank': { position: 3 },
  'header-duplicate': { column: 'tv' },
  'column-missing': { column: 'revenu', near: 'revenue', known: ['week', 'revenue', 'tv'] },
  'cell-empty': {},
  'cell-not-number': { found: '12 ooo' },
  'date-wrong': { found: '5.1.2026', expected: 'yyyy-mm-dd' },
  'date-not-week-start': { found: '2026-01-07', weekStart: 'monday' },
  'week-duplicate': { week: '2026-01-05', firstLine: 14 },
  'week-gap': { from: '2026-01-12', to: '2026-01-26', missing: 3 },
  'weeks-not-in-order': { found: '2026-01-05', before: '2026-01-12' },
  'window-outside-data': { from: '2020-01-06', to: '2020-12-28', first: '2023-01-02', last: '2025-12-29' },
  'spend-undecided': {},
  'driver-undecided': {},
  'currency-differs': { found: 'USD', expected: 'KRW' },
  'spend-negative': { found: -1200 },
  'exposure-negative': { found: -3 },
  'outcome-infinite': { found: '1e999' },
  'value-per-unit-not-positive': { found: 0 },
  'more-of-the-same': { count: 37 },
};
