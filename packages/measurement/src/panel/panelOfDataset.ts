import { type Dataset, type Model, nearest, type Panel } from '@sextant/spec';
import type { Rows } from './cells.ts';
import { columnsOf, type NamedColumn } from './columns.ts';
import { dayOf } from './day.ts';
import { type PanelIssue, withoutRepeats } from './issues.ts';
import type { PanelResult } from './readPanel.ts';
import { fillSpend, reachOf } from './unknownSpend.ts';
import { findWindow } from './window.ts';

const national = 'national';

/**
 * Stored weekly data as the panel that `model` asks for, columns by name as in `readPanel`. A missing outcome stays unknown
 * (NaN) and leaves the likelihood, its media stay. Spend that is not known has to be decided on first; where the decision is
 * 'leave out', the outcome of that week and of the weeks its carry-over reaches leaves the likelihood too, and its media is
 * interpolated for the arithmetic of carry-over alone. A driver or a worth per unit that is not known has to be decided on too;
 * left out, its week alone leaves the likelihood.
 */
export function panelOfDataset(model: Model, dataset: Dataset): PanelResult {
  const columns = columnsOf(model).filter((column) => column.role !== 'date');
  const missing = missingColumns(columns, dataset);
  const frame = [...frameIssues(model, dataset)];
  const days = dataset.weeks.map((week) => dayOf(week) ?? Number.NaN);
  const window = findWindow(model, days, { file: dataset.name, columns: [], rows: [], lines: [] });
  if (window.kind === 'issues') frame.push(...window.issues);
  const rows = window.kind === 'ok' ? window.rows : { from: 0, to: dataset.weeks.length };
  const present = columns.filter(({ name }) => dataset.values[name] !== undefined);
  const cells = present.flatMap((column) => withoutRepeats(judged(column, dataset, rows)));
  const issues = [...frame, ...missing, ...cells];
  return issues.length > 0 ? { kind: 'issues', issues } : { kind: 'ok', panel: assemble(model, dataset, rows) };
}

/** Data in another currency or with weeks that begin on another day are other data. */
function frameIssues({ data }: Model, dataset: Dataset): readonly PanelIssue[] {
  const where = { file: dataset.name };
  const week = dataset.weeks[0] ?? '';
  return [
    ...(data.currency === dataset.currency
      ? []
      : [{ code: 'currency-differs', where, facts: { found: dataset.currency, expected: data.currency } } as const]),
    ...(data.weekStart === dataset.weekStart
      ? []
      : [{ code: 'date-not-week-start', where, facts: { found: week, weekStart: data.weekStart } } as const]),
  ];
}

function missingColumns(columns: readonly NamedColumn[], dataset: Dataset): readonly PanelIssue[] {
  const known = dataset.columns.map(({ name }) => name);
  return columns.flatMap(({ name, path }): PanelIssue[] => {
    if (known.includes(name)) return [];
    const near = nearest(name, known);
    const facts = { column: name, known, ...(near === null ? {} : { near }) };
    return [{ code: 'column-missing', where: { file: dataset.name, path }, facts }];
  });
}

/** Media from the first week on, everything else inside the window. */
function judged({ name, role }: NamedColumn, dataset: Dataset, rows: Rows): readonly PanelIssue[] {
  const place = { file: dataset.name, column: name };
  const isMedia = role === 'spend' || role === 'exposure';
  const undecided = isMedia ? fillSpend(dataset, name).undecided.filter((t) => t < rows.to) : [];
  const drivers = isMedia || role === 'outcome' ? [] : fillSpend(dataset, name).undecided;
  const open = drivers.filter((t) => t >= rows.from && t < rows.to);
  const unknown = undecided.map((t): PanelIssue => {
    return { code: 'spend-undecided', where: { ...place, week: dataset.weeks[t] ?? '' }, facts: {} };
  });
  const values = dataset.values[name] as Float64Array;
  const wrong = dataset.weeks.slice(0, rows.to).flatMap((week, t): PanelIssue[] => {
    const value = values[t] as number;
    const where = { ...place, week };
    if (role === 'spend' && value < 0) return [{ code: 'spend-negative', where, facts: { found: value } }];
    if (role === 'exposure' && value < 0) return [{ code: 'exposure-negative', where, facts: { found: value } }];
    if (isMedia || role === 'outcome' || t < rows.from) return [];
    if (open.includes(t)) return [{ code: 'driver-undecided', where, facts: {} }];
    if (role !== 'value per unit' || Number.isNaN(value) || value > 0) return [];
    return [{ code: 'value-per-unit-not-positive', where, facts: { found: value } }];
  });
  return [...unknown, ...wrong];
}

function assemble(model: Model, dataset: Dataset, rows: Rows): Panel {
  const whole = (name: string) => (dataset.values[name] as Float64Array).slice(0, rows.to);
  const filled = (name: string) => fillSpend(dataset, name).values.slice(0, rows.to);
  const before = (values: Float64Array, value: number) => values.fill(value, 0, rows.from);
  const { valuePerUnit = 1, column } = model.outcome;
  const spend = model.channels.map(({ name, spend }) => [name, filled(spend)] as const);
  const media = model.channels.map(({ name, spend, exposure }) => [name, filled(exposure ?? spend)] as const);
  const worth = typeof valuePerUnit === 'string' ? before(filled(valuePerUnit), 1) : constant(rows.to, valuePerUnit);
  return {
    geos: [national],
    weeks: dataset.weeks.slice(0, rows.to),
    firstModelled: rows.from,
    outcome: withoutLeftOut(before(whole(column), Number.NaN), model, dataset),
    valuePerUnit: worth,
    spend: Object.fromEntries(spend),
    media: Object.fromEntries(media),
    controls: Object.fromEntries(model.controls.map((control) => [control.column, before(filled(control.column), 0)])),
  };
}

function constant(length: number, value: number): Float64Array {
  return new Float64Array(length).fill(value);
}

/** Clears the outcome of every week that a stand-in reaches: media by its carry-over, a driver its own week. */
function withoutLeftOut(outcome: Float64Array, model: Model, dataset: Dataset): Float64Array {
  const { valuePerUnit } = model.outcome;
  const worth = typeof valuePerUnit === 'string' ? [valuePerUnit] : [];
  for (const column of [...model.controls.map((control) => control.column), ...worth]) {
    for (const t of fillSpend(dataset, column).leftOut) if (t < outcome.length) outcome[t] = Number.NaN;
  }
  for (const channel of model.channels) {
    const { leftOut } = fillSpend(dataset, channel.exposure ?? channel.spend);
    if (leftOut.length === 0) continue;
    const reach = reachOf(channel);
    for (const t of leftOut) outcome.fill(Number.NaN, t, Math.min(outcome.length, t + reach));
  }
  return outcome;
}
