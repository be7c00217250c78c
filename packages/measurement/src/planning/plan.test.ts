import type { Plan, PlanRequest } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { type MadeUp, madeUp, madeUpBasis } from '../../test/drawnCurves.ts';
import type { ChannelCurve } from '../curves/curve.ts';
import { dayOf, isoOf } from '../panel/day.ts';
import type { PlanBasis } from './basis.ts';
import { evaluateChannel } from './evaluate.ts';
import { makePlan } from './plan.ts';
import { pointAt } from './response.ts';
import { type ReadyChannel, setUpPlan } from './setUp.ts';

const hill = { saturation: { kind: 'hill' } } as const;
const sShaped = (name: string, roi: number, half: number, slope: number): MadeUp =>
  madeUp(name, roi, { decay: 0.4, half_saturation: half, slope }, hill);
const concave = (name: string, roi: number, steepness: number, decay = 0.4): MadeUp =>
  madeUp(name, roi, { decay, steepness });

const two = [concave('tv', 2, 1.5), concave('search', 1.2, 4, 0.1)];
const three = [sShaped('tv', 2.5, 1.4, 4), sShaped('radio', 1.5, 0.8, 5), sShaped('press', 1.2, 1.1, 3)];
const eight = [1.1, 1.4, 0.7, 2.2, 3, 1.9, 0.5, 1.6].map((roi, i) => concave(`c${i}`, roi, 1 + 0.6 * i, 0.1 * i));

const weekAfter = (basis: PlanBasis, weeks: number): string => isoOf((dayOf(basis.lastWeek) ?? 0) + 7 * weeks);
const asking = (basis: PlanBasis, over: Partial<PlanRequest> = {}): PlanRequest => ({
  fit: 'made up',
  from: weekAfter(basis, 1),
  weeks: 13,
  goal: { kind: 'fixed budget', budget: 13_000 },
  limits: [],
  todayWeeks: 13,
  pattern: 'as today',
  ...over,
});
const fixedBudget = (budget: number): Partial<PlanRequest> => ({ goal: { kind: 'fixed budget', budget } });

function planned(basis: PlanBasis, asked: PlanRequest): Plan {
  const result = makePlan(basis, asked, { acceptSuspect: false });
  if (result.kind === 'issues') throw new Error(JSON.stringify(result.issues));
  return result.plan;
}

function readied(basis: PlanBasis, asked: PlanRequest): readonly ReadyChannel[] {
  const ready = setUpPlan(asked, basis);
  if (ready.kind === 'issues') throw new Error(JSON.stringify(ready.issues));
  return ready.setUp.channels;
}

/** Mean values of each channel at every step of a grid, at the draws a plan is found on. */
function gridValues(basis: PlanBasis, asked: PlanRequest, budget: number, steps: number): readonly Float64Array[] {
  return readied(basis, asked).map(({ held }) =>
    Float64Array.from({ length: steps + 1 }, (_, k) => pointAt(held, (budget * k) / steps).value),
  );
}

const spendOf = (plan: Plan): number[] => plan.channels.map((c) => c.proposed);
const sumOf = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0);

