import type { OutputLayout } from '@sextant/measurement';
import type { Chain } from '@sextant/numerics';
import type { Tables } from '@sextant/stores';

/** What the second fit's draws predict for the weeks it did not see: one column a week, in order, as 'week 1', 'week 2' … */
export function heldOutTable(chains: readonly Chain[], layout: OutputLayout): Tables {
  const rows = chains.reduce((sum, { kept }) => sum + kept, 0);
  const columns = Array.from({ length: layout.heldOut }, (_, week) => {
    const values = new Float64Array(rows);
    let at = 0;
    for (const { kept, draws } of chains) {
      for (let i = 0; i < kept; i++) values[at++] = draws[i * layout.length + layout.predictedAt + week] as number;
    }
    return [`week ${week + 1}`, values] as const;
  });
  return columns.length === 0 || rows === 0 ? {} : { 'held-out': Object.fromEntries(columns) };
}
