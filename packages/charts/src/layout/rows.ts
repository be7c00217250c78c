import type { Setting } from '../setting.ts';
import { fit } from './fit.ts';

export interface Valued {
  readonly name: string;
  /** Right column: the point in bold, bounds beside it. */
  readonly point: string;
  readonly bounds: string;
  readonly bold?: boolean;
}

/** Where the parts of a list of rows stand, in px. */
export interface Rows {
  readonly left: number;
  readonly right: number;
  /** Names above their marks, where the width has no room beside them. */
  readonly stacked: boolean;
  readonly rowHeight: number;
  readonly top: number;
  readonly bottom: number;
  readonly names: readonly string[];
  readonly boundsWidth: number;
  /** Middle of the mark of row i. */
  middle(i: number): number;
  /** Middle of the name of row i. */
  nameAt(i: number): number;
}

/** Names at the left, marks, and values at the right; narrow pictures put name and value above the mark. */
export function rowsOf(
  { width, textWidth }: Setting,
  rows: readonly Valued[],
  { height, top, swatch = 0 }: { readonly height: number; readonly top: number; readonly swatch?: number },
): Rows {
  const widest = (of: (row: Valued) => number) => rows.reduce((most, row) => Math.max(most, of(row)), 0);
  const nameWidth = Math.ceil(widest((row) => textWidth(row.name, 11, row.bold ? 600 : 400))) + swatch;
  const boundsWidth = Math.ceil(widest((row) => (row.bounds === '' ? 0 : textWidth(row.bounds, 11, 400) + 4)));
  const pointWidth = Math.ceil(widest((row) => textWidth(row.point, 11, 600) + (row.bounds === '' ? 0 : 0)));
  const valueWidth = pointWidth + boundsWidth;
  const nameRoom = Math.min(nameWidth, Math.floor(width * 0.34));
  const stacked = width - nameRoom - valueWidth - 28 < 150;
  const left = stacked ? 6 : nameRoom + 14;
  const right = stacked ? width - 6 : width - valueWidth - 14;
  const rowHeight = stacked ? height + 15 : height;
  const names = rows.map((row) => {
    const room = (stacked ? width - valueWidth - 12 : nameRoom) - swatch;
    return fit(row.name, room + 0.5, 11, row.bold ? 600 : 400, textWidth);
  });
  return {
    left,
    right,
    stacked,
    rowHeight,
    top,
    bottom: top + rows.length * rowHeight,
    names,
    boundsWidth,
    middle: (i) => top + i * rowHeight + (stacked ? 15 + height / 2 : height / 2),
    nameAt: (i) => top + i * rowHeight + (stacked ? 9 : height / 2),
  };
}
