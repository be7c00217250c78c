import type { IsoDate, IssueOf } from '@sextant/spec';
import { z } from 'zod';
import type { Day } from '../panel/day.ts';
import { dayOfNumber, dayOfWeek } from './calendar.ts';
import type { HolidayTable } from './holidayTable.ts';
import { korea } from './korea.ts';
import type { BaselineTerm, CalendarIssues, Column } from './term.ts';
import { unitedStates } from './unitedStates.ts';

/** Countries with a committed table. */
export const holidayTables = [korea, unitedStates] as const;
const countries = ['KR', 'US'] as const;

interface Settings {
  readonly country: (typeof countries)[number] | readonly (typeof countries)[number][];
  readonly days: 'usual' | 'all' | readonly string[];
}

/** A holiday over the modelled weeks: which days, and which weeks they fall into. */
interface Occurrence {
  readonly name: string;
  readonly days: ReadonlySet<Day>;
  readonly weeks: readonly number[];
}

function tablesOf(settings: Settings): readonly HolidayTable[] {
  const wanted = typeof settings.country === 'string' ? [settings.country] : settings.country;
  return holidayTables.filter((table) => wanted.some((country) => country === table.country));
}

function namesOf(table: HolidayTable, settings: Settings): readonly string[] {
  if (settings.days === 'usual') return table.usual;
  const wanted = settings.days;
  return Object.keys(table.days).filter((name) => wanted === 'all' || wanted.includes(name));
}

/** The days that fall into the weeks (each seven days from its first). */
function occurrence(name: string, days: readonly Day[], first: readonly Day[]): Occurrence {
  const weekOf = (day: Day) => first.findIndex((start) => day >= start && day < start + 7);
  const inside = days.filter((day) => weekOf(day) >= 0);
  return { name, days: new Set(inside), weeks: [...new Set(inside.map(weekOf))] };
}

/** Holidays that fall into exactly the same weeks (Thanksgiving and Black Friday) cannot be told apart: one column. */
function merged(all: readonly Occurrence[]): readonly Occurrence[] {
  const byWeeks = new Map<string, Occurrence>();
  for (const one of all) {
    if (one.days.size === 0) continue;
    const key = one.weeks.join(' ');
    const same = byWeeks.get(key);
    byWeeks.set(
      key,
      same ? { ...one, name: `${same.name} + ${one.name}`, days: new Set([...same.days, ...one.days]) } : one,
    );
  }
  return [...byWeeks.values()];
}

function column(of: Occurrence, first: readonly Day[]): Column {
  const values = Float64Array.from(first, (start) => {
    let count = 0;
    for (let day = start; day < start + 7; day++) if (of.days.has(day)) count++;
    return count / 7;
  });
  return { name: `holiday ${of.name}`, values };
}

/** One finding for all tables: they cover the same years. */
function beyond(tables: readonly HolidayTable[], first: readonly Day[]): readonly IssueOf<CalendarIssues>[] {
  const outside = tables.find(({ firstYear, lastYear }) => {
    const begin = dayOfNumber(firstYear * 10000 + 101);
    const end = dayOfNumber(lastYear * 10000 + 1231);
    return first.some((start) => start < begin || start + 6 > end);
  });
  if (!outside) return [];
  const facts = { first: outside.firstYear, last: outside.lastYear };
  return [{ code: 'holidays-beyond-table', where: {}, facts }];
}

function occurrencesIn(table: HolidayTable, settings: Settings, first: readonly Day[]): readonly Occurrence[] {
  return namesOf(table, settings).map((name) =>
    occurrence(`${table.country} ${name}`, (table.days[name] ?? []).map(dayOfNumber), first),
  );
}

const holidayNames = [...new Set(holidayTables.flatMap((table) => Object.keys(table.days)))];
const country = z.enum(countries);

/**
 * One column per holiday: the share of the week's seven days that are this holiday, so that a long feast counts for more and
 * one that straddles two weeks is divided between them. The coefficient is the effect of a week that is all holiday; one
 * day has a seventh of it. Holidays that never occur in the weeks get no column.
 */
export const holidays: BaselineTerm<'holidays'> = {
  kind: 'holidays',
  source: 'tables of public holidays, see korea.ts and unitedStates.ts; prior N(0, 1) per full week of holiday',
  settings: {
    country: z.union([country, z.array(country).min(1)]).describe('KR, US, or both as a list.'),
    days: z
      .union([z.literal('usual'), z.literal('all'), z.array(z.enum(holidayNames)).min(1)])
      .default('usual')
      .describe("'usual': public holidays and shopping days; 'all': also one-off days; or a list of names."),
  },
  examples: [
    { country: 'KR' },
    { country: 'US', days: 'all' },
    { country: ['KR', 'US'], days: ['Christmas', 'Seollal'] },
  ],
  prior: { distribution: { kind: 'normal', mean: 0, sd: 1 }, unit: 'share of the largest outcome' },
  columns(weeks: readonly IsoDate[], given) {
    const settings = given as unknown as Settings;
    const first = weeks.map(dayOfWeek);
    const tables = tablesOf(settings);
    const found = merged(tables.flatMap((table) => occurrencesIn(table, settings, first)));
    return {
      columns: found.map((one) => column(one, first)),
      findings: beyond(tables, first),
    };
  },
};
