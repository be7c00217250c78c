import type { Model, Table } from '@sextant/spec';
import type { Rows } from './cells.ts';
import { type Day, dayOf, isoOf } from './day.ts';
import type { PanelIssue } from './issues.ts';

/** The rows that are modelled; rows before them give media only, rows after them are not used. */
export type WindowResult =
  | { readonly kind: 'ok'; readonly rows: Rows }
  | { readonly kind: 'issues'; readonly issues: readonly PanelIssue[] };

/** Where the model's window lies among the weeks of the file; without one, all weeks are modelled. */
export function findWindow(model: Model, days: readonly Day[], table: Table): WindowResult {
  const first = isoOf(days[0] ?? 0);
  const last = isoOf(days.at(-1) ?? 0);
  const { from = first, to = last } = model.data.window ?? {};
  const start = days.indexOf(dayOf(from) ?? Number.NaN);
  const end = days.indexOf(dayOf(to) ?? Number.NaN);
  if (start >= 0 && end >= start) return { kind: 'ok', rows: { from: start, to: end + 1 } };
  const where = { file: table.file, path: 'data.window' };
  return { kind: 'issues', issues: [{ code: 'window-outside-data', where, facts: { from, to, first, last } }] };
}
