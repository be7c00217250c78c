import type { Changes, Dataset } from '@sextant/spec';

/** As many changed cells are told. */
const told = 50;

type Changed = Changes['changed'][number];

/** What the newer data would change in the older, by week and column. */
export function changesBetween(older: Dataset, newer: Dataset): Changes {
  const changed = changedCells(older, newer);
  return {
    newWeeks: newer.weeks.filter((week) => !older.weeks.includes(week)),
    vanishedWeeks: older.weeks.filter((week) => !newer.weeks.includes(week)),
    newColumns: namesIn(newer).filter((name) => !namesIn(older).includes(name)),
    vanishedColumns: namesIn(older).filter((name) => !namesIn(newer).includes(name)),
    changed: changed.toSorted((a, b) => shift(b) - shift(a)).slice(0, told),
    changedCount: changed.length,
  };
}

export function changesNothing(changes: Changes): boolean {
  const { newWeeks, vanishedWeeks, newColumns, vanishedColumns, changedCount } = changes;
  return (
    [newWeeks, vanishedWeeks, newColumns, vanishedColumns].every((list) => list.length === 0) && changedCount === 0
  );
}

function namesIn({ columns }: Dataset): readonly string[] {
  return columns.map(({ name }) => name);
}

function changedCells(older: Dataset, newer: Dataset): readonly Changed[] {
  const rowOf = new Map(older.weeks.map((week, t) => [week, t]));
  return namesIn(newer).flatMap((column): readonly Changed[] => {
    const [before, after] = [older.values[column], newer.values[column]];
    if (before === undefined || after === undefined) return [];
    return newer.weeks.flatMap((week, t): readonly Changed[] => {
      const row = rowOf.get(week);
      if (row === undefined || Object.is(before[row], after[t])) return [];
      return [{ column, week, before: known(before[row]), after: known(after[t]) }];
    });
  });
}

function known(x: number | undefined): number | null {
  return x === undefined || Number.isNaN(x) ? null : x;
}

/** Relative to the larger of the two; a value that comes or goes counts whole. */
function shift({ before, after }: Changed): number {
  if (before === null || after === null) return 1;
  return Math.abs(after - before) / Math.max(Math.abs(after), Math.abs(before));
}
