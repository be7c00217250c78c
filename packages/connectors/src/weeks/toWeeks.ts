import type { ColumnReading, ImportFinding, WeekStart, Where } from '@sextant/spec';
import { isoOf } from '../cells/date.ts';
import { addTo, sumOf } from './exactSum.ts';
import type { LoadedFile } from './loadFile.ts';
import type { BadCell, Series } from './series.ts';
import { weekOf } from './weekStart.ts';

/** One series by week: its value, NaN with the cells at fault where there are any. */
export interface WeeklySeries {
  readonly name: string;
  readonly reading: ColumnReading;
  readonly channel: string | undefined;
  readonly values: ReadonlyMap<number, number>;
  readonly bad: ReadonlyMap<number, readonly BadCell[]>;
}

/** A file by week. `weeks` are the first days of the weeks it covers whole, in order. */
export interface WeeklyFile {
  readonly where: Where;
  readonly weeks: readonly number[];
  readonly series: readonly WeeklySeries[];
  readonly findings: readonly ImportFinding[];
}

/** Days become weeks of the anchor; a week that is not whole at either end is left out. */
export function toWeeks(file: LoadedFile, start: WeekStart): WeeklyFile {
  const { reading } = file.plan;
  const where: Where =
    reading.sheet === undefined ? { file: reading.file } : { file: reading.file, sheet: reading.sheet };
  const { days } = file;
  const calendar =
    reading.grain === 'week' ? weeklyCalendar(days, start, where, file) : dailyCalendar(days, start, where);
  const kept = new Set(calendar.weeks);
  const isLong = reading.layout === 'long';
  const indexOfDay = new Map(file.plan.days.map((day, i) => [day, i]));
  const series = [...file.series.values()]
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map((one) => weekly(one, calendar, kept, { indexOfDay, isLong }));
  return {
    where,
    weeks: calendar.weeks,
    series: inOrder(
      series.map(({ made }) => made),
      file,
    ),
    findings: [...calendar.findings, ...absences(series, where)],
  };
}

/** Columns in the order of the file; channels of a long file by name, so that the order of rows does not matter. */
function inOrder(series: readonly WeeklySeries[], { plan }: LoadedFile): readonly WeeklySeries[] {
  const place = new Map(plan.reading.columns.map((column, i) => [column, i]));
  return series.toSorted((a, b) => {
    const [x, y] = [a.channel ?? '', b.channel ?? ''];
    const byChannel = plan.reading.layout === 'long' ? (x < y ? -1 : x > y ? 1 : 0) : 0;
    return byChannel || (place.get(a.reading) ?? 0) - (place.get(b.reading) ?? 0);
  });
}

interface Calendar {
  readonly weeks: readonly number[];
  /** Days that each whole week should have. */
  readonly daysOf: (week: number) => readonly number[];
  /** Weeks inside with days that no row stands for. */
  readonly broken: ReadonlySet<number>;
  readonly findings: readonly ImportFinding[];
}

/** Rows of weeks must begin on the anchor; one that does not is refused with the row before it. */
function weeklyCalendar(days: readonly number[], start: WeekStart, where: Where, { plan }: LoadedFile): Calendar {
  const weeks = days.filter((day) => weekOf(day, start) === day);
  const column = plan.frame.names[plan.dateIndex] ?? '';
  const findings = days
    .filter((day) => weekOf(day, start) !== day)
    .map((day): ImportFinding => {
      const near = weeks.findLast((week) => week < day) ?? weeks[0] ?? day;
      return {
        code: 'week-days-mixed',
        where: { ...where, column },
        facts: { first: isoOf(near), second: isoOf(day) },
      };
    });
  return { weeks, daysOf: (week) => [week], broken: new Set(), findings };
}

