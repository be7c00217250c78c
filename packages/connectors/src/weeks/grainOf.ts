import type { Grain, ImportFinding, Where } from '@sextant/spec';
import { isoOf } from '../cells/date.ts';
import { choose } from '../detect/claim.ts';
import { grain } from '../detect/grain.ts';
import type { DateColumn } from '../tables/dateColumn.ts';
import type { ColumnSeen } from '../tables/profile.ts';

/** How far apart the dates of a file are; months and mixtures are findings. */
export function grainOf(
  columns: readonly ColumnSeen[],
  date: DateColumn,
  where: Where,
): { readonly grain: Grain; readonly findings: readonly ImportFinding[] } {
  const seen = columns[date.index];
  const at = { ...where, ...(seen === undefined ? {} : { column: seen.name }) };
  const { days } = date;
  const isMonths = seen !== undefined && seen.dates.months > seen.dates.year / 2;
  const choice = choose(grain.detect(days), 0);
  const read: Grain = isMonths ? 'month' : choice.kind === 'chosen' ? choice.reading : 'week';
  if (read === 'month') {
    return {
      grain: read,
      findings: [
        {
          code: 'months-not-weeks',
          where: at,
          facts: { first: isoOf(days[0] ?? 0), second: isoOf(days[1] ?? days[0] ?? 0) },
        },
      ],
    };
  }
  if (read !== 'mixed') return { grain: read, findings: [] };
  const stepFrom = (of: number) =>
    isoOf(
      days.find((day, i) => (days[i + 1] ?? day) - day === of && (days[i + 2] ?? day) - (days[i + 1] ?? day) === of) ??
        days[0] ??
        0,
    );
  return {
    grain: read,
    findings: [{ code: 'grain-mixed', where: at, facts: { daily: stepFrom(1), weekly: stepFrom(7) } }],
  };
}
