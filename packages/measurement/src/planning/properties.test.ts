import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MadeUp, madeUp, madeUpBasis } from '../../test/drawnCurves.ts';
import { dayOf, isoOf } from '../panel/day.ts';
import { makePlan } from './plan.ts';
import { pointAt } from './response.ts';
import { setUpPlan } from './setUp.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const shape = fc.oneof(
  number(0.3, 6).map((steepness) => ({ kind: 'logistic', parameters: { steepness } })),
  fc.tuple(number(0.1, 2), number(0.5, 5)).map(([half_saturation, slope]) => ({
    kind: 'hill',
    parameters: { half_saturation, slope },
  })),
  number(0.2, 0.9).map((exponent) => ({ kind: 'root', parameters: { exponent } })),
  fc.constant({ kind: 'none', parameters: {} }),
);
const made = fc.record({
  shape,
  roi: number(-0.5, 4),
  decay: number(0, 0.9),
  order: fc.constantFrom('adstock first' as const, 'saturation first' as const),
  /** Limits as shares of an even split: lower, and room above it. */
  lower: fc.option(number(0, 0.9), { nil: undefined }),
  room: fc.option(number(0.2, 3), { nil: undefined }),
});

it('every plan keeps its limits and its budget, is no worse than today within them, and no better than its bound', () => {
  const cases = fc.record({
    channels: fc.array(made, { minLength: 1, maxLength: 5 }),
    budget: number(100, 60_000),
    weeks: fc.integer({ min: 1, max: 20 }),
    gap: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(cases, ({ channels, budget, weeks, gap }) => {
      const all = channels.map(
        ({ shape: { kind, parameters }, roi, decay, order }, i): MadeUp =>
          madeUp(`c${i}`, roi, { decay, ...parameters }, { saturation: { kind }, order }),
      );
      const basis = madeUpBasis(all, { draws: 6, spread: 0.05, weeks: 40 });
      const even = budget / channels.length;
      const limits = channels.map(({ lower, room }, i) => ({
        channel: `c${i}`,
        ...(lower === undefined ? {} : { lower: lower * even }),
        ...(room === undefined ? {} : { upper: ((lower ?? 0) + Math.max(room, 1 - (lower ?? 0))) * even }),
      }));
      const request = {
        fit: '',
        from: isoOf((dayOf(basis.lastWeek) ?? 0) + 7 * (gap + 1)),
        weeks,
        goal: { kind: 'fixed budget', budget },
        limits,
        todayWeeks: 13,
        pattern: 'as today',
      } as const;
      const result = makePlan(basis, request, { acceptSuspect: false });
      const ready = setUpPlan(request, basis);
      if (result.kind === 'issues' || ready.kind === 'issues') throw new Error(JSON.stringify({ result, ready }));
      const { plan } = result;
      const spend = plan.channels.map((c) => c.proposed);
      const tiny = 1e-7 * budget;
      expect(Math.abs(spend.reduce((a, b) => a + b, 0) - budget)).toBeLessThan(tiny);
      plan.channels.forEach(({ proposed }, i) => {
        expect(proposed).toBeGreaterThanOrEqual((limits[i]?.lower ?? 0) - tiny);
        expect(proposed).toBeLessThanOrEqual((limits[i]?.upper ?? Infinity) + tiny);
      });
      const slack = 1e-9 * Math.abs(plan.optimisedOn.value);
      expect(plan.upperBound).toBeGreaterThanOrEqual(plan.optimisedOn.value - slack);
      const today = ready.setUp.channels.map((c) => c.today);
      const isAllowed = today.every((x, i) => x >= (limits[i]?.lower ?? 0) && x <= (limits[i]?.upper ?? Infinity));
      const worth = ready.setUp.channels.reduce((sum, { held, today: x }) => sum + pointAt(held, x).value, 0);
      if (isAllowed) expect(plan.optimisedOn.value).toBeGreaterThanOrEqual(worth - slack - 1e-9 * Math.abs(worth));
      for (const { mean, sd } of [plan.valueProposed, plan.difference, plan.landsAfter])
        expect(Number.isFinite(mean) && Number.isFinite(sd)).toBe(true);
    }),
    { seed: 1, numRuns: 60 },
  );
});
