type Cell = string | number | null;

/** Marks the text as UTF-8 for spreadsheets that would take it for a local encoding. */
const byteOrderMark = '\ufeff';

/**
 * A table as CSV (RFC 4180) in UTF-8 with byte order mark: full precision, ISO dates, an empty cell for what does not exist.
 * `notes` (units, level of intervals, what it was made from) stand above the header as lines that begin with `#`.
 */
export function csvText(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  notes: readonly string[] = [],
): string {
  const lines = [
    ...notes.map((note) => quoted(`# ${note}`)),
    ...[head, ...rows].map((row) => row.map(cellText).join(',')),
  ];
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(cell);
  return Number.isFinite(cell) ? String(cell) : '';
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
