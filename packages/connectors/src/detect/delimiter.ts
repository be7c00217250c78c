import { splitter } from '../text/splitRows.ts';
import type { Claim, Detector } from './claim.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** D04: the mark that cuts most lines into the same number of cells, two or more. Evidence: the first lines of the text. */
export const delimiter: Detector<string, Delimiter> = {
  name: 'delimiter',
  detect: (text) => delimiters.flatMap((mark) => claimOf(mark, widths(text, mark))),
};

function widths(text: string, mark: string): readonly number[] {
  const found: number[] = [];
  const split = splitter(
    mark,
    (cells) => {
      if (cells.some((cell) => cell.trim() !== '')) found.push(cells.length);
      return found.length < 200;
    },
    () => {},
  );
  split.push(text, true);
  return found;
}

/**
 * The share of lines with the usual count of cells; more cells weigh a little more, so that a comma in every number of a file
 * with semicolons does not win.
 */
function claimOf(mark: Delimiter, counts: readonly number[]): readonly Claim<Delimiter>[] {
  const usual = mode(counts.filter((count) => count > 1));
  if (usual === null) return [];
  const share = counts.filter((count) => count === usual).length / counts.length;
  if (share < 0.3) return [];
  const last = counts.slice(Math.floor(counts.length / 4));
  const steady = last.filter((count) => count === usual).length / last.length;
  return [
    {
      reading: mark,
      weight: 4 * share + 4 * steady + Math.min(usual, 12) / 6 + (mark === ',' ? 0 : 0.1),
      seen: `cells per line:${usual}`,
    },
  ];
}

/** The most frequent value; the larger of two equally frequent. */
export function mode(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}
