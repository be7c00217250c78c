import type { GivenFile } from '../sources/given.ts';
import { type TextForm, textOf } from '../text/decode.ts';
import { type OnRow, splitter } from '../text/splitRows.ts';

/** Text, or a number as a workbook keeps it. Dates of a workbook are text, year first. */
export type Cell = string | number;

export interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** What was seen while the rows went by. */
export interface Seen {
  readonly composed: number;
  /** Lines on which a quote opens that does not close. */
  readonly openQuotes: readonly number[];
}

/** A table that can be read from the start as often as needed; nothing of it need be in memory. */
export interface RowSource {
  readonly read: (onRow: OnRow<Cell>) => Promise<Seen>;
}

export function textRows(given: GivenFile, form: TextForm, delimiter: string): RowSource {
  return {
    read: async (onRow) => {
      const flow = { composed: 0 };
      const openQuotes: number[] = [];
      const split = splitter(delimiter, onRow, (line) => openQuotes.push(line));
      let isOpen = true;
      for await (const text of textOf(given, form, flow)) {
        isOpen = split.push(text);
        if (!isOpen) break;
      }
      if (isOpen) split.push('', true);
      return { composed: flow.composed, openQuotes };
    },
  };
}

export function heldRows(rows: readonly Row[]): RowSource {
  return {
    read: async (onRow) => {
      for (const { cells, line } of rows) if (onRow(cells, line) === false) break;
      return { composed: 0, openQuotes: [] };
    },
  };
}

/** The first rows, for the questions that need no more. */
export async function firstRows(source: RowSource, count: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await source.read((cells, line) => {
    rows.push({ cells, line });
    return rows.length < count;
  });
  return rows;
}

export function textOfCell(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell;
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
