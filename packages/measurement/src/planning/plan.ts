import type { Estimate, Plan, PlannedChannel, PlanRequest } from '@sextant/spec';
import { marginalStep } from '../mmm/effect.ts';
import { dayOf, isoOf } from '../panel/day.ts';
import { estimateOf } from '../results/estimateOf.ts';
import type { PlanBasis } from './basis.ts';
import { budgetCurve } from './budgetCurve.ts';
import { type ChannelDraws, evaluateChannel } from './evaluate.ts';
import { limitReached, reasonOf } from './reason.ts';
import { type PlanIssue, requestIssues } from './request.ts';
import { searchPlan, slopesToday } from './search.ts';
import { type ReadyChannel, searchDraws, type SetUp, setUpPlan } from './setUp.ts';
import type { Solved } from './solve.ts';

export type PlanResult =
  | { readonly kind: 'ok'; readonly plan: Plan; readonly findings: readonly PlanIssue[] }
  | { readonly kind: 'issues'; readonly issues: readonly PlanIssue[] };

export interface PlanOptions {
  /** Plans on a suspect fit all the same; the plan says so. */
  readonly acceptSuspect: boolean;
}

/** Budgets of the curve reach this many times the plan's. */
const curveReach = 2;

/**
 * The best split of money over a period after the data, beside today's. Found on a fixed subset of the draws and evaluated once on
 * all; a function of its arguments alone. What cannot be planned comes back as issues.
 */
export function makePlan(basis: PlanBasis, request: PlanRequest, options: PlanOptions): PlanResult {
  const wrong = requestIssues(request, basis, options.acceptSuspect);
  if (wrong.length > 0) return { kind: 'issues', issues: wrong };
  const ready = setUpPlan(request, basis);
  if (ready.kind === 'issues') return ready;
  const { setUp } = ready;
  const found = searchPlan(request.goal, setUp, basis, curveReach * setUp.total);
  if (found.kind === 'unreachable') {
    const target = request.goal.kind === 'target roi' ? request.goal.roi : 0;
    return {
      kind: 'issues',
      issues: [{ code: 'plan-target-unreachable', where: {}, facts: { target, best: found.best } }],
    };
  }
  const stops = setUp.openEnded && found.total >= setUp.total * (1 - 1e-6);
  const atMost: PlanIssue[] = stops ? [{ code: 'plan-stops-at-most', where: {}, facts: { most: setUp.total } }] : [];
  const plan = assemble(basis, request, setUp, found.solved, options);
  return { kind: 'ok', plan, findings: [...setUp.findings, ...atMost] };
}

function assemble(
  basis: PlanBasis,
  request: PlanRequest,
  setUp: SetUp,
  solved: Solved,
  { acceptSuspect }: PlanOptions,
): Plan {
  const { channels } = setUp;
  const { spend } = solved;
  const budget = spend.reduce((a, b) => a + b, 0);
  const drawn = channels.map((channel, i) => evaluateChannel(channel, spend[i] as number, basis.draws));
  const slopes = slopesToday(channels, solved.points);
  const money = moneyOf(drawn, basis);
  const first = dayOf(request.from) ?? 0; // the request was found to be a date
  return {
    format: 1,
    request,
    weeks: Array.from({ length: request.weeks }, (_, t) => isoOf(first + 7 * t)),
    budget,
    channels: channels.map((_, i) => plannedChannel(channels, i, spend, slopes, drawn[i] as ChannelDraws, basis.worth)),
    ...comparison(money, channels, budget, basis.margin),
    landsAfter: estimateOf(money.after),
    optimisedOn: { draws: Math.min(searchDraws, basis.draws), value: solved.value },
    evaluatedOn: { draws: basis.draws, value: meanOf(money.proposed) },
    upperBound: solved.bound,
    optimalityGap: solved.value === 0 ? 0 : (solved.bound - solved.value) / Math.abs(solved.value),
    budgetCurve: budgetCurve(setUp, solved, budget, curveReach, basis.margin),
    acceptedSuspect: acceptSuspect && basis.status !== 'good',
  };
}

interface Money {
  readonly today: Float64Array;
  readonly proposed: Float64Array;
  readonly after: Float64Array;
}

/** Sums over the channels, draw by draw, in money. */
function moneyOf(drawn: readonly ChannelDraws[], { draws, worth }: PlanBasis): Money {
  const add = (of: 'today' | 'proposed' | 'after'): Float64Array => {
    const out = new Float64Array(draws);
    for (const channel of drawn) {
      for (let d = 0; d < draws; d++) out[d] = (out[d] as number) + worth * (channel[of][d] as number);
    }
    return out;
  };
  return { today: add('today'), proposed: add('proposed'), after: add('after') };
}

/** Proposed less today: value where both spend the same, profit where they do not and the margin is known. */
function comparison(money: Money, channels: readonly ReadyChannel[], budget: number, margin: number | null) {
  const budgetToday = channels.reduce((sum, { today }) => sum + today, 0);
  const isSame = Math.abs(budget - budgetToday) <= 1e-9 * Math.max(budget, budgetToday);
  const difference = money.proposed.map((value, d) => {
    const more = value - (money.today[d] as number);
    return isSame || margin === null ? more : margin * more - (budget - budgetToday);
  });
  const better = difference.reduce((count, x) => count + (x > 0 ? 1 : 0), 0);
  return {
    valueToday: estimateOf(money.today),
    valueProposed: estimateOf(money.proposed),
    difference: estimateOf(difference),
    chanceBetter: better / difference.length,
  };
}

function plannedChannel(
  channels: readonly ReadyChannel[],
  at: number,
  spend: readonly number[],
  slopes: readonly number[],
  drawn: ChannelDraws,
  worth: number,
): PlannedChannel {
  const channel = channels[at] as ReadyChannel;
  const proposed = spend[at] as number;
  const schedule = Array.from(channel.pattern, (share) => share * proposed);
  const seenUpTo = channel.curve.spend.reduce((a, b) => Math.max(a, b), 0);
  const largestWeek = schedule.reduce((a, b) => Math.max(a, b), 0);
  const per = (draws: Float64Array, money: number): Estimate | null =>
    money > 0 ? estimateOf(draws.map((x) => (worth * x) / money)) : null;
  const marginalRoi = per(drawn.next, marginalStep * proposed);
  return {
    channel: channel.curve.name,
    today: channel.today,
    proposed,
    outcomeToday: estimateOf(drawn.today),
    outcomeProposed: estimateOf(drawn.proposed),
    roi: per(drawn.proposed, proposed),
    marginalRoi,
    seenUpTo,
    largestWeek,
    leavesSeenRange: largestWeek > seenUpTo * (1 + 1e-9),
    atLimit: limitReached(channel, proposed),
    reason: reasonOf(channels, at, spend, slopes, marginalRoi?.mean ?? null),
    schedule,
  };
}

function meanOf(x: Float64Array): number {
  return x.reduce((a, b) => a + b, 0) / x.length;
}
