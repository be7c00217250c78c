import { cutTo, pad, widthOf } from './width.ts';

export interface ColumnHead {
  readonly title: string;
  /** Words stand left, numbers right. */
  readonly side: 'left' | 'right';
}

/** Space between two columns. */
const gutter = '  ';

/**
 * A table as lines: titles, a rule, rows. Where it would be wider than `width`, the first column (names) is cut, but never
 * under eight columns.
 */
export function tableLines(
  heads: readonly ColumnHead[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const natural = heads.map((head, i) => Math.max(widthOf(head.title), ...rows.map((row) => widthOf(row[i] ?? ''))));
  const over = natural.reduce((sum, columns) => sum + columns, 0) + gutter.length * (heads.length - 1) - width;
  const widths = natural.map((columns, i) => (i === 0 && over > 0 ? Math.max(8, columns - over) : columns));
  const line = (cells: readonly string[]) => {
    const placed = heads.map((head, i) => pad(cutTo(cells[i] ?? '', widths[i] ?? 0), widths[i] ?? 0, head.side));
    return placed.join(gutter).trimEnd();
  };
  return [
    line(heads.map((head) => head.title)),
    widths.map((columns) => '─'.repeat(columns)).join(gutter),
    ...rows.map(line),
  ];
}