describe('the best split', () => {
  it('of two channels is that of a fine grid', () => {
    const basis = madeUpBasis(two, { draws: 50 });
    const plan = planned(basis, asking(basis));
    const steps = 500;
    const [tv, search] = gridValues(basis, asking(basis), 13_000, steps) as [Float64Array, Float64Array];
    const all = tv.map((v, k) => v + (search[steps - k] as number));
    const best = Math.max(...all);
    expect(Math.abs((spendOf(plan)[0] as number) - 26 * all.indexOf(best))).toBeLessThanOrEqual(26);
    expect(plan.optimisedOn.value).toBeGreaterThanOrEqual(best);
    // The value is flat at its top: half a step away costs the square of it.
    expect(plan.optimisedOn.value).toBeLessThanOrEqual(best * (1 + 1e-5));
  });

  it('of eight concave channels returns the same on the next unit of each, less where nothing is spent', () => {
    const basis = madeUpBasis(eight, { draws: 50 });
    for (const budget of [9_000, 40_000, 90_000]) {
      const plan = planned(basis, asking(basis, fixedBudget(budget)));
      const spend = spendOf(plan);
      const slopes = readied(basis, asking(basis, fixedBudget(budget))).map(
        ({ held }, i) => pointAt(held, spend[i] as number).slope,
      );
      const inside = slopes.filter((_, i) => (spend[i] as number) > 1e-6 * budget);
      const level = Math.max(...inside);
      expect(Math.min(...inside) / level).toBeGreaterThan(1 - 2e-5);
      expect(Math.max(...slopes)).toBeLessThan(level * (1 + 2e-5));
      expect(sumOf(spend)).toBeCloseTo(budget, 6);
      expect(plan.optimalityGap).toBeLessThan(2e-4);
    }
  });

  it('of three S-shaped channels is at least that of a grid, and no better than the bound', () => {
    const basis = madeUpBasis(three, { draws: 20 });
    const steps = 60;
    for (const budget of [4_000, 9_000, 20_000]) {
      const asked = asking(basis, fixedBudget(budget));
      const plan = planned(basis, asked);
      const [a, b, c] = gridValues(basis, asked, budget, steps) as [Float64Array, Float64Array, Float64Array];
      let best = 0;
      for (let i = 0; i <= steps; i++)
        for (let j = 0; i + j <= steps; j++)
          best = Math.max(best, (a[i] as number) + (b[j] as number) + (c[steps - i - j] as number));
      expect(plan.optimisedOn.value).toBeGreaterThanOrEqual(best * (1 - 1e-9));
      // A grid step of 1/60 costs at most so much on these curves.
      expect(plan.optimisedOn.value).toBeLessThanOrEqual(best * 1.01);
      expect(plan.upperBound).toBeGreaterThanOrEqual(plan.optimisedOn.value);
    }
  });

  it('is never worse than today within the limits, whatever they are', () => {
    const basis = madeUpBasis([...three, ...two.slice(1)], { draws: 30 });
    for (const [lower, upper] of [
      [0, 4_000],
      [2_000, 3_900],
      [3_000, 3_500],
    ] as const) {
      const limits = basis.curves.map(({ name }) => ({ channel: name, lower, upper }));
      const asked = asking(basis, { limits });
      const plan = planned(basis, asked);
      const channels = readied(basis, asked);
      const isAllowed = channels.every(({ today }) => today >= lower && today <= upper);
      const today = sumOf(channels.map(({ held, today: x }) => pointAt(held, x).value));
      if (isAllowed) expect(plan.optimisedOn.value).toBeGreaterThanOrEqual(today);
      for (const { proposed } of plan.channels) {
        expect(proposed).toBeGreaterThanOrEqual(lower - 1e-6);
        expect(proposed).toBeLessThanOrEqual(upper + 1e-6);
      }
      expect(sumOf(spendOf(plan))).toBeCloseTo(13_000, 6);
    }
  });

  it('leaves a fixed channel alone and says so', () => {
    const basis = madeUpBasis(two, { draws: 30 });
    const plan = planned(basis, asking(basis, { limits: [{ channel: 'tv', fixed: 1_234 }] }));
    expect(plan.channels[0]).toMatchObject({ proposed: 1_234, atLimit: 'fixed', reason: { code: 'keep-fixed' } });
    expect(plan.channels[1]?.proposed).toBeCloseTo(13_000 - 1_234, 6);
  });
});

