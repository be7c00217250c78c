import { type Cell, isBlank, textOfCell } from '../tables/rows.ts';
import type { Detector } from './claim.ts';
import { isValue } from './headerLine.ts';

/** The row above the header, the header, the row below. */
export interface HeaderSeen {
  readonly above: readonly Cell[] | null;
  readonly names: readonly Cell[];
  readonly below: readonly Cell[] | null;
}

/** The header is one row; a row of groups and a row of measures; or a row of names and a row of units. */
export type HeaderRows = 'one' | 'groups above' | 'units below';

const unit =
  /^[([]?(?:원|천원|만원|백만원|억원|%|회|건|명|개|초|krw|usd|eur|won|₩|\$|€|count|number|pcs|units?|index|grp|천 ?원)[)\]]?$/iu;

/** D09: names that repeat until the row above is read with them, or a row of units under the names. */
export const headerRows: Detector<HeaderSeen, HeaderRows> = {
  name: 'header rows',
  detect: ({ above, names, below }) => [
    { reading: 'one', weight: 2, seen: 'usual' },
    ...(above !== null && groups(above, names)
      ? [{ reading: 'groups above', weight: 4, seen: 'names repeat' } as const]
      : []),
    ...(below !== null && areUnits(below) ? [{ reading: 'units below', weight: 4, seen: 'units' } as const] : []),
  ],
};

function areUnits(below: readonly Cell[]): boolean {
  const cells = below.filter((cell) => !isBlank(cell));
  const units = cells.filter((cell) => typeof cell === 'string' && unit.test(cell.trim()));
  return units.length > 0 && units.length >= cells.length - 1 && !cells.some((cell) => typeof cell === 'number');
}

function groups(above: readonly Cell[], names: readonly Cell[]): boolean {
  const filled = above.filter((cell) => !isBlank(cell));
  if (filled.length < 2 || filled.some(isValue)) return false;
  const alone = names.map(textOfCell);
  const joined = joinGroups(above, names);
  return repeats(alone) > 0 && repeats(joined) === 0;
}

function repeats(names: readonly string[]): number {
  return names.length - new Set(names.map((name) => name.trim())).size;
}

/** A group stands over its first column and holds until the next; a column that names itself in full keeps its name. */
export function joinGroups(above: readonly Cell[], names: readonly Cell[]): readonly string[] {
  let group = '';
  return Array.from({ length: Math.max(above.length, names.length) }, (_, i) => {
    const here = textOfCell(above[i]).trim();
    const name = textOfCell(names[i]).trim();
    if (here !== '') group = here;
    return group === '' || name === group ? name : name === '' ? here : `${group} ${name}`;
  });
}
