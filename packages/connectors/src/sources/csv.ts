import type { Issue, Table } from '@sextant/spec';
import { parse } from 'csv-parse/sync';
import { decodeUtf8 } from './encoding.ts';

export type CsvIssue = Issue<
  | 'encoding-wrong'
  | 'file-empty'
  | 'file-without-rows'
  | 'delimiter-wrong'
  | 'quote-open'
  | 'rows-ragged'
  | 'header-blank'
  | 'header-duplicate'
  | 'more-of-the-same'
>;

export type TableResult =
  | { readonly kind: 'ok'; readonly table: Table }
  | { readonly kind: 'issues'; readonly issues: readonly CsvIssue[] };

/** A record of the file with the line it starts on. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Of issues of one kind as many are told; the last line counts the rest. */
const told = 20;

/**
 * A clean CSV file as text cells: UTF-8, commas, one header row with distinct names, every row as long as the header (RFC
 * 4180). Anything else is refused with every place where it departs; nothing is repaired and no cell is interpreted.
 */
export function readCsv(bytes: Uint8Array, file: string): TableResult {
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'wrong') {
    return refuse([{ code: 'encoding-wrong', where: { file, line: decoded.line }, facts: { byte: decoded.byte } }]);
  }
  const { rows, broken } = split(decoded.text, file);
  return broken === null ? toTable(withoutLastBlanks(rows), file) : refuse([broken]);
}

function refuse(issues: readonly CsvIssue[]): TableResult {
  return { kind: 'issues', issues };
}

function toTable(rows: readonly Row[], file: string): TableResult {
  const [header, ...body] = rows;
  if (header === undefined) return refuse([{ code: 'file-empty', where: { file }, facts: {} }]);
  const columns = header.cells.map((cell) => cell.trim());
  const where = { file, line: header.line };
  const wrong = [...wrongDelimiter(columns, where), ...wrongNames(columns, where)];
  if (wrong.length > 0) return refuse(wrong);
  if (body.length === 0) return refuse([{ code: 'file-without-rows', where: { file }, facts: {} }]);
  const ragged = body.filter((row) => row.cells.length !== columns.length);
  if (ragged.length > 0) return refuse(raggedRows(ragged, columns.length, file));
  return { kind: 'ok', table: { file, columns, rows: body.map((r) => r.cells), lines: body.map((r) => r.line) } };
}

function raggedRows(rows: readonly Row[], expected: number, file: string): readonly CsvIssue[] {
  const issues = rows.slice(0, told).map((row): CsvIssue => {
    return { code: 'rows-ragged', where: { file, line: row.line }, facts: { found: row.cells.length, expected } };
  });
  const rest = rows.length - issues.length;
  return rest === 0 ? issues : [...issues, { code: 'more-of-the-same', where: { file }, facts: { count: rest } }];
}

type HeaderLine = { readonly file: string; readonly line: number };

/** One column whose name holds a separator: the file was written with semicolons or tabs. */
function wrongDelimiter(columns: readonly string[], where: HeaderLine): CsvIssue[] {
  const only = columns.length === 1 ? (columns[0] ?? '') : '';
  const found = [';', '\t', '|'].find((separator) => only.includes(separator));
  return found === undefined ? [] : [{ code: 'delimiter-wrong', where, facts: { found } }];
}

function wrongNames(columns: readonly string[], where: HeaderLine): CsvIssue[] {
  return columns.flatMap((column, i): CsvIssue[] => {
    if (column === '') return [{ code: 'header-blank', where, facts: { position: i + 1 } }];
    if (columns.indexOf(column) === i) return [];
    return [{ code: 'header-duplicate', where: { ...where, column }, facts: { column } }];
  });
}

function withoutLastBlanks(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex((row) => row.cells.some((cell) => cell.trim() !== ''));
  return rows.slice(0, last + 1);
}

/** Records with their first lines: counted here from the line feeds inside cells, for the parser counts CR and LF there. */
function split(text: string, file: string): { readonly rows: readonly Row[]; readonly broken: CsvIssue | null } {
  const rows: Row[] = [];
  let next = 1;
  const keep = (cells: string[]): null => {
    rows.push({ line: next, cells });
    next += cells.reduce((feeds, cell) => feeds + cell.split('\n').length - 1, 1);
    return null;
  };
  try {
    parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n'], on_record: keep });
    return { rows, broken: null };
  } catch (error) {
    return { rows, broken: brokenQuote(error, { file, line: next }, rows[0]?.cells) };
  }
}

/** Quotes are all that a text can break; `where` is the line on which the broken record starts. */
function brokenQuote(error: unknown, where: HeaderLine, header: readonly string[] | undefined): CsvIssue {
  const { code, column } = error as { readonly code?: string; readonly column?: number };
  if (code === undefined || !code.includes('QUOTE')) throw error;
  const name = column === undefined ? undefined : header?.[column];
  return { code: 'quote-open', where: name === undefined ? where : { ...where, column: name }, facts: {} };
}
