import { readDate } from '../cells/date.ts';
import { readNumber } from '../cells/number.ts';
import { footerWord } from '../cells/words.ts';
import { type Cell, isBlank, type Row, textOfCell } from '../tables/rows.ts';
import type { Detector } from './claim.ts';
import { mode } from './delimiter.ts';
import { headerWordCount } from './headerWords.ts';

const deepest = 40;

/** D05: which row names the columns, as an index. Evidence: the first rows of the table, empty ones included. */
export const headerLine: Detector<readonly Row[], number> = {
  name: 'header line',
  detect: (rows) => {
    const width = mode(rows.map(({ cells }) => filled(cells).length).filter((count) => count > 1)) ?? 1;
    return rows.slice(0, deepest).flatMap((row, i) => {
      const { weight, words } = weightOf(row.cells, rows.slice(i + 1, i + 4), width);
      // Of rows that look the same the first names the columns.
      return weight <= 0 ? [] : [{ reading: i, weight: weight - i / 100, seen: `header words:${words}` }];
    });
  },
};

const texts = (cells: readonly Cell[]) => cells.map(textOfCell).filter((text) => text.trim() !== '');
const filled = (cells: readonly Cell[]) => cells.filter((cell) => !isBlank(cell));

/** Number or date: what a header does not hold. */
export function isValue(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  const { kind } = readNumber(cell);
  return kind === 'number' || kind === 'censored' || kind === 'token' || readDate(cell) !== null;
}

const never = { weight: 0, words: 0 };

function weightOf(cells: readonly Cell[], below: readonly Row[], width: number) {
  const names = filled(cells);
  if (names.length === 0 || names.some((cell) => typeof cell === 'string' && footerWord(cell) === 'credit'))
    return never;
  const values = names.filter(isValue).length;
  if (values > 0.4 * names.length) return never;
  const next = below.find((row) => filled(row.cells).length > 0);
  const isAboveValues = next?.cells.some((cell) => !isBlank(cell) && isValue(cell)) ?? false;
  const breadth = Math.min(1, names.length / width);
  const words = Math.min(5, headerWordCount(texts(cells)));
  const weight =
    (width > 1 && names.length === 1 ? -3 : 0) + 3 * breadth + (isAboveValues ? 3 : 0) + words - 3 * values;
  return { weight, words };
}
