import { z } from 'zod';
import type { BaselineTerm } from '../src/baseline/term.ts';
import { type Day, dayOf, isoOf } from '../src/panel/day.ts';

export const weeksFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) => isoOf((dayOf(first) as Day) + 7 * i));

/** Columns by name under settings as people write them. */
export function columnsOf(term: BaselineTerm, weeks: readonly string[], given: Readonly<Record<string, unknown>> = {}) {
  const { columns, findings } = term.columns(weeks, z.strictObject(term.settings).parse(given));
  return { byName: Object.fromEntries(columns.map((c) => [c.name, [...c.values]])), findings };
}