describe('what a plan says', () => {
  const basis = madeUpBasis(two, { draws: 600 });
  const plan = planned(basis, asking(basis));
  const channels = readied(basis, asking(basis));
  const drawn = channels.map((c, i) => evaluateChannel(c, spendOf(plan)[i] as number, basis.draws));

  it('compares with today at the same budget, each channel keeping its share', () => {
    expect(sumOf(plan.channels.map((c) => c.today))).toBeCloseTo(13_000, 6);
    const lately = basis.curves.map((c) => sumOf(c.spend.slice(-13)));
    expect((plan.channels[0]?.today as number) / 13_000).toBeCloseTo((lately[0] as number) / sumOf(lately), 10);
  });

  it('adds up draw by draw', () => {
    const totals = drawn[0]?.proposed.map((x, d) => 2 * (x + (drawn[1]?.proposed[d] as number))) as Float64Array;
    const today = drawn[0]?.today.map((x, d) => 2 * (x + (drawn[1]?.today[d] as number))) as Float64Array;
    const better = totals.filter((v, d) => v > (today[d] as number)).length;
    expect(plan.valueProposed.mean).toBeCloseTo(sumOf(totals) / totals.length, 6);
    expect(plan.evaluatedOn).toEqual({ draws: 600, value: sumOf(totals) / totals.length });
    expect(plan.difference.mean).toBeCloseTo(plan.valueProposed.mean - plan.valueToday.mean, 6);
    expect(plan.chanceBetter).toBe(better / 600);
    expect(2 * sumOf(plan.channels.map((c) => c.outcomeProposed.mean))).toBeCloseTo(plan.valueProposed.mean, 6);
  });

  it('returns are ratios of sums, the next unit by a step of 1 %', () => {
    plan.channels.forEach(({ proposed, roi, marginalRoi, outcomeProposed }, i) => {
      expect(roi?.mean).toBeCloseTo((2 * outcomeProposed.mean) / proposed, 10);
      const more = evaluateChannel(channels[i] as ReadyChannel, 1.01 * proposed, basis.draws).proposed;
      const step = (2 * (sumOf(more) / 600 - outcomeProposed.mean)) / (0.01 * proposed);
      expect(marginalRoi?.mean).toBeCloseTo(step, 8);
    });
  });

  it('schedules the money by week as today does, and flags what was never seen', () => {
    for (const [i, channel] of plan.channels.entries()) {
      const pattern = (basis.curves[i] as ChannelCurve).spend.slice(-13);
      expect(sumOf(channel.schedule)).toBeCloseTo(channel.proposed, 6);
      channel.schedule.forEach((x, t) => {
        expect(x).toBeCloseTo((channel.proposed * (pattern[t] as number)) / sumOf(pattern), 6);
      });
      expect(channel.leavesSeenRange).toBe(channel.largestWeek > Math.max(...(basis.curves[i]?.spend ?? [])));
    }
    expect(planned(basis, asking(basis, fixedBudget(90_000))).channels.some((c) => c.leavesSeenRange)).toBe(true);
    const even = planned(basis, asking(basis, { pattern: 'even' }));
    expect(new Set(even.channels[0]?.schedule).size).toBe(1);
  });

  it('gives a reason for every move', () => {
    const raised = plan.channels.filter((c) => c.proposed > c.today * 1.01);
    const lowered = plan.channels.filter((c) => c.proposed < c.today * 0.99);
    expect(raised.length + lowered.length).toBeGreaterThan(0);
    for (const { reason } of raised) {
      expect(reason.code).toBe('raise-more-than-others');
      expect(reason.facts['nextToday']).toBeGreaterThan(reason.facts['othersNextToday'] as number);
    }
    for (const { reason } of lowered) expect(reason.code).toBe('lower-less-than-others');
  });

  it('the curve of budgets rises through the plan itself', () => {
    const at = plan.budgetCurve.find((p) => p.budget === plan.budget);
    expect(at?.value.mean).toBeCloseTo(plan.optimisedOn.value, 6);
    const means = plan.budgetCurve.map((p) => p.value.mean);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    for (const { budget, value, profit } of plan.budgetCurve)
      expect(profit?.mean).toBeCloseTo(0.4 * value.mean - budget, 6);
  });

  it('the curve of budgets is what plans at these budgets would bring, within the same limits', () => {
    const limits = [{ channel: 'tv', upper: 9_000, lower: 500 }];
    const limited = planned(basis, asking(basis, { limits, ...fixedBudget(6_000) }));
    for (const { budget, value } of limited.budgetCurve) {
      const there = planned(basis, asking(basis, { limits, ...fixedBudget(budget) }));
      // The curve's splits are found between points, its values are exact: below the best by little.
      expect(value.mean / there.optimisedOn.value).toBeGreaterThan(1 - 1e-3);
      expect(value.mean / there.optimisedOn.value).toBeLessThan(1 + 1e-9);
    }
    expect(limited.budgetCurve.map((p) => p.budget)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((k) => 1_500 * k));
  });

  it('is the same plan every time', () => {
    expect(planned(madeUpBasis(two, { draws: 600 }), asking(basis))).toEqual(plan);
  });
});

