import readWorkbook from 'read-excel-file/universal';
import { isoOf } from '../cells/date.ts';
import type { Cell, Row } from '../tables/rows.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** All sheets as rows, line = row of the sheet; null where the workbook does not read. Formulas are their kept values. */
export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  try {
    const sheets = await readWorkbook(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: (data as readonly (readonly unknown[])[]).map((cells, i) => ({ line: i + 1, cells: cells.map(cellOf) })),
    }));
  } catch {
    return null;
  }
}

/** A date of a workbook has no zone: the library gives its day in UTC. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return isoOf(Math.floor(value.getTime() / 86_400_000 + 1e-6));
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : String(value).normalize('NFC');
}
