import type { Table, Where } from '@sextant/spec';
import type { NamedColumn, Role } from './columns.ts';
import { type PanelIssue, withoutRepeats } from './issues.ts';

/** Rows of the table, from inclusive, to exclusive. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

export interface Cells {
  readonly values: Float64Array;
  readonly issues: readonly PanelIssue[];
}

/** Plain decimal numbers: no thousands separator, no currency sign, no percent, no hexadecimal. */
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The numbers of one column with every cell that is none, or that its role forbids. An empty outcome is NaN: not known. */
export function readCells(table: Table, column: NamedColumn, rows: Rows): Cells {
  const at = table.columns.indexOf(column.name);
  const values = new Float64Array(rows.to - rows.from);
  const issues: PanelIssue[] = [];
  for (let row = rows.from; row < rows.to; row++) {
    const text = (table.rows[row]?.[at] ?? '').trim();
    const value = text === '' || !decimal.test(text) ? Number.NaN : Number(text);
    values[row - rows.from] = value;
    const where = { file: table.file, line: table.lines[row] ?? 0, column: column.name };
    const issue = judge(text, value, column.role, where);
    if (issue !== null) issues.push(issue);
  }
  return { values, issues: withoutRepeats(issues) };
}

function judge(text: string, value: number, role: Role, where: Where): PanelIssue | null {
  if (text === '') return role === 'outcome' ? null : { code: 'cell-empty', where, facts: {} };
  if (!decimal.test(text)) return { code: 'cell-not-number', where, facts: { found: text } };
  if (!Number.isFinite(value)) return tooLarge(text, role, where);
  return tooSmall(value, role, where);
}

function tooLarge(found: string, role: Role, where: Where): PanelIssue {
  return role === 'outcome'
    ? { code: 'outcome-infinite', where, facts: { found } }
    : { code: 'cell-not-number', where, facts: { found } };
}

function tooSmall(found: number, role: Role, where: Where): PanelIssue | null {
  if (role === 'spend' && found < 0) return { code: 'spend-negative', where, facts: { found } };
  if (role === 'exposure' && found < 0) return { code: 'exposure-negative', where, facts: { found } };
  if (role === 'value per unit' && found <= 0) return { code: 'value-per-unit-not-positive', where, facts: { found } };
  return null;
}
