import type { IsoDate } from '@sextant/spec';
import { dayOfWeek, daysPerYear } from './calendar.ts';
import type { BaselineTerm } from './term.ts';

/**
 * Years since the first modelled week. A fixed unit: the coefficient is the change per year, and keeps its meaning and its
 * value when weeks are added at the end (a trend from 0 to 1 over the window would not).
 */
export function yearsSinceFirst(weeks: readonly IsoDate[]): Float64Array {
  const days = weeks.map(dayOfWeek);
  const first = days[0] ?? 0;
  return Float64Array.from(days, (day) => (day - first) / daysPerYear);
}

/** A straight line in time, coefficient per year. */
export const linearTrend: BaselineTerm<'linear-trend'> = {
  kind: 'linear-trend',
  source: 'definition; prior N(0, 1): a change by the largest outcome within a year is one sd',
  settings: {},
  examples: [{}],
  prior: { distribution: { kind: 'normal', mean: 0, sd: 1 }, unit: 'share of the largest outcome' },
  columns: (weeks) => ({ columns: [{ name: 'trend', values: yearsSinceFirst(weeks) }], findings: [] }),
};
