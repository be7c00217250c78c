import type { IsoDate } from '@sextant/spec';
import { z } from 'zod';
import { dayOfWeek, daysPerYear } from './calendar.ts';
import { yearsSinceFirst } from './linearTrend.ts';
import type { BaselineTerm, Column } from './term.ts';

interface Settings {
  readonly every: number;
  readonly changepoints?: readonly IsoDate[];
}

/** The given dates, or every so many weeks from the first; the last stretch keeps at least half of `every`. */
function changepointsOf(weeks: readonly IsoDate[], settings: Settings): readonly IsoDate[] {
  if (settings.changepoints) return settings.changepoints;
  const out: IsoDate[] = [];
  for (let t = settings.every; t + settings.every / 2 <= weeks.length - 1; t += settings.every)
    out.push(weeks[t] as IsoDate);
  return out;
}

/** A change at or outside the ends changes no slope within the weeks. */
const isInside = (date: IsoDate, weeks: readonly IsoDate[]) =>
  date > (weeks[0] as IsoDate) && date < (weeks[weeks.length - 1] as IsoDate); // a panel has weeks; ISO dates sort as text

/** 0 until the changepoint, then years since it: its coefficient is how much steeper the trend becomes there. */
function hinge(date: IsoDate, weeks: readonly IsoDate[]): Column {
  const from = dayOfWeek(date);
  const values = Float64Array.from(weeks, (week) => Math.max(0, (dayOfWeek(week) - from) / daysPerYear));
  return { name: `trend from ${date}`, values };
}

const isoDate = z.iso.date();

/** A line whose slope changes at given dates, or every so many weeks: continuous, one coefficient per change of slope. */
export const piecewiseLinearTrend: BaselineTerm<'piecewise-linear-trend'> = {
  kind: 'piecewise-linear-trend',
  source: 'as the trend of Prophet (Taylor & Letham 2018), which takes Laplace(0, .05) on changes in its own scaling',
  settings: {
    every: z
      .int()
      .min(4)
      .max(520)
      .default(26)
      .describe('Weeks between changes of slope, unless changepoints are given.'),
    changepoints: z
      .array(isoDate)
      .min(1)
      .optional()
      .describe('Dates at which the slope may change; those outside the modelled weeks change nothing.'),
  },
  examples: [{}, { every: 13 }, { changepoints: ['2019-03-05', '2020-01-01'] }],
  prior: { distribution: { kind: 'normal', mean: 0, sd: 1 }, unit: 'share of the largest outcome' },
  columns(weeks, given) {
    const settings = given as unknown as Settings;
    const dates = [...new Set(changepointsOf(weeks, settings))].sort().filter((date) => isInside(date, weeks));
    const trend = { name: 'trend', values: yearsSinceFirst(weeks) };
    return { columns: [trend, ...dates.map((date) => hinge(date, weeks))], findings: [] };
  },
};
