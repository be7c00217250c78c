import type { ImportFinding, MappingFile, Where } from '@sextant/spec';
import { readDate } from '../cells/date.ts';
import { footerWord } from '../cells/words.ts';
import { choose } from '../detect/claim.ts';
import { mode } from '../detect/delimiter.ts';
import { headerLine, isValue } from '../detect/headerLine.ts';
import { headerRows, joinGroups } from '../detect/headerRows.ts';
import { type Cell, isBlank, type Row, textOfCell } from './rows.ts';

/** Where the table stands among the rows: its names, the line its data begin after. */
export interface Frame {
  readonly headerLine: number;
  readonly headerRows: number;
  readonly names: readonly string[];
  readonly lastHeaderLine: number;
  readonly findings: readonly ImportFinding[];
}

export type Framed =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'none'; readonly finding: ImportFinding };

/** The header among the first rows. */
export function frameOf(rows: readonly Row[], where: Where, mapping?: MappingFile): Framed {
  const at = headerIndex(rows, mapping);
  const header = rows[at ?? -1];
  if (at === null || header === undefined) {
    const first = rows.find(({ cells }) => cells.some((cell) => !isBlank(cell)));
    if (first === undefined) return { kind: 'none', finding: { code: 'file-empty', where, facts: {} } };
    const found = textOfCell(first.cells.find((cell) => !isBlank(cell)));
    return {
      kind: 'none',
      finding: { code: 'header-missing', where: { ...where, line: first.line }, facts: { found } },
    };
  }
  return { kind: 'frame', frame: withHeader(rows, at, header, where) };
}

function headerIndex(rows: readonly Row[], mapping?: MappingFile): number | null {
  if (mapping?.headerLine !== undefined) return rows.findIndex(({ line }) => line === mapping.headerLine);
  const choice = choose(headerLine.detect(rows), 0);
  return choice.kind === 'chosen' ? choice.reading : null;
}

function withHeader(rows: readonly Row[], at: number, header: Row, where: Where): Frame {
  const above = rows[at - 1] ?? null;
  const below = rows[at + 1] ?? null;
  const choice = choose(
    headerRows.detect({ above: above?.cells ?? null, names: header.cells, below: below?.cells ?? null }),
    0,
  );
  const kind = choice.kind === 'chosen' ? choice.reading : 'one';
  const isGrouped = kind === 'groups above' && above !== null;
  const isUnit = kind === 'units below' && below !== null;
  const plain = isGrouped ? joinGroups(above.cells, header.cells) : header.cells.map((cell) => textOfCell(cell).trim());
  const body = rows.slice(at + 1 + (isUnit ? 1 : 0));
  const { names, joined } = withoutBracketCommas(plain.map(cleaned), body);
  const first = isGrouped ? above.line : header.line;
  const here = { ...where, line: header.line };
  const skipped = rows.slice(0, isGrouped ? at - 1 : at).filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const two = names.find((name, i) => name !== textOfCell(header.cells[i]).trim());
  return {
    headerLine: header.line,
    headerRows: isGrouped || isUnit ? 2 : 1,
    names,
    lastHeaderLine: isUnit ? below.line : header.line,
    findings: [
      ...(skipped.length === 0
        ? []
        : [
            { code: 'lines-above-header', where: { ...where, line: first }, facts: { count: skipped.length } } as const,
          ]),
      ...(isGrouped ? [{ code: 'header-two-rows', where: here, facts: { found: two ?? '' } } as const] : []),
      ...(isUnit ? [{ code: 'unit-row', where: { ...where, line: below.line }, facts: {} } as const] : []),
      ...(joined === null ? [] : [{ code: 'header-comma-mended', where: here, facts: { found: joined } } as const]),
      ...wrongNames(names, here),
    ],
  };
}

/** Names over several lines are one line; a byte order mark within quotes goes. */
function cleaned(name: string): string {
  return name
    .replace(/^\ufeff/, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** D07: an unquoted comma within brackets shifts every later name; joined where that fits the rows. */
function withoutBracketCommas(names: readonly string[], body: readonly Row[]) {
  const width = mode(body.map(({ cells }) => cells.length)) ?? names.length;
  const isClosed = (name: string) => (name.match(/[(（]/g) ?? []).length <= (name.match(/[)）]/g) ?? []).length;
  const joined: string[] = [];
  let mended: string | null = null;
  for (const name of names) {
    const last = joined.at(-1);
    if (last === undefined || isClosed(last)) joined.push(name);
    else {
      mended = `${last},${name}`;
      joined[joined.length - 1] = mended;
    }
  }
  return mended !== null && names.length > width && joined.length === width
    ? { names: joined, joined: mended }
    : { names, joined: null };
}

function wrongNames(names: readonly string[], where: Where): ImportFinding[] {
  return names.flatMap((column, i): ImportFinding[] =>
    column === '' || names.indexOf(column) === i
      ? []
      : [{ code: 'header-duplicate', where: { ...where, column }, facts: { column } }],
  );
}

/** What a row below the header is. */
export type RowKind = 'blank' | 'data' | 'total' | 'part' | 'mean' | 'note' | 'ragged';

/** Totals have no date; a row with one cell of words is a note, and so is the header once more. */
export function rowKind(cells: readonly Cell[], names: readonly string[]): RowKind {
  const width = names.length;
  let [filled, first] = [0, -1];
  for (let i = 0; i < cells.length; i++) {
    if (isBlank(cells[i])) continue;
    if (first < 0) first = i;
    filled++;
  }
  if (first < 0) return 'blank';
  const head = cells[first];
  if (typeof head === 'string') {
    const word = wordAt(head);
    if (
      word !== null &&
      !cells.some((cell, i) => i > first && typeof cell === 'string' && cell.length < 40 && isDateLike(cell))
    ) {
      return word === 'credit' ? 'note' : word;
    }
    if (filled === 1 && width > 2 && !isValue(head)) return 'note';
    if (head.trim() === names[first] && isRepeat(cells, names)) return 'note';
  }
  return cells.length === width || isPadded(cells, width) ? 'data' : 'ragged';
}

const footerStart = /^[\s]*(?:[tgsam]|합|총|소|전|평|mo|zw|mi|so|su)|©/iu;

function wordAt(head: string) {
  return footerStart.test(head) ? footerWord(head) : null;
}

function isDateLike(cell: string): boolean {
  return /\d{4}|\d[./-]\d/.test(cell) && readDate(cell) !== null;
}

function isRepeat(cells: readonly Cell[], names: readonly string[]): boolean {
  return names.every((name, i) => name === '' || textOfCell(cells[i]).trim() === name);
}

function isPadded(cells: readonly Cell[], width: number): boolean {
  return cells.length > width && cells.slice(width).every(isBlank);
}
