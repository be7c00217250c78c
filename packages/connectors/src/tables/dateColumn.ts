import type { DateForm, ImportFinding, MappingFile, Where } from '@sextant/spec';
import { isoOf, readDate } from '../cells/date.ts';
import { choose } from '../detect/claim.ts';
import { dateForm } from '../detect/dateForm.ts';
import type { ColumnSeen } from './profile.ts';

/** The column of dates, its form, and its days in order; form null where the dates cannot be told. */
export interface DateColumn {
  readonly index: number;
  readonly form: DateForm | null;
  readonly days: readonly number[];
  readonly reasons: readonly { readonly seen: string; readonly weight: number }[];
  readonly findings: readonly ImportFinding[];
}

/** Share of filled cells that are dates under the best order. */
export function dateShare(seen: ColumnSeen): number {
  const filled = seen.cells - seen.empty - seen.tokens;
  const { year, day, month, serials } = seen.dates;
  return filled === 0 ? 0 : Math.max(year, day, month, seen.isDateWord ? serials + year : 0) / filled;
}

/** The column that a person named; else of the columns of dates the one whose name says so best. Null where there is none. */
export function dateColumnOf(
  columns: readonly ColumnSeen[],
  where: Where,
  isSince1904: boolean,
  mapping?: MappingFile,
): DateColumn | null {
  const asked = mapping?.columns.find(({ role }) => role === 'date')?.column;
  const index = asked === undefined ? bestOf(columns) : columns.findIndex(({ name }) => name === asked);
  const seen = columns[index];
  if (seen === undefined) return null;
  const form = mapping?.columns.find(({ column }) => column === seen.name)?.dates;
  if (form !== undefined)
    return { index, form, days: daysUnder(seen, form), reasons: [{ seen: 'mapping', weight: 9 }], findings: [] };
  return { index, ...formOf(seen, { ...where, column: seen.name }, isSince1904) };
}

function bestOf(columns: readonly ColumnSeen[]): number {
  const scores = columns.map((seen, i) => {
    const share = dateShare(seen);
    const isEnd = /\bend|ends|ending|종료|마감|dateStop|date_stop/iu.test(seen.name);
    return share < 0.5 ? -1 : 2 * share + (seen.isDateWord ? 3 : 0) - (isEnd ? 2 : 0) - i / 100;
  });
  const best = Math.max(...scores);
  return best < 0 ? -1 : scores.indexOf(best);
}

type Formed = Omit<DateColumn, 'index'>;

function formOf(seen: ColumnSeen, where: Where, isSince1904: boolean): Formed {
  const { dates } = seen;
  const contradiction = mixed(seen, where);
  if (contradiction !== null) return { form: null, days: [], reasons: [], findings: [contradiction] };
  const choice = choose(dateForm.detect({ ...dates, isDateWord: seen.isDateWord, isSince1904 }), 0.5);
  if (choice.kind === 'none') return { form: null, days: [], reasons: [], findings: [] };
  if (choice.kind === 'unclear') {
    const [first = 'year first', second = 'day first'] = choice.readings;
    const agree = sameDays(daysUnder(seen, first), daysUnder(seen, second));
    const reasons = [{ seen: 'all orders agree', weight: 3 }];
    if (agree) return { form: first, days: daysUnder(seen, first), reasons, findings: [] };
    return { form: null, days: [], reasons: [], findings: [unclear(seen, first, second, where)] };
  }
  const { reading, reasons } = choice;
  const isSerial = reading === 'serial 1900' || reading === 'serial 1904';
  const days = daysUnder(seen, reading);
  const place = seen.places.get('serial');
  const findings: ImportFinding[] =
    isSerial && place !== undefined
      ? [
          {
            code: 'dates-as-serials',
            where: { ...where, line: place.line },
            facts: { found: place.cell, date: isoOf(days[0] ?? 0) },
          },
        ]
      : [];
  return { form: reading, days, reasons, findings };
}

/** Cells that decide for each order: one odd cell among many is a bad cell, more are two orders in one column. */
function mixed({ dates, places }: ColumnSeen, where: Where): ImportFinding | null {
  const [few, many] = [Math.min(dates.dayOnly, dates.monthOnly), Math.max(dates.dayOnly, dates.monthOnly)];
  const [first, second] = [places.get('day only'), places.get('month only')];
  if (few === 0 || (few === 1 && many >= 10) || first === undefined || second === undefined) return null;
  return {
    code: 'dates-mixed',
    where: { ...where, line: second.line },
    facts: { first: first.cell, second: second.cell },
  };
}

function unclear(seen: ColumnSeen, first: DateForm, second: DateForm, where: Where): ImportFinding {
  const place = seen.places.get('either') ?? { cell: seen.examples[0] ?? '', line: where.line ?? 0 };
  const date = readDate(place.cell) ?? {};
  const under = (form: DateForm) =>
    isoOf((form === 'year first' ? date.year : form === 'day first' ? date.day : date.month) ?? 0);
  return {
    code: 'dates-unclear',
    where: { ...where, line: place.line },
    facts: { found: place.cell, first: under(first), second: under(second) },
  };
}

export function daysUnder({ dates }: ColumnSeen, form: DateForm): readonly number[] {
  const sets = dates.days;
  const found =
    form === 'year first'
      ? sets.year
      : form === 'day first'
        ? sets.day
        : form === 'month first'
          ? sets.month
          : new Set([...sets.serial].map((day) => (form === 'serial 1904' ? day + 1462 : day)));
  return [...found].toSorted((a, b) => a - b);
}

function sameDays(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((day, i) => day === b[i]);
}
