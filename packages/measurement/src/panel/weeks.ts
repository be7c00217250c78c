import type { Model, Table } from '@sextant/spec';
import { type Day, dayOf, isoOf, weekdayOf } from './day.ts';
import { type PanelIssue, withoutRepeats } from './issues.ts';

export type WeeksResult =
  | { readonly kind: 'ok'; readonly days: readonly Day[] }
  | { readonly kind: 'issues'; readonly issues: readonly PanelIssue[] };

interface Dated {
  readonly day: Day;
  readonly line: number;
}

/** The first days of the weeks in column `at`: real dates, on the week's first day, in order, each once, none missing. */
export function readWeeks(table: Table, at: number, weekStart: Model['data']['weekStart']): WeeksResult {
  const dated: Dated[] = [];
  const wrong: PanelIssue[] = [];
  for (const [row, line] of table.lines.entries()) {
    const found = (table.rows[row]?.[at] ?? '').trim();
    const where = { file: table.file, line, column: table.columns[at] ?? '' };
    const day = dayOf(found);
    if (found === '') wrong.push({ code: 'cell-empty', where, facts: {} });
    else if (day === null) wrong.push({ code: 'date-wrong', where, facts: { found, expected: 'yyyy-mm-dd' } });
    else if (weekdayOf(day) !== weekStart)
      wrong.push({ code: 'date-not-week-start', where, facts: { found, weekStart } });
    else dated.push({ day, line });
  }
  const place = { file: table.file, column: table.columns[at] ?? '' };
  // A gap beside a date that cannot be read would be a second message about one fault.
  const gaps = wrong.length === 0 ? findGaps(dated, place) : [];
  const issues = withoutRepeats([...wrong, ...findDisorder(dated, place), ...gaps]);
  return issues.length === 0 ? { kind: 'ok', days: dated.map((d) => d.day) } : { kind: 'issues', issues };
}

type Place = { readonly file: string; readonly column: string };

function findDisorder(dated: readonly Dated[], place: Place): PanelIssue[] {
  const lineOf = new Map<Day, number>();
  let latest = Number.NEGATIVE_INFINITY;
  return dated.flatMap(({ day, line }): PanelIssue[] => {
    const firstLine = lineOf.get(day);
    const before = latest;
    latest = Math.max(latest, day);
    const where = { ...place, line };
    if (firstLine !== undefined) return [{ code: 'week-duplicate', where, facts: { week: isoOf(day), firstLine } }];
    lineOf.set(day, line);
    if (day > before) return [];
    return [{ code: 'weeks-not-in-order', where, facts: { found: isoOf(day), before: isoOf(before) } }];
  });
}

function findGaps(dated: readonly Dated[], place: Place): PanelIssue[] {
  const sorted = [...dated].sort((a, b) => a.day - b.day);
  return sorted.flatMap(({ day, line }, i): PanelIssue[] => {
    const before = sorted[i - 1]?.day ?? day;
    if (day - before <= 7) return [];
    const facts = { from: isoOf(before + 7), to: isoOf(day - 7), missing: (day - before) / 7 - 1 };
    return [{ code: 'week-gap', where: { ...place, line }, facts }];
  });
}
