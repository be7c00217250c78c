import { describe, expect, it } from 'vitest';
import { expectNear } from '../../test/points.ts';
import type { CarrySettings } from './adstock.ts';
import { geometric } from './geometric.ts';

const x = [1, 0, 2, 1];
const hbar = [1, 2, -1, 0.5];

/** Slope of the score sum(hbar h) in the decay at 1/2, by differences. */
function scoreSlope(settings: CarrySettings): number {
  const score = (decay: number) =>
    geometric.apply(x, { decay }, settings).reduce((s, v, t) => s + v * (hbar[t] as number), 0);
  return (score(0.5 + 1e-5) - score(0.5 - 1e-5)) / 2e-5;
}

describe('geometric', () => {
  it('meets known answers over a window of 3 (worked by hand: weights 1, 1/2, 1/4 over 7/4)', () => {
    const settings = { window: 3, normalise: true };
    const out = geometric.apply(x, { decay: 0.5 }, settings);
    expectNear(out, [0.5714285714, 0.2857142857, 1.2857142857, 1.1428571429], 1e-10);
    expect(scoreSlope(settings)).toBeCloseTo(0.6530612245, 8);
  });

  it('meets known answers without end', () => {
    const settings = { window: 'infinite', normalise: true } as const;
    expectNear(geometric.apply(x, { decay: 0.5 }, settings), [0.5, 0.25, 1.125, 1.0625], 1e-15);
    expect(scoreSlope(settings)).toBeCloseTo(0.375, 8);
  });

  it('finds the tail of a decay of one half: 2^-7 is the first power under 1 %', () => {
    const tail = (decay: number) => geometric.tail({ decay }, { window: 'infinite', normalise: true });
    expect(tail(0.5)).toBe(6);
    expect(tail(1 - 1e-9)).toBeGreaterThan(4e9);
    expect(tail(0)).toBe(0);
  });

  it('takes a decay of exactly 0 as no carry-over', () => {
    expectNear(geometric.apply(x, { decay: 0 }, { window: 8, normalise: true }), x, 0);
  });
});
