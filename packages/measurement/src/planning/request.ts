import type { IssueOf, PlanIssues, PlanRequest } from '@sextant/spec';
import { nearest } from '@sextant/spec';
import { dayOf, isoOf, weekdayOf } from '../panel/day.ts';
import type { PlanBasis } from './basis.ts';

export type PlanIssue = IssueOf<PlanIssues>;

type Field = PlanIssues['plan-number-wrong'];

function wrongNumber(field: string, found: number, expected: Field['expected'], channel?: string): PlanIssue[] {
  const fits = { 'number of 0 or more': found >= 0, 'positive number': found > 0, 'whole number': isWhole(found) };
  if (Number.isFinite(found) && fits[expected]) return [];
  const where = channel === undefined ? {} : { channel };
  return [{ code: 'plan-number-wrong', where, facts: { field, found, expected } }];
}

const isWhole = (x: number): boolean => Number.isInteger(x) && x >= 1 && x <= 520;

function goalIssues({ goal }: PlanRequest, { margin }: PlanBasis): PlanIssue[] {
  const most =
    'atMost' in goal && goal.atMost !== undefined ? wrongNumber('atMost', goal.atMost, 'positive number') : [];
  switch (goal.kind) {
    case 'fixed budget':
      return wrongNumber('budget', goal.budget, 'positive number');
    case 'most profit':
      return margin === null ? [...most, { code: 'plan-margin-unknown', where: {}, facts: {} }] : most;
    case 'target roi':
      return [...most, ...wrongNumber('roi', goal.roi, 'positive number')];
    case 'target marginal roi':
      return [...most, ...wrongNumber('marginalRoi', goal.marginalRoi, 'positive number')];
  }
}

function limitIssues(limit: PlanRequest['limits'][number], known: readonly string[]): PlanIssue[] {
  const { channel, lower, upper, fixed } = limit;
  if (!known.includes(channel)) {
    const near = nearest(channel, known);
    const facts = { channel, known, ...(near === null ? {} : { near }) };
    return [{ code: 'plan-channel-unknown', where: { channel }, facts }];
  }
  const wrong = Object.entries({ lower, upper, fixed }).flatMap(([field, found]) =>
    found === undefined ? [] : wrongNumber(field, found, 'number of 0 or more', channel),
  );
  if (wrong.length > 0 || lower === undefined || upper === undefined || lower <= upper) return wrong;
  return [{ code: 'plan-limits-crossed', where: { channel }, facts: { lower, upper } }];
}

function dateIssues({ from }: PlanRequest, { lastWeek, weekStart }: PlanBasis): PlanIssue[] {
  const day = dayOf(from);
  const earliest = (dayOf(lastWeek) ?? 0) + 7;
  if (day === null || day < earliest) {
    return [{ code: 'plan-before-data-end', where: {}, facts: { found: from, earliest: isoOf(earliest) } }];
  }
  if (weekdayOf(day) === weekStart) return [];
  return [{ code: 'plan-not-week-start', where: {}, facts: { found: from, weekStart } }];
}

function fitIssues({ status, reasons }: PlanBasis, acceptSuspect: boolean): PlanIssue[] {
  if (status === 'failed') return [{ code: 'plan-fit-failed', where: {}, facts: {} }];
  if (status === 'good' || acceptSuspect) return [];
  return [{ code: 'plan-fit-suspect', where: {}, facts: { reasons } }];
}

/** Everything that is wrong with a request by itself, all of it at once. */
export function requestIssues(request: PlanRequest, basis: PlanBasis, acceptSuspect: boolean): readonly PlanIssue[] {
  const known = basis.curves.map((c) => c.name);
  return [
    ...fitIssues(basis, acceptSuspect),
    ...dateIssues(request, basis),
    ...wrongNumber('weeks', request.weeks, 'whole number'),
    ...wrongNumber('todayWeeks', request.todayWeeks, 'whole number'),
    ...goalIssues(request, basis),
    ...request.limits.flatMap((limit) => limitIssues(limit, known)),
  ];
}
