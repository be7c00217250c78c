import { expect, test } from 'vitest';
import { dayOf, isoOf, weekdayOf } from './day.ts';

test('known days: 1970-01-01 is 0, 2000-03-01 is 11017 (Hinnant 2013), 2026-11-22 is a Sunday', () => {
  expect(dayOf('1970-01-01')).toBe(0);
  expect(dayOf('2000-03-01')).toBe(11_017);
  expect(weekdayOf(dayOf('2026-11-22') ?? 0)).toBe('sunday');
  expect(weekdayOf(dayOf('1969-12-29') ?? 0)).toBe('monday');
});

test('every day from 1899 to 2101 agrees with the calendar of the platform', () => {
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  for (let day = -26_000; day < 48_000; day++) {
    const platform = new Date(day * 86_400_000);
    const iso = platform.toISOString().slice(0, 10);
    if (isoOf(day) !== iso || dayOf(iso) !== day || weekdayOf(day) !== names[platform.getUTCDay()]) {
      expect.fail(`${day} is ${isoOf(day)}, not ${iso}`);
    }
  }
});

test('days that do not exist and other ways of writing are no dates', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '5.1.2026',
    '2026/01/05',
    '',
  ]) {
    expect(dayOf(text), text).toBeNull();
  }
  expect(dayOf('2024-02-29')).not.toBeNull();
});
