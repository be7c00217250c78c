import type { IssueOf } from '../issue.ts';
import type { DataIssues } from './data.ts';

/** What a finding of an import asks of a person. */
export type ImportKind = 'note' | 'fix' | 'ask' | 'warn' | 'refuse';

/** What can be found on the way from a file to weekly data; `where` has file, sheet, line and column as far as known. */
export interface ImportIssues {
  'workbook-encrypted': Record<never, never>;
  'workbook-old': Record<never, never>;
  'workbook-too-large': { found: number; limit: number };
  'workbook-damaged': Record<never, never>;
  'file-kind-unknown': { found: string };
  'file-unpacked': Record<never, never>;
  'page-as-workbook': Record<never, never>;
  'sheet-unclear': { known: readonly string[] };
  'sheet-missing': { sheet: string; near?: string; known: readonly string[] };
  'cells-merged': { range: string; count: number };
  'formula-without-value': { found: string; count: number };
  'encoding-read': { encoding: string };
  'encoding-unclear': { byte: number };
  'text-lost': { found: string };
  'text-repaired': { found: string; read: string };
  'letters-composed': { count: number };
  'lines-above-header': { count: number };
  'header-missing': { found: string };
  'header-two-rows': { found: string };
  'header-comma-mended': { found: string };
  'unit-row': Record<never, never>;
  'total-row': { found: string };
  'total-differs': { found: number; sum: number };
  'note-row': { found: string };
  'numbers-unclear': { found: string; first: number; second: number };
  'numbers-mixed': { first: string; second: string };
  'multiples-mixed': { first: string; second: string };
  'empty-tokens': { found: string; count: number };
  'cell-censored': { found: string; count: number };
  'number-unit': { found: string; count: number };
  'currency-mixed': { known: readonly string[] };
  'currency-unknown': Record<never, never>;
  'vat-mixed': { included: string; excluded: string };
  'date-column-missing': { known: readonly string[] };
  'date-unreadable': { found: string };
  'dates-unclear': { found: string; first: string; second: string };
  'dates-mixed': { first: string; second: string };
  'dates-as-serials': { found: string; date: string };
  'channel-column-unclear': { known: readonly string[] };
  'channel-is-total': { channel: string };
  'role-unclear': { known: readonly string[] };
  'outcome-unclear': { known: readonly string[] };
  'outcome-missing': { known: readonly string[] };
  'spend-missing': { known: readonly string[] };
  'not-additive': Record<never, never>;
  'platform-result': Record<never, never>;
  'months-not-weeks': { first: string; second: string };
  'grain-mixed': { daily: string; weekly: string };
  'week-days-mixed': { first: string; second: string };
  'days-added': { days: number; weeks: number; weekStart: string };
  'week-partial': { week: string; days: number };
  'days-missing': { week: string; days: number };
  'rows-identical': { firstLine: number };
  'rows-same-week': { date: string; firstLine: number };
  'rows-added': { count: number };
  'absent-as-zero': { weeks: number };
  'spend-unknown': { found: string; week: string };
  'spend-below-zero': { found: number; week: string };
  'outcome-unknown': { found: string; week: string };
  'value-unknown': { found: string; week: string };
  'values-constant': { value: number };
  'exposure-missing-with-spend': { weeks: number };
  'spend-missing-with-exposure': { weeks: number };
  'files-cover-other-weeks': { first: string; last: string };
  'files-share-no-week': Record<never, never>;
  'column-in-two-files': { other: string };
  'mapping-not-json': Record<never, never>;
  'mapping-wrong': { found: string; expected: string };
  'mapping-file-missing': { name: string; near?: string };
  'mapping-column-missing': { column: string; near?: string; known: readonly string[] };
}

