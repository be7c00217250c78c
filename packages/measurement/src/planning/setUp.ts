import type { PlanGoal, PlanRequest } from '@sextant/spec';
import type { ChannelCurve } from '../curves/curve.ts';
import { thinned } from '../curves/thin.ts';
import { dayOf } from '../panel/day.ts';
import { type PlanBasis, recentWeeks } from './basis.ts';
import type { PlanIssue } from './request.ts';
import { type HeldResponse, holdResponse } from './response.ts';
import { type Layout, tailOf } from './spots.ts';
import { mediaPerMoney, mostEverSpent, patternOf, weeklyToday } from './today.ts';

/** Draws a plan is found on. */
export const searchDraws = 400;

/** Without a stated most, an open goal may spend this many times today's pace. */
const openMost = 3;

/** One channel made ready: what it may spend in the period, how that falls on the weeks, and its response at the search draws. */
export interface ReadyChannel {
  readonly curve: ChannelCurve;
  readonly layout: Layout;
  readonly held: HeldResponse;
  /** Shares of the period's money by week. */
  readonly pattern: Float64Array;
  /** Money of the period: at today's pace; that scaled to the plan's budget where it is fixed. */
  readonly today: number;
  readonly lower: number;
  /** What the person allows, or what the total leaves. */
  readonly upper: number;
  /** What the person allows alone; Infinity where nothing was said. */
  readonly ceiling: number;
  readonly fixed: boolean;
  /** Whether a person set the lower limit. */
  readonly limited: boolean;
}

export interface SetUp {
  readonly channels: readonly ReadyChannel[];
  /** The budget, or the most that an open goal may spend. */
  readonly total: number;
  /** Whether `total` is ours and not the person's. */
  readonly openEnded: boolean;
  readonly lowest: number;
  readonly findings: readonly PlanIssue[];
}

export type SetUpResult =
  | { readonly kind: 'ok'; readonly setUp: SetUp }
  | { readonly kind: 'issues'; readonly issues: readonly PlanIssue[] };

/** Input of the weeks between data and period: today's weeks go on, the same on both sides. */
function weeksBetween(curve: ChannelCurve, weeks: number, todayWeeks: number, perMoney: number): Float64Array {
  const window = curve.spend.subarray(Math.max(0, curve.spend.length - todayWeeks));
  return Float64Array.from({ length: weeks }, (_, t) => (window[t % window.length] as number) * perMoney);
}

function layoutOf(
  curve: ChannelCurve,
  request: PlanRequest,
  between: number,
  pattern: Float64Array,
  draws: Int32Array,
): Layout {
  const perMoney = curve.largest === 0 ? 0 : mediaPerMoney(curve, recentWeeks) / curve.largest;
  const gap = weeksBetween(curve, between, request.todayWeeks, perMoney);
  const before = new Float64Array(curve.input.length + between);
  before.set(curve.input);
  before.set(gap, curve.input.length);
  return { before, perMoney: pattern.map((share) => share * perMoney), tail: tailOf(curve, draws) };
}

function totalOf(goal: PlanGoal, pace: number, mostLimit: number): { total: number; openEnded: boolean } {
  if (goal.kind === 'fixed budget') return { total: goal.budget, openEnded: false };
  if (goal.atMost !== undefined) return { total: Math.min(goal.atMost, mostLimit), openEnded: false };
  return { total: Math.min(openMost * pace, mostLimit), openEnded: openMost * pace <= mostLimit };
}

interface Limits {
  readonly lower: number;
  readonly upper: number;
  readonly fixed: boolean;
  readonly limited: boolean;
}

function limitsOf(request: PlanRequest, channel: string): Limits {
  const given = request.limits.find((limit) => limit.channel === channel);
  const limited = given?.lower !== undefined;
  if (given?.fixed !== undefined) return { lower: given.fixed, upper: given.fixed, fixed: true, limited };
  return { lower: given?.lower ?? 0, upper: given?.upper ?? Infinity, fixed: false, limited };
}

function budgetFindings(curves: readonly ChannelCurve[], weeks: number, budget: number): PlanIssue[] {
  const seen = mostEverSpent(curves, weeks);
  if (budget < 10 * seen || seen === 0) return [];
  return [{ code: 'plan-budget-beyond-seen', where: {}, facts: { budget, seen, times: budget / seen } }];
}

/** Lays the period out: today's split, patterns, limits, and every channel's response at the draws the plan is found on. */
export function setUpPlan(request: PlanRequest, basis: PlanBasis): SetUpResult {
  const { curves, lastWeek } = basis;
  const pace = curves.map((curve) => request.weeks * weeklyToday(curve, request.todayWeeks));
  const paceInAll = pace.reduce((a, b) => a + b, 0);
  if (paceInAll === 0) {
    return {
      kind: 'issues',
      issues: [{ code: 'plan-nothing-spent', where: {}, facts: { weeks: request.todayWeeks } }],
    };
  }
  const limits = curves.map((curve) => limitsOf(request, curve.name));
  const lowest = limits.reduce((sum, l) => sum + l.lower, 0);
  const highest = limits.reduce((sum, l) => sum + l.upper, 0);
  const { total, openEnded } = totalOf(request.goal, paceInAll, highest);
  const isFixed = request.goal.kind === 'fixed budget';
  if (lowest > total * (1 + 1e-12) || (isFixed && highest < total * (1 - 1e-12))) {
    const upper = Math.min(highest, Number.MAX_VALUE);
    const facts = { lower: lowest, upper, budget: total };
    return { kind: 'issues', issues: [{ code: 'plan-limits-cannot-be-met', where: {}, facts }] };
  }
  const between = ((dayOf(request.from) ?? 0) - (dayOf(lastWeek) ?? 0)) / 7 - 1;
  const draws = thinned(basis.draws, searchDraws);
  const channels = curves.map((curve, i): ReadyChannel => {
    const pattern = patternOf(curve, request.weeks, request.todayWeeks, request.pattern);
    const layout = layoutOf(curve, request, between, pattern, draws);
    const { lower, upper, fixed, limited } = limits[i] as Limits;
    return {
      curve,
      layout,
      held: holdResponse(curve, layout, draws, basis.worth),
      pattern,
      today: (pace[i] as number) * (isFixed ? total / paceInAll : 1),
      lower,
      upper: Math.max(lower, Math.min(upper, total - lowest + lower)),
      ceiling: upper,
      fixed,
      limited,
    };
  });
  const findings = isFixed ? budgetFindings(curves, request.weeks, total) : [];
  return { kind: 'ok', setUp: { channels, total, openEnded, lowest, findings } };
}
