import type { Model, Panel, Table } from '@sextant/spec';
import { type Cells, type Rows, readCells } from './cells.ts';
import { columnsOf, findMissing, type NamedColumn } from './columns.ts';
import { type Day, isoOf } from './day.ts';
import type { PanelIssue } from './issues.ts';
import { readWeeks } from './weeks.ts';
import { findWindow } from './window.ts';

export type PanelResult =
  | { readonly kind: 'ok'; readonly panel: Panel }
  | { readonly kind: 'issues'; readonly issues: readonly PanelIssue[] };

/** The one geo of a national series. */
const national = 'national';

/**
 * A table of text cells as the weekly panel that `model` asks for: dates strictly `yyyy-mm-dd` on the week's first day,
 * numbers plain decimals. All problems are told, each with its line and column; nothing is filled in, only an empty outcome
 * stays unknown (NaN).
 */
export function readPanel(model: Model, table: Table): PanelResult {
  const columns = columnsOf(model);
  const missing = findMissing(columns, table);
  const present = columns.filter((column) => table.columns.includes(column.name));
  const weeks = present.some((column) => column.role === 'date')
    ? readWeeks(table, table.columns.indexOf(model.data.date), model.data.weekStart)
    : null;
  const window = weeks?.kind === 'ok' ? findWindow(model, weeks.days, table) : null;
  // Cells are judged even where the weeks are wrong, so that one reading tells everything.
  const rows = window?.kind === 'ok' ? window.rows : { from: 0, to: table.rows.length };
  const read = readColumns(present, table, rows);
  const issues = [
    ...missing,
    ...(weeks?.kind === 'issues' ? weeks.issues : []),
    ...(window?.kind === 'issues' ? window.issues : []),
    ...read.flatMap(({ cells }) => cells.issues),
  ];
  if (issues.length > 0 || weeks?.kind !== 'ok') return { kind: 'issues', issues };
  return { kind: 'ok', panel: assemble(model, weeks.days, rows, read) };
}

interface ReadColumn {
  readonly column: NamedColumn;
  readonly cells: Cells;
}

/** Media from the first row of the file, so that carry-over into the window is known; everything else inside the window. */
function readColumns(columns: readonly NamedColumn[], table: Table, rows: Rows): readonly ReadColumn[] {
  return columns
    .filter((column) => column.role !== 'date')
    .map((column) => {
      const isMedia = column.role === 'spend' || column.role === 'exposure';
      return { column, cells: readCells(table, column, isMedia ? { from: 0, to: rows.to } : rows) };
    });
}

function assemble(model: Model, days: readonly Day[], rows: Rows, read: readonly ReadColumn[]): Panel {
  const at = (path: string) => read.find(({ column }) => column.path === path)?.cells.values ?? null;
  const whole = (values: Float64Array | null, before: number) => padded(values, rows, before);
  const { valuePerUnit } = model.outcome;
  const value = typeof valuePerUnit === 'number' ? valuePerUnit : 1;
  const spend = model.channels.map((channel, i) => [channel.name, whole(at(`channels[${i}].spend`), 0)] as const);
  const exposure = model.channels.map((_, i) => at(`channels[${i}].exposure`));
  return {
    geos: [national],
    weeks: days.slice(0, rows.to).map(isoOf),
    firstModelled: rows.from,
    outcome: whole(at('outcome.column'), Number.NaN),
    valuePerUnit: at('outcome.valuePerUnit') === null ? constant(rows.to, value) : whole(at('outcome.valuePerUnit'), 1),
    spend: Object.fromEntries(spend),
    media: Object.fromEntries(spend.map(([name, money], i) => [name, exposure[i] ?? money])),
    controls: Object.fromEntries(
      model.controls.map((control, i) => [control.column, whole(at(`controls[${i}].column`), 0)]),
    ),
  };
}

function constant(length: number, value: number): Float64Array {
  return new Float64Array(length).fill(value);
}

/** Values of the window with `before` in the weeks ahead of it; values that already start at the first week stay. */
function padded(values: Float64Array | null, rows: Rows, before: number): Float64Array {
  if (values?.length === rows.to) return values;
  const all = constant(rows.to, before);
  if (values !== null) all.set(values, rows.from);
  return all;
}
