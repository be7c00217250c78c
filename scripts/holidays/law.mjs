/**
 * What the law says where `date-holidays` is silent or wrong. Korea: Regulations on Holidays of Government Offices
 * (presidential decree, with its history) and, since 2022, the Public Holidays Act. United States: 5 U.S.C. 6103.
 */

/** The decree as amended in 2005 ended Tree Planting Day after 2005 and Constitution Day after 2007. */
export const treePlanting = { name: 'Tree Planting Day', month: 4, day: 5, years: [2000, 2005] };
/** Restored from 2026 by the Public Holidays Act as amended on 2026-02-10. */
export const constitution = { name: 'Constitution Day', month: 7, day: 17, years: [2000, 2007] };
/** A public holiday from 2026, with a substitute day when it falls on Saturday or Sunday. */
export const labour = { name: 'Labour Day', month: 5, day: 1, years: [2026, 2040] };
/** No holiday from 1991 to 2012 (the decree as amended in December 2012 restored it). */
export const hangulFrom = 2013;

/**
 * 2033 is the year in which the rule of thumb of the lunar calendar fails (its leap month comes after the eleventh month).
 * Chuseok is on 8 September there, not on 7 October.
 */
export const chuseok2033 = ['2033-09-07', '2033-09-08', '2033-09-09'];

/**
 * Saturday 3 May 2036 is Buddha's Birthday, Monday 5 May Children's Day: the first day that is no holiday is the 6th
 * (Public Holidays Act, article 3; decree, article 3).
 */
export const buddha2036 = { not: '2036-05-05', but: '2036-05-06' };

/** Public Official Election Act, article 34 and the special elections; only those whose date is certain. */
// biome-ignore format: eight days a line
export const elections = [
  '2000-04-13', '2002-06-13', '2002-12-19', '2004-04-15', '2006-05-31', '2007-12-19', '2008-04-09', '2010-06-02',
  '2012-04-11', '2012-12-19', '2014-06-04', '2016-04-13', '2017-05-09', '2018-06-13', '2020-04-15', '2022-03-09',
  '2022-06-01', '2024-04-10', '2025-06-03', '2026-06-03',
];

/** Days the cabinet declared: World Cup 2002, long weekends, Armed Forces Day 2024. */
// biome-ignore format: eight days a line
export const temporary = [
  '2002-07-01', '2015-08-14', '2016-05-06', '2017-10-02', '2020-08-17', '2023-10-02', '2024-10-01', '2025-01-27',
];

/** The Super Bowl: last Sunday of January until 2001 and in 2003, first Sunday of February in 2002 and 2004-2021, second since. */
export const superBowlInJanuary = { 2000: '2000-01-30', 2001: '2001-01-28', 2003: '2003-01-26' };
export const superBowlSecondSundayFrom = 2022;