/** The codes at run time, each with facts as an example. */
export const importIssues: Readonly<ImportIssues> = {
  'workbook-encrypted': {},
  'workbook-old': {},
  'workbook-too-large': { found: 512, limit: 400 },
  'workbook-damaged': {},
  'file-kind-unknown': { found: 'parquet' },
  'file-unpacked': {},
  'page-as-workbook': {},
  'sheet-unclear': { known: ['Weekly', 'Daily'] },
  'sheet-missing': { sheet: 'Weekley', near: 'Weekly', known: ['Weekly', 'Daily'] },
  'cells-merged': { range: 'B1:D1', count: 4 },
  'formula-without-value': { found: 'C14', count: 7 },
  'encoding-read': { encoding: 'euc-kr' },
  'encoding-unclear': { byte: 2048 },
  'text-lost': { found: '珥앸퉬\ufffd슜' },
  'text-repaired': { found: 'ÃÑºñ¿ë', read: '총비용' },
  'letters-composed': { count: 12 },
  'lines-above-header': { count: 2 },
  'header-missing': { found: '2026-01-05' },
  'header-two-rows': { found: 'TV spend' },
  'header-comma-mended': { found: '총비용(VAT포함,원)' },
  'unit-row': {},
  'total-row': { found: 'Total' },
  'total-differs': { found: 1010, sum: 1000 },
  'note-row': { found: '©2026 Example' },
  'numbers-unclear': { found: '1.234', first: 1.234, second: 1234 },
  'numbers-mixed': { first: '1,234.5', second: '1.234,5' },
  'multiples-mixed': { first: '1.2억', second: '3500' },
  'empty-tokens': { found: '--', count: 5 },
  'cell-censored': { found: '< 10', count: 2 },
  'number-unit': { found: '1.2억', count: 52 },
  'currency-mixed': { known: ['KRW', 'USD'] },
  'currency-unknown': {},
  'vat-mixed': { included: '총비용(VAT포함,원)', excluded: '광고비(VAT별도)' },
  'date-column-missing': { known: ['tv', 'revenue'] },
  'date-unreadable': { found: 'next week' },
  'dates-unclear': { found: '1/2/2026', first: '2026-02-01', second: '2026-01-02' },
  'dates-mixed': { first: '13/1/2026', second: '1/13/2026' },
  'dates-as-serials': { found: '46027', date: '2026-01-05' },
  'channel-column-unclear': { known: ['publisher', 'product'] },
  'channel-is-total': { channel: 'Total' },
  'role-unclear': { known: ['outcome', 'spend', 'exposure', 'driver', 'ignored'] },
  'outcome-unclear': { known: ['revenue', 'orders'] },
  'outcome-missing': { known: ['tv', 'search'] },
  'spend-missing': { known: ['revenue', 'price'] },
  'not-additive': {},
  'platform-result': {},
  'months-not-weeks': { first: '2026-01-01', second: '2026-02-01' },
  'grain-mixed': { daily: '2026-01-05', weekly: '2026-03-02' },
  'week-days-mixed': { first: '2026-01-05', second: '2026-01-13' },
  'days-added': { days: 728, weeks: 104, weekStart: 'monday' },
  'week-partial': { week: '2026-01-05', days: 3 },
  'days-missing': { week: '2026-01-05', days: 2 },
  'rows-identical': { firstLine: 14 },
  'rows-same-week': { date: '2026-01-05', firstLine: 14 },
  'rows-added': { count: 412 },
  'absent-as-zero': { weeks: 12 },
  'spend-unknown': { found: '12 ooo', week: '2026-01-05' },
  'spend-below-zero': { found: -1200, week: '2026-01-05' },
  'outcome-unknown': { found: '12 ooo', week: '2026-01-05' },
  'value-unknown': { found: 'n/k', week: '2026-01-05' },
  'values-constant': { value: 5000 },
  'exposure-missing-with-spend': { weeks: 9 },
  'spend-missing-with-exposure': { weeks: 12 },
  'files-cover-other-weeks': { first: '2026-01-05', last: '2026-06-29' },
  'files-share-no-week': {},
  'column-in-two-files': { other: 'search.csv' },
  'mapping-not-json': {},
  'mapping-wrong': { found: '"weekly"', expected: 'wide, long' },
  'mapping-file-missing': { name: 'weekley.csv', near: 'weekly.csv' },
  'mapping-column-missing': { column: 'revenu', near: 'revenue', known: ['week', 'revenue', 'tv'] },
};