function dailyCalendar(days: readonly number[], start: WeekStart, where: Where): Calendar {
  const present = new Map<number, number[]>();
  for (const day of days) {
    const week = weekOf(day, start);
    present.set(week, [...(present.get(week) ?? []), day]);
  }
  const usual = usualDays(days, start);
  const all = [...present.keys()].toSorted((a, b) => a - b);
  const isPartial = (week: number) => (present.get(week)?.length ?? 0) < usual.length;
  const ends = [...new Set([all[0], all.at(-1)])].filter((week) => week !== undefined && isPartial(week)) as number[];
  const weeks = all.filter((week) => !ends.includes(week));
  const broken = weeks.filter(isPartial);
  return {
    weeks,
    daysOf: (week) => usual.map((shift) => week + shift),
    broken: new Set(broken),
    findings: [
      { code: 'days-added', where, facts: { days: days.length, weeks: weeks.length, weekStart: start } },
      ...ends.map(
        (week): ImportFinding => ({
          code: 'week-partial',
          where,
          facts: { week: isoOf(week), days: present.get(week)?.length ?? 0 },
        }),
      ),
      ...broken.map((week): ImportFinding => {
        return {
          code: 'days-missing',
          where,
          facts: { week: isoOf(week), days: usual.length - (present.get(week)?.length ?? 0) },
        };
      }),
    ],
  };
}

/** Days of the week that the file has at all: a shop closed on Sundays has no Sunday to miss. */
function usualDays(days: readonly number[], start: WeekStart): readonly number[] {
  const found = new Set(days.map((day) => day - weekOf(day, start)));
  return days.length < 21 ? [0, 1, 2, 3, 4, 5, 6] : [...found].toSorted((a, b) => a - b);
}

interface Weekly {
  readonly made: WeeklySeries;
  /** Weeks in which rows of other channels stand and none of this one. */
  readonly absent: number;
}

interface How {
  readonly indexOfDay: ReadonlyMap<number, number>;
  readonly isLong: boolean;
}

function weekly(series: Series, calendar: Calendar, kept: ReadonlySet<number>, how: How): Weekly {
  const values = new Map<number, number>();
  const bad = new Map<number, readonly BadCell[]>();
  const absent: number[] = [];
  for (const week of kept) {
    const days = calendar.daysOf(week).map((day) => how.indexOfDay.get(day) ?? -1);
    const there = days.filter((at) => (series.count[at] ?? 0) > 0);
    const faults = days.flatMap((at) => series.bad.get(at) ?? []);
    if (faults.length > 0) bad.set(week, faults);
    const isBroken = calendar.broken.has(week) || (!how.isLong && there.length < days.length);
    const isAbsent = faults.length === 0 && there.length === 0 && how.isLong && !isBroken && isSummed(series);
    if (isAbsent) absent.push(week);
    const isKnown = faults.length === 0 && !(isBroken && isSummed(series));
    values.set(week, isAbsent ? 0 : isKnown ? combined(series, there) : Number.NaN);
  }
  const { name, reading, channel } = series;
  return { made: { name, reading, channel, values, bad }, absent: absent.length };
}

const isSum = ({ weekRule }: ColumnReading) => (weekRule ?? 'sum') === 'sum';
const isSummed = ({ reading }: Series) => isSum(reading);

/** Days of one week under the rule of the column; several rows of one day are added, or averaged. */
function combined({ reading, high, low, count }: Series, days: readonly number[]): number {
  const last = days.at(-1);
  if (last === undefined) return Number.NaN;
  const used = reading.weekRule === 'last' ? [last] : days;
  const total = { high: 0, low: 0 };
  for (const at of used) addTo(total, high[at] as number);
  for (const at of used) addTo(total, low[at] as number);
  const rows = used.reduce((sum, at) => sum + (count[at] as number), 0);
  return isSum(reading) ? sumOf(total) : sumOf(total) / rows;
}

function absences(series: readonly Weekly[], where: Where): readonly ImportFinding[] {
  return series
    .filter(({ absent }) => absent > 0)
    .map(({ made, absent }) => ({
      code: 'absent-as-zero',
      where: { ...where, column: made.name },
      facts: { weeks: absent },
    }));
}