describe('other goals', () => {
  const basis = madeUpBasis(
    two.map((c) => ({ ...c, roi: 3 * c.roi })),
    { draws: 50 },
  );
  const slopesAt = (plan: Plan): number[] => {
    const channels = readied(basis, asking(basis, { goal: plan.request.goal }));
    return channels.map(({ held }, i) => pointAt(held, spendOf(plan)[i] as number).slope);
  };

  it('most profit spends until the next unit returns 1 / margin', () => {
    const plan = planned(basis, asking(basis, { goal: { kind: 'most profit' } }));
    for (const slope of slopesAt(plan)) expect(slope).toBeCloseTo(2.5, 4);
    const best = plan.budgetCurve.map((p) => p.profit?.mean as number);
    expect(0.4 * plan.optimisedOn.value - plan.budget).toBeGreaterThanOrEqual(Math.max(...best) - 1e-6);
  });

  it('target marginal ROI spends until the next unit returns it', () => {
    const plan = planned(basis, asking(basis, { goal: { kind: 'target marginal roi', marginalRoi: 1.7 } }));
    for (const slope of slopesAt(plan)) expect(slope).toBeCloseTo(1.7, 4);
  });

  it('target ROI spends the most that still returns it', () => {
    const plan = planned(basis, asking(basis, { goal: { kind: 'target roi', roi: 3.5 } }));
    const roi = plan.optimisedOn.value / plan.budget;
    expect(roi).toBeGreaterThanOrEqual(3.5 * (1 - 1e-5));
    expect(roi).toBeLessThanOrEqual(3.5 * (1 + 1e-3));
  });

  it('a stated most is kept, and one of ours is told', () => {
    const goal = { kind: 'target marginal roi', marginalRoi: 0.01 } as const;
    const capped = planned(basis, asking(basis, { goal: { ...goal, atMost: 5_000 } }));
    expect(capped.budget).toBeLessThanOrEqual(5_000 * (1 + 1e-9));
    const open = makePlan(basis, asking(basis, { goal }), { acceptSuspect: false });
    expect(open.kind === 'ok' ? open.findings.map((f) => f.code) : []).toEqual(['plan-stops-at-most']);
  });
});

describe('what cannot be planned', () => {
  const basis = madeUpBasis(two, { draws: 30 });
  const codes = (over: Partial<PlanRequest>, of = basis, acceptSuspect = false): readonly string[] => {
    const result = makePlan(of, asking(basis, over), { acceptSuspect });
    return result.kind === 'issues' ? result.issues.map((i) => i.code) : result.findings.map((f) => f.code);
  };

  it.each<[string, Partial<PlanRequest>]>([
    ['plan-limits-cannot-be-met', { limits: [{ channel: 'tv', lower: 14_000 }] }],
    ['plan-limits-cannot-be-met', { limits: ['tv', 'search'].map((channel) => ({ channel, upper: 5_000 })) }],
    ['plan-limits-crossed', { limits: [{ channel: 'tv', lower: 2, upper: 1 }] }],
    ['plan-channel-unknown', { limits: [{ channel: 'tvv', fixed: 1 }] }],
    ['plan-number-wrong', { limits: [{ channel: 'tv', fixed: -1 }] }],
    ['plan-number-wrong', fixedBudget(0)],
    ['plan-number-wrong', { weeks: 2.5 }],
    ['plan-before-data-end', { from: basis.lastWeek }],
    ['plan-not-week-start', { from: isoOf((dayOf(basis.lastWeek) ?? 0) + 8) }],
    ['plan-target-unreachable', { goal: { kind: 'target roi', roi: 1_000 } }],
    ['plan-budget-beyond-seen', fixedBudget(1e6)],
  ])('%s', (code, over) => expect(codes(over)).toEqual([code]));

  it('a suspect fit has to be accepted, and the plan says that it was', () => {
    const suspect: PlanBasis = { ...basis, status: 'suspect', reasons: ['rhat-high'] };
    expect(codes({}, suspect)).toEqual(['plan-fit-suspect']);
    expect(codes({}, suspect, true)).toEqual([]);
    const accepted = makePlan(suspect, asking(basis), { acceptSuspect: true });
    expect(accepted.kind === 'ok' && accepted.plan.acceptedSuspect).toBe(true);
    expect(codes({}, { ...basis, status: 'failed' }, true)).toEqual(['plan-fit-failed']);
  });

  it('profit needs a margin, and a today needs spend', () => {
    expect(codes({ goal: { kind: 'most profit' } }, { ...basis, margin: null })).toEqual(['plan-margin-unknown']);
    const idle = basis.curves.map((c) => ({ ...c, spend: new Float64Array(c.spend.length) }));
    expect(codes({}, { ...basis, curves: idle })).toEqual(['plan-nothing-spent']);
  });

  it('tells everything that is wrong at once', () => {
    expect(codes({ from: 'soon', weeks: 0, limits: [{ channel: 'x', fixed: 1 }] })).toEqual([
      'plan-before-data-end',
      'plan-number-wrong',
      'plan-channel-unknown',
    ]);
  });
});
