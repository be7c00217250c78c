import type { ColumnRole, WeekRule } from './dataset.ts';
import type { Model } from './model.ts';

/** How the marks in a number are meant: 1,234.5 or 1.234,5. */
export type NumberForm = 'point' | 'comma';

/** Which part of a date stands first; year first covers 2026-01-05, 2026.01.05., 20260105 and 2026년 1월 5일. */
export type DateForm = 'year first' | 'day first' | 'month first' | 'serial 1900' | 'serial 1904';

/** A row per week (or day), or a row per week (or day) and channel. */
export type Layout = 'wide' | 'long';

export type Grain = 'day' | 'week' | 'month' | 'mixed';

export type WeekStart = Model['data']['weekStart'];

/** What can speak for the reading of a column. */
export const columnReasons = [
  'word',
  'ratio',
  'average',
  'channel name',
  'only 0 and 1',
  'percent',
  'dates',
  'days above 12',
  'serials',
  'all orders agree',
  'another date',
  'another outcome',
  'other currency',
  'cells unclear',
  'channel column',
  'empty',
  'text',
  'name twice',
  'no name',
  'mapping',
] as const;

export type ColumnReason = (typeof columnReasons)[number];

/** A claim that spoke for a guess, so that a person can judge it. */
export interface Reason {
  /** Of a column one of `columnReasons`, and behind a colon what it was seen in: `word:spend`. */
  readonly seen: string;
  readonly weight: number;
}

/** One column of the file as it was understood. */
export interface ColumnReading {
  /** As it stands in the file. */
  readonly column: string;
  /** Its name in the dataset; for a long file the measure, joined to the channel. */
  readonly name: string;
  readonly kind: 'date' | 'number' | 'text' | 'empty';
  readonly role: ColumnRole | 'date' | 'channel';
  readonly reasons: readonly Reason[];
  readonly channel?: string;
  readonly weekRule?: WeekRule;
  readonly numbers?: NumberForm;
  readonly dates?: DateForm;
  readonly currency?: string;
  readonly vat?: 'included' | 'excluded';
  /** Up to three cells, as they stand. */
  readonly examples: readonly string[];
}

/** One file, or one sheet of it, as it was understood. */
export interface FileReading {
  readonly file: string;
  readonly container: 'text' | 'workbook' | 'page';
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Line of the header; lines above it were passed over. */
  readonly headerLine: number;
  readonly headerRows: number;
  readonly layout: Layout;
  readonly grain: Grain;
  /** Rows of data, totals and notes not counted. */
  readonly rows: number;
  readonly columns: readonly ColumnReading[];
}

/** What was understood of all files, and the mapping that says so: write it, correct it, give it back. */
export interface Understanding {
  readonly files: readonly FileReading[];
  readonly mapping: Mapping;
}

/** What a person says of a column. What is left out is guessed. */
export interface MappingColumn {
  readonly column: string;
  readonly role?: ColumnRole | 'date' | 'channel';
  readonly name?: string;
  readonly channel?: string;
  readonly weekRule?: WeekRule;
  readonly numbers?: NumberForm;
  readonly dates?: DateForm;
}

/** What a person says of a file. What is left out is guessed. */
export interface MappingFile {
  readonly file: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerLine?: number;
  readonly layout?: Layout;
  /** Two rows of one week and one channel: added up, or refused. */
  readonly sameWeek?: 'add' | 'refuse';
  readonly columns: readonly MappingColumn[];
}

/** The mapping file, version 1. */
export interface Mapping {
  readonly version: 1;
  readonly weekStart?: WeekStart;
  /** Three letters, such as KRW. */
  readonly currency?: string;
  readonly files: readonly MappingFile[];
}
