const decoder = new TextDecoder();

interface WorkbookMarks {
  readonly isSince1904: boolean;
  /** The part that holds a sheet, by the sheet's name. */
  readonly partOf: (sheet: string) => string | undefined;
}

const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string) =>
  decoder.decode(parts.get(name) ?? new Uint8Array(0));

/** What the table of contents of a workbook says beyond its cells (ECMA-376 part 1, 18.2). */
export function workbookMarks(parts: ReadonlyMap<string, Uint8Array>): WorkbookMarks {
  const book = textOf(parts, 'xl/workbook.xml');
  const targets = new Map(
    [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = new Map(
    [...book.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => [
      unescaped(attribute(tag, 'name')),
      targets.get(attribute(tag, 'r:id')),
    ]),
  );
  return { isSince1904: /\bdate1904\s*=\s*"(?:1|true)"/.test(book), partOf: (sheet) => sheets.get(sheet) };
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

interface SheetMarks {
  /** Ranges of merged cells. */
  readonly merged: readonly string[];
  /** Cells with a formula whose value was not kept. */
  readonly empty: readonly string[];
}

/** What a sheet says beyond its values (ECMA-376 part 1, 18.3.1.55 mergeCell, 18.3.1.40 f). */
export function sheetMarks(part: Uint8Array): SheetMarks {
  const text = decoder.decode(part);
  const merged = [...text.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([^"]+)"/g)].map((found) => found[1] ?? '');
  if (!/<(?:\w+:)?f[\s>/]/.test(text)) return { merged, empty: [] };
  const formulas = text.matchAll(
    /<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(<(?:\w+:)?v>[^<]|<\/(?:\w+:)?c>|<(?:\w+:)?v\s*\/>|<(?:\w+:)?v><)/g,
  );
  const empty = [...formulas]
    .filter((found) => !/v>[^<]$/.test(found[2] ?? ''))
    .map((found) => attribute(`<c${found[1] ?? ''}`, 'r'));
  return { merged, empty };
}
