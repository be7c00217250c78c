import { describe, expect, it } from 'vitest';
import type { Plan, PlanRequest } from '@sextant/spec';
import { type MadeUp, madeUp, madeUpBasis } from '../../test/drawnCurves.ts';
import { dayOf, isoOf } from '../panel/day.ts';
import type { PlanBasis } from './basis.ts';
import { makePlan } from './plan.ts';
import { pointAt } from './response.ts';
import { setUpPlan } from './setUp.ts';

const hill = { saturation: { kind: 'hill' } } as const;
const sShaped = (name: string, roi: number, half: number, slope: number): MadeUp =>
  madeUp(name, roi, { decay: 0.4, half_saturation: half, slope }, hill);
const concave = (name: string, roi: number, steepness: number, decay = 0.4): MadeUp =>
  madeUp(name, roi, { decay, steepness });

const two = [concave('tv', 2, 1.5), concave('search', 1.2, 4, 0.1)];
const three = [sShaped('tv', 2.5, 1.4, 4), sShaped('radio', 1.5, 0.8, 5), sShaped('press', 1.2, 1.1, 3)];
const eight = [1.1, 1.4, 0.7, 2.2, 3, 1.9, 0.5, 1.6].map((roi, i) =>
  concave(`channel ${i}`, roi, 1 + 0.6 * i, 0.1 * i),
);

const after = (basis: PlanBasis, weeks = 1): string => isoOf((dayOf(basis.lastWeek) ?? 0) + 7 * weeks);
const request = (basis: PlanBasis, over: Partial<PlanRequest> = {}): PlanRequest => ({
  fit: 'made up',
  from: after(basis),
  weeks: 13,
  goal: { kind: 'fixed budget', budget: 13_000 },
  limits: [],
  todayWeeks: 13,
  pattern: 'as today',
  ...over,
});

function planned(basis: PlanBasis, asked: PlanRequest): Plan {
  const result = makePlan(basis, asked, { acceptSuspect: false });
  if (result.kind === 'issues') throw new Error(JSON.stringify(result.issues));
  return result.plan;
}

/** Mean value of a split at the draws a plan is found on. */
function valueBy(basis: PlanBasis, asked: PlanRequest): (spend: readonly number[]) => number {
  const ready = setUpPlan(asked, basis);
  if (ready.kind === 'issues') throw new Error(JSON.stringify(ready.issues));
  return (spend) => ready.setUp.channels.reduce((sum, { held }, i) => sum + pointAt(held, spend[i] as number).value, 0);
}

const spendOf = (plan: Plan): number[] => plan.channels.map((c) => c.proposed);

describe('the best split', () => {
  it('of two channels is that of a fine grid', () => {
    const basis = madeUpBasis(two);
    const asked = request(basis);
    const value = valueBy(basis, asked);
    const plan = planned(basis, asked);
    let best = 0;
    let at = 0;
    for (let i = 0; i <= 400; i++) {
      const v = value([(13_000 * i) / 400, 13_000 - (13_000 * i) / 400]);
      if (v > best) {
        best = v;
        at = (13_000 * i) / 400;
      }
    }
    expect(Math.abs((spendOf(plan)[0] as number) - at)).toBeLessThanOrEqual(13_000 / 400);
    expect(plan.optimisedOn.value).toBeGreaterThanOrEqual(best);
    expect(plan.optimisedOn.value).toBeLessThanOrEqual(plan.upperBound);
    console.log(plan.optimalityGap, spendOf(plan), at, best, plan.optimisedOn, plan.upperBound);
  });
  it('of three S-shaped channels is that of a grid', () => {
    const basis = madeUpBasis(three, { draws: 60 });
    for (const budget of [4_000, 9_000, 13_000, 20_000]) {
      const asked = request(basis, { goal: { kind: 'fixed budget', budget } });
      const value = valueBy(basis, asked);
      const plan = planned(basis, asked);
      let best = 0;
      let at: number[] = [];
      for (let i = 0; i <= 60; i++)
        for (let j = 0; i + j <= 60; j++) {
          const s = [i, j, 60 - i - j].map((k) => (budget * k) / 60);
          const v = value(s);
          if (v > best) {
            best = v;
            at = s;
          }
        }
      console.log(budget, plan.optimisedOn.value / best, plan.optimalityGap, spendOf(plan), at);
      expect(plan.optimisedOn.value).toBeGreaterThanOrEqual(best);
    }
  });
  it('eight', () => {
    const basis = madeUpBasis(eight, { draws: 4000, weeks: 156 });
    for (let k = 0; k < 5; k++) {
      const t = performance.now();
      const plan = planned(basis, request(basis, { goal: { kind: 'fixed budget', budget: 50_000 } }));
      console.log(
        performance.now() - t,
        plan.optimalityGap,
        spendOf(plan),
        plan.channels.map((c) => c.marginalRoi?.mean),
      );
    }
  });
});
