import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../panel/day.ts';
import { dayOfNumber } from './calendar.ts';
import { holidayTables } from './holidays.ts';
import { korea } from './korea.ts';
import { unitedStates } from './unitedStates.ts';

const inYear = (table: typeof korea, name: string, year: number) =>
  (table.days[name] ?? []).filter((n) => Math.trunc(n / 10000) === year).map((n) => n % 10000);

describe.each(holidayTables.map((t) => [t.country, t] as const))('holiday table %s', (_, table) => {
  it('has real days only, in order, once each, inside its years', () => {
    for (const days of Object.values(table.days)) {
      expect(days.length).toBeGreaterThan(0);
      expect([...new Set(days)].sort((a, b) => a - b)).toEqual(days);
      for (const n of days) expect(() => dayOfNumber(n)).not.toThrow();
      expect(days[0]).toBeGreaterThanOrEqual(table.firstYear * 10000 + 101);
      expect(days[days.length - 1]).toBeLessThanOrEqual(table.lastYear * 10000 + 1231);
    }
  });

  it('takes as usual only days it has', () => {
    for (const name of table.usual) expect(Object.keys(table.days)).toContain(name);
  });
});

describe('Korea', () => {
  it('has Seollal as the day before, the day, the day after, with substitute days since 2014', () => {
    const seollal = {
      2000: [204, 205, 206],
      2010: [213, 214, 215],
      2019: [204, 205, 206],
      2024: [209, 210, 211, 212],
      2026: [216, 217, 218],
    };
    for (const [year, days] of Object.entries(seollal)) expect(inYear(korea, 'Seollal', Number(year))).toEqual(days);
  });

  it('has Chuseok, with the substitute day where it met a Sunday or another holiday', () => {
    expect(inYear(korea, 'Chuseok', 2006)).toEqual([1005, 1006, 1007]);
    expect(inYear(korea, 'Chuseok', 2014)).toEqual([907, 908, 909, 910]);
    expect(inYear(korea, 'Chuseok', 2017)).toEqual([1003, 1004, 1005, 1006]);
    expect(inYear(korea, 'Chuseok', 2020)).toEqual([930, 1001, 1002]);
    expect(inYear(korea, 'Chuseok', 2025)).toEqual([1005, 1006, 1007, 1008]);
  });

  it('has Chuseok of 2033 on 8 September, where the rule of thumb of the lunar calendar fails', () => {
    expect(inYear(korea, 'Chuseok', 2033)).toEqual([907, 908, 909]);
  });

  it("has Buddha's Birthday by the lunar calendar, with substitute days since 2023", () => {
    expect(inYear(korea, "Buddha's Birthday", 2020)).toEqual([430]);
    expect(inYear(korea, "Buddha's Birthday", 2022)).toEqual([508]); // a Sunday, no substitute yet
    expect(inYear(korea, "Buddha's Birthday", 2023)).toEqual([527, 529]);
    expect(inYear(korea, "Buddha's Birthday", 2036)).toEqual([503, 506]);
  });

  it('follows the history of the law', () => {
    expect(inYear(korea, 'Hangul Day', 2012)).toEqual([]);
    expect(inYear(korea, 'Hangul Day', 2013)).toEqual([1009]);
    expect(inYear(korea, 'Hangul Day', 2021)).toEqual([1009, 1011]);
    expect(inYear(korea, 'Constitution Day', 2007)).toEqual([717]);
    expect(inYear(korea, 'Constitution Day', 2008)).toEqual([]);
    expect(inYear(korea, 'Constitution Day', 2027)).toEqual([717, 719]);
    expect(inYear(korea, 'Tree Planting Day', 2006)).toEqual([]);
    expect(inYear(korea, "Children's Day", 2013)).toEqual([505]); // a Sunday, before substitute days
    expect(inYear(korea, "Children's Day", 2018)).toEqual([505, 507]);
    expect(inYear(korea, 'Liberation Day', 2021)).toEqual([815, 816]);
    expect(inYear(korea, 'Independence Movement Day', 2025)).toEqual([301, 303]);
    expect(inYear(korea, 'Labour Day', 2025)).toEqual([]);
    expect(inYear(korea, 'Labour Day', 2027)).toEqual([501, 503]);
    expect(inYear(korea, 'Labour Day', 2039)).toEqual([501, 503]); // the 2nd already stands in for Buddha's Birthday
    expect(inYear(korea, 'Memorial Day', 2021)).toEqual([606]); // a Sunday: no substitute by law
  });
});

describe('United States', () => {
  it('has the moving days', () => {
    expect(inYear(unitedStates, 'Thanksgiving', 2023)).toEqual([1123]);
    expect(inYear(unitedStates, 'Black Friday', 2023)).toEqual([1124]);
    expect(inYear(unitedStates, 'Cyber Monday', 2024)).toEqual([1202]);
    expect(inYear(unitedStates, 'Easter', 2000)).toEqual([423]);
    expect(inYear(unitedStates, 'Easter', 2038)).toEqual([425]);
    expect(inYear(unitedStates, "Mother's Day", 2024)).toEqual([512]);
    expect(inYear(unitedStates, 'Super Bowl', 2021)).toEqual([207]);
    expect(inYear(unitedStates, 'Super Bowl', 2022)).toEqual([213]);
  });

  it('has the day observed beside one that falls on a weekend', () => {
    expect(inYear(unitedStates, 'Independence Day', 2021)).toEqual([704, 705]);
    expect(inYear(unitedStates, 'Independence Day', 2026)).toEqual([703, 704]);
    expect(inYear(unitedStates, "New Year's Day", 2021)).toEqual([101, 1231]); // 1 January 2022 is a Saturday
    expect(inYear(unitedStates, 'Veterans Day', 2023)).toEqual([1110, 1111]);
  });

  it('has Juneteenth since 2021 and every Thanksgiving on a Thursday', () => {
    expect(inYear(unitedStates, 'Juneteenth', 2020)).toEqual([]);
    expect(inYear(unitedStates, 'Juneteenth', 2023)).toEqual([619]);
    for (const n of unitedStates.days.Thanksgiving ?? []) expect(weekdayOf(dayOfNumber(n))).toBe('thursday');
  });
});
