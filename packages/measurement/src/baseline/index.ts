import { fourier } from './fourier.ts';
import { holidays } from './holidays.ts';
import { intercept } from './intercept.ts';
import { linearTrend } from './linearTrend.ts';
import { piecewiseLinearTrend } from './piecewiseLinearTrend.ts';
import type { BaselineTerm } from './term.ts';

export type { BaselineTerm, CalendarIssues, Column } from './term.ts';

export const baselineTerms = [intercept, linearTrend, piecewiseLinearTrend, fourier, holidays] as const;

/** The baseline term of that kind, if there is one. */
export function baselineTermOf(kind: string): BaselineTerm | undefined {
  return baselineTerms.find((term) => term.kind === kind);
}