/** The codes of the stage 'data' that an import makes too. */
export type DataFoundInImport =
  | 'file-empty'
  | 'file-without-rows'
  | 'quote-open'
  | 'rows-ragged'
  | 'header-blank'
  | 'header-duplicate'
  | 'week-gap'
  | 'more-of-the-same';

/** What each finding of an import asks of a person: nothing, a look, an answer, or a mended file. */
export const importKinds: { readonly [C in keyof ImportIssues | (DataFoundInImport & keyof DataIssues)]: ImportKind } =
  {
    'file-empty': 'refuse',
    'file-without-rows': 'refuse',
    'quote-open': 'refuse',
    'rows-ragged': 'refuse',
    'header-blank': 'warn',
    'header-duplicate': 'refuse',
    'week-gap': 'warn',
    'more-of-the-same': 'note',
    'workbook-encrypted': 'refuse',
    'workbook-old': 'refuse',
    'workbook-too-large': 'refuse',
    'workbook-damaged': 'refuse',
    'file-kind-unknown': 'refuse',
    'file-unpacked': 'note',
    'page-as-workbook': 'note',
    'sheet-unclear': 'ask',
    'sheet-missing': 'refuse',
    'cells-merged': 'warn',
    'formula-without-value': 'warn',
    'encoding-read': 'note',
    'encoding-unclear': 'refuse',
    'text-lost': 'refuse',
    'text-repaired': 'fix',
    'letters-composed': 'note',
    'lines-above-header': 'note',
    'header-missing': 'ask',
    'header-two-rows': 'note',
    'header-comma-mended': 'fix',
    'unit-row': 'note',
    'total-row': 'note',
    'total-differs': 'warn',
    'note-row': 'note',
    'numbers-unclear': 'ask',
    'numbers-mixed': 'refuse',
    'multiples-mixed': 'refuse',
    'empty-tokens': 'note',
    'cell-censored': 'warn',
    'number-unit': 'note',
    'currency-mixed': 'refuse',
    'currency-unknown': 'ask',
    'vat-mixed': 'warn',
    'date-column-missing': 'refuse',
    'date-unreadable': 'refuse',
    'dates-unclear': 'ask',
    'dates-mixed': 'refuse',
    'dates-as-serials': 'note',
    'channel-column-unclear': 'ask',
    'channel-is-total': 'fix',
    'role-unclear': 'ask',
    'outcome-unclear': 'ask',
    'outcome-missing': 'ask',
    'spend-missing': 'ask',
    'not-additive': 'note',
    'platform-result': 'note',
    'months-not-weeks': 'refuse',
    'grain-mixed': 'refuse',
    'week-days-mixed': 'refuse',
    'days-added': 'note',
    'week-partial': 'note',
    'days-missing': 'warn',
    'rows-identical': 'fix',
    'rows-same-week': 'refuse',
    'rows-added': 'note',
    'absent-as-zero': 'note',
    'spend-unknown': 'ask',
    'spend-below-zero': 'warn',
    'outcome-unknown': 'warn',
    'value-unknown': 'warn',
    'values-constant': 'warn',
    'exposure-missing-with-spend': 'warn',
    'spend-missing-with-exposure': 'warn',
    'files-cover-other-weeks': 'warn',
    'files-share-no-week': 'refuse',
    'column-in-two-files': 'refuse',
    'mapping-not-json': 'refuse',
    'mapping-wrong': 'refuse',
    'mapping-file-missing': 'refuse',
    'mapping-column-missing': 'refuse',
  };

/** A finding of an import: one of its own codes, or one of the stage 'data' that it makes too. */
export type ImportFinding = IssueOf<ImportIssues & Pick<DataIssues, DataFoundInImport>>;
