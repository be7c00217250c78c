import { describe, expect, it } from 'vitest';
import { madeUp, madeUpBasis } from '../../test/drawnCurves.ts';
import type { ChannelCurve } from '../curves/curve.ts';
import { respond } from '../curves/respond.ts';
import { evaluateChannel } from './evaluate.ts';
import { pointAt } from './response.ts';
import { type ReadyChannel, setUpPlan } from './setUp.ts';

// Every road: both orders, windows, recursions with and without end, exposure (3 units per unit of money in the panel).
const channels = [
  madeUp('tv', 2, { decay: 0.5, steepness: 2 }, { exposure: 'views' }),
  madeUp(
    'search',
    1.5,
    { decay: 0.3, half_saturation: 0.5, slope: 1.5 },
    { saturation: { kind: 'hill' }, order: 'saturation first' },
  ),
  madeUp(
    'radio',
    1.2,
    { shape: 3, scale: 2, exponent: 0.5 },
    { adstock: { kind: 'weibull-pdf', window: 6 }, saturation: { kind: 'root' } },
  ),
  madeUp(
    'press',
    0.8,
    { decay: 0.6, steepness: 3 },
    { adstock: { kind: 'geometric', window: 'infinite', normalise: true } },
  ),
  madeUp(
    'posters',
    0.9,
    { half_saturation: 0.8, slope: 2 },
    { adstock: { kind: 'none' }, saturation: { kind: 'hill' } },
  ),
];
const basis = madeUpBasis(channels, { draws: 12 });
const weeks = 7;
const gap = 3;

function readied(pattern: 'as today' | 'even' = 'as today'): readonly ReadyChannel[] {
  const from = '2023-03-20'; // four weeks after the last of 60 weeks from 2022-01-03
  const goal = { kind: 'fixed budget', budget: 5_000 } as const;
  const ready = setUpPlan({ fit: '', from, weeks, goal, limits: [], todayWeeks: 13, pattern }, basis);
  if (ready.kind === 'issues') throw new Error(JSON.stringify(ready.issues));
  return ready.setUp.channels;
}

/** The slow obvious way: the whole series with the plan less the whole series without it, through the plain adstock. */
function slowly(curve: ChannelCurve, draw: number, schedule: readonly number[]): { all: number; after: number } {
  const long = 400;
  const money = [...curve.spend, ...Array.from(curve.spend.slice(-13)).slice(0, gap)];
  const series = (planned: readonly number[]): Float64Array =>
    Float64Array.from([...money, ...planned, ...new Float64Array(long)], (x) => (3 * x) / curve.largest);
  const at = money.length;
  const withIt = respond(curve, draw, series(schedule), at);
  const without = respond(curve, draw, series(schedule.map(() => 0)), at);
  const b = curve.coefficient[draw] as number;
  const gained = withIt.map((h, t) => b * (h - (without[t] as number)));
  const sum = (x: Float64Array): number => x.reduce((p, q) => p + q, 0);
  return { all: sum(gained), after: sum(gained.subarray(weeks)) };
}

describe('what spend adds', () => {
  it.each(readied().map((c) => [c.curve.name, c] as const))(
    '%s is what the plain curve gives with it less without it',
    (name, ready) => {
      const schedule = Array.from(ready.pattern, (share) => share * 800);
      const drawn = evaluateChannel({ ...ready, today: 300 }, 800, basis.draws);
      for (let d = 0; d < basis.draws; d++) {
        const { all, after } = slowly(ready.curve, d, schedule);
        // Carry-over without end is followed until under 1 % is left in every draw.
        const allowed = name === 'press' ? 0.01 : 1e-9;
        expect(Math.abs((drawn.proposed[d] as number) / all - 1)).toBeLessThan(allowed);
        expect(Math.abs((drawn.after[d] as number) - after)).toBeLessThan(allowed * Math.abs(all));
      }
    },
  );

  it('the slope is that of finite differences of the plain value', () => {
    for (const { held } of readied('even')) {
      for (const spend of [50, 700, 4_000]) {
        const h = 1e-4 * spend;
        const difference = (pointAt(held, spend + h).value - pointAt(held, spend - h).value) / (2 * h);
        // Central differences: relative error of order h² / spend², here 1e-8, times the curvature.
        expect(Math.abs(pointAt(held, spend).slope / difference - 1)).toBeLessThan(1e-6);
      }
    }
  });

  it('nothing spent adds nothing', () => {
    for (const { held } of readied()) expect(pointAt(held, 0).value).toBe(0);
  });
});
