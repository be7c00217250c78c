import { createHash } from 'node:crypto';
import { type ImportFinding, type MappingFile, nearest, type Where } from '@sextant/spec';
import { readDate } from '../cells/date.ts';
import { type GivenFile, wholeOf } from '../sources/given.ts';
import type { Opened } from '../tables/opened.ts';
import { heldRows, isBlank, type Row } from '../tables/rows.ts';
import { readNumber } from '../cells/number.ts';
import { inflate, limits } from './inflate.ts';
import { sheetMarks, workbookMarks } from './marks.ts';
import { readSheets, type Sheet } from './readSheets.ts';

/** A workbook's sheet as rows: its size is judged first, then the sheet is found, then what a table cannot hold is named. */
export async function openWorkbook(given: GivenFile, mapping?: MappingFile): Promise<Opened> {
  const where: Where = { file: given.file };
  const none = { source: null, form: { container: 'workbook' }, digest: '', isSince1904: false } as const;
  const refused = (finding: ImportFinding): Opened => ({ ...none, findings: [finding] });
  if (given.size > limits.packed) return refused(tooLarge(where, given.size, limits.packed));
  const bytes = await wholeOf(given);
  const inflated = inflate(bytes);
  if (inflated.kind === 'too large') return refused(tooLarge(where, inflated.bytes, limits.unpacked));
  if (inflated.kind === 'damaged') return refused({ code: 'workbook-damaged', where, facts: {} });
  if (!inflated.parts.has('xl/workbook.xml'))
    return refused({ code: 'file-kind-unknown', where, facts: { found: 'archive' } });
  const sheets = await readSheets(bytes);
  if (sheets === null) return refused({ code: 'workbook-damaged', where, facts: {} });
  const chosen = chooseSheet(sheets, where, mapping?.sheet);
  if (chosen.sheet === null) return refused(chosen.finding);
  const { name } = chosen.sheet;
  const { isSince1904, partOf } = workbookMarks(inflated.parts);
  const marks = sheetMarks(inflated.parts.get(partOf(name) ?? '') ?? new Uint8Array(0));
  return {
    source: heldRows(chosen.sheet.rows),
    form: { container: 'workbook', sheet: name },
    digest: createHash('sha256').update(bytes).digest('hex'),
    isSince1904,
    findings: marksFound(marks, { ...where, sheet: name }),
  };
}

function tooLarge(where: Where, bytes: number, limit: number): ImportFinding {
  const mega = (count: number) => Math.ceil(count / 2 ** 20);
  return { code: 'workbook-too-large', where, facts: { found: mega(bytes), limit: mega(limit) } };
}

type SheetChoice = { readonly sheet: Sheet } | { readonly sheet: null; readonly finding: ImportFinding };

/** The sheet that was asked for; else the only one that holds a table; else a question. */
function chooseSheet(sheets: readonly Sheet[], where: Where, asked?: string): SheetChoice {
  const known = sheets.map(({ name }) => name);
  if (asked !== undefined) {
    const sheet = sheets.find(({ name }) => name === asked);
    if (sheet !== undefined) return { sheet };
    const near = nearest(asked, known);
    return {
      sheet: null,
      finding: { code: 'sheet-missing', where, facts: { sheet: asked, known, ...(near === null ? {} : { near }) } },
    };
  }
  const tables = sheets.filter(holdsTable);
  const [only] = tables;
  if (only !== undefined && tables.length === 1) return { sheet: only };
  const first = sheets[0];
  if (tables.length === 0 && first !== undefined) return { sheet: first };
  return { sheet: null, finding: { code: 'sheet-unclear', where, facts: { known: tables.map(({ name }) => name) } } };
}

/** At least three rows with a date or a number, in at least two columns. */
function holdsTable({ rows }: Sheet): boolean {
  return rows.filter(isTableRow).length >= 3;
}

function isTableRow({ cells }: Row): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const values = filled.filter(
    (cell) => typeof cell === 'number' || readNumber(cell).kind === 'number' || readDate(cell) !== null,
  );
  return filled.length >= 2 && values.length >= 1;
}

function marksFound(marks: ReturnType<typeof sheetMarks>, where: Where): readonly ImportFinding[] {
  const { merged, empty } = marks;
  return [
    ...(merged[0] === undefined
      ? []
      : [{ code: 'cells-merged', where, facts: { range: merged[0], count: merged.length } } as const]),
    ...(empty[0] === undefined
      ? []
      : [{ code: 'formula-without-value', where, facts: { found: empty[0], count: empty.length } } as const]),
  ];
}
