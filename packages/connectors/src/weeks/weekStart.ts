import type { Mapping, WeekStart } from '@sextant/spec';
import type { FilePlan } from '../readFile.ts';

/** In the order of days since 1970-01-01, a Thursday. */
export const weekDays: readonly WeekStart[] = [
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
];

export function weekDayOf(day: number): WeekStart {
  return weekDays[((day % 7) + 7) % 7] ?? 'monday';
}

/** The first day of the week that holds a day. */
export function weekOf(day: number, start: WeekStart): number {
  const shift = weekDays.indexOf(start);
  return day - ((((day - shift) % 7) + 7) % 7);
}

/** The anchor of the mapping; else the day on which most rows of weekly files begin; else Monday. */
export function weekStartOf(plans: readonly FilePlan[], mapping?: Mapping): WeekStart {
  if (mapping?.weekStart !== undefined) return mapping.weekStart;
  const counts = new Map<WeekStart, number>();
  for (const { reading, days } of plans) {
    if (reading.grain !== 'week') continue;
    for (const day of days) counts.set(weekDayOf(day), (counts.get(weekDayOf(day)) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'monday';
}
