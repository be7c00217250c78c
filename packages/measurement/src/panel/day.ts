import type { IsoDate, Model } from '@sextant/spec';

/** Days since 1970-01-01 in the Gregorian calendar: weeks are told by counting days, without zones and without `Date`. */
export type Day = number;

export const weekdays: readonly Model['data']['weekStart'][] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** The day of a strict `yyyy-mm-dd`, or null where there is no such day. Years 1 to 9999. */
export function dayOf(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const day = countDays(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isoOf(day) === text ? day : null; // 2026-02-30 counts on to March and comes back different
}

/** Days before a date; the year starts in March, so that the leap day is its last (Hinnant 2013, days_from_civil). */
function countDays(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear - 719_468;
}

/** The inverse of `dayOf` (Hinnant 2013, civil_from_days). */
export function isoOf(day: Day): IsoDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const inEra = z - era * 146_097;
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leaps) / 365);
  const ofYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(ofYear - Math.floor((153 * m + 2) / 5) + 1, 2)}`;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Model['data']['weekStart'] {
  const index = (((day + 3) % 7) + 7) % 7;
  return weekdays[index] as Model['data']['weekStart']; // 0 to 6
}
