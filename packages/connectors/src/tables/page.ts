import type { GivenFile } from '../sources/given.ts';
import { type TextForm, textOf } from '../text/decode.ts';
import type { Row } from './rows.ts';

/** The rows of the first table of a page with more than one row; line = row of the table. */
export async function pageRows(given: GivenFile, form: TextForm): Promise<readonly Row[]> {
  let text = '';
  for await (const piece of textOf(given, form, { composed: 0 })) text += piece;
  const tables = text.match(/<table\b[\s\S]*?<\/table>/gi) ?? [text];
  const found = tables.map((table) => rowsIn(table)).find((rows) => rows.length > 1);
  return found ?? [];
}

function rowsIn(table: string): readonly Row[] {
  return (table.match(/<tr\b[\s\S]*?(?=<tr\b|<\/table>|$)/gi) ?? []).map((row, i) => {
    const cells = row.match(/<t[dh]\b[\s\S]*?(?=<t[dh]\b|<\/tr>|$)/gi) ?? [];
    return { line: i + 1, cells: cells.flatMap(cellsOf) };
  });
}

/** A cell over several columns is its text and empty cells. */
function cellsOf(html: string): readonly string[] {
  const span = Number(/colspan\s*=\s*["']?(\d{1,3})/i.exec(html)?.[1] ?? 1);
  return [textIn(html), ...Array.from({ length: Math.max(0, span - 1) }, () => '')];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function textIn(html: string): string {
  const bare = html.replaceAll(/<br\s*\/?>/gi, ' ').replaceAll(/<[^>]*>/g, '');
  return bare
    .replaceAll(/&(#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,6});/gi, (whole, entity: string) => {
      if (!entity.startsWith('#')) return named[entity.toLowerCase()] ?? whole;
      const code =
        entity[1] === 'x' || entity[1] === 'X' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
      return code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : whole;
    })
    .trim();
}
