import { random } from '@sextant/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallPanel } from '../../test/smallPanel.ts';
import { outputLayout } from '../mmm/outputs.ts';
import type { DrawnChain } from './draws.ts';
import { estimateOf } from './estimateOf.ts';
import { crps, scoreHoldout } from './scoreHoldout.ts';

describe('the continuous ranked probability score', () => {
  it('of a standard normal forecast at its centre is .2337 (Gneiting & Raftery 2007: 2 phi(0) - 1/sqrt(pi))', () => {
    const stream = random(1, 0);
    const draws = Float64Array.from({ length: 40000 }, () => stream.normal());
    // sd of the estimate is about .5 / sqrt(40000) = .0025; four of them.
    expect(Math.abs(crps(draws, 0) - 0.233695)).toBeLessThan(0.01);
  });

  it('equals the mean over all pairs of draws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (xs, y) => {
          const n = xs.length;
          const near = xs.reduce((s, x) => s + Math.abs(x - y), 0) / n;
          const apart = xs.flatMap((a) => xs.map((b) => Math.abs(a - b))).reduce((s, d) => s + d, 0) / (2 * n * n);
          expect(crps(Float64Array.from(xs), y)).toBeCloseTo(near - apart, 10);
        },
      ),
    );
  });

  it('of a single draw is its absolute error', () => {
    expect(crps(Float64Array.from([3]), 5)).toBe(2);
  });
});

describe('held-out weeks', () => {
  const panel = smallPanel(['tv'], 70, 0);
  const layout = outputLayout(['noise'], ['tv'], 70, 3);
  const chainAround = (error: number): DrawnChain => {
    const stream = random(1, 7);
    const draws = new Float64Array(400 * layout.length);
    for (let i = 0; i < 400; i++) {
      for (let k = 0; k < 3; k++) {
        draws[i * layout.length + layout.predictedAt + k] =
          (panel.outcome[67 + k] as number) + error + 10 * stream.normal();
      }
    }
    return {
      kept: 400,
      draws,
      energy: new Float64Array(400),
      divergences: 0,
      depths: [],
      meanAcceptance: 0.8,
      step: 1,
      gradients: { warmup: 0, sampling: 0 },
    };
  };

  it('are scored beside the same weeks of the year before', () => {
    const scores = scoreHoldout([chainAround(0)], layout, panel);
    const actual = [67, 68, 69].map((t) => panel.outcome[t] as number);
    const naive = [15, 16, 17].map((t) => panel.outcome[t] as number);
    const error = naive.reduce((s, y, i) => s + Math.abs(y - (actual[i] as number)), 0);
    expect(scores?.weeks).toBe(3);
    expect(scores?.seasonalNaive.wmape).toBeCloseTo(error / actual.reduce((a, b) => a + b, 0), 12);
    expect(scores?.seasonalNaive.crps).toBeCloseTo(error / 3, 9);
    expect(scores?.seasonalNaive.coverage).toBeNull();
    expect(scores?.model.coverage).toBe(1);
    expect(scores?.model.wmape).toBeLessThan(0.001);
  });

  it('count as missed when they fall outside the interval', () => {
    expect(scoreHoldout([chainAround(50)], layout, panel)?.model.coverage).toBe(0);
  });

  it.each([
    ['above the 95 % quantile', 'q95', 1],
    ['below the 5 % quantile', 'q05', -1],
  ] as const)('that come out %s are missed, those at it are not', (_, bound, side) => {
    const chain = chainAround(0);
    const draws = (week: number): Float64Array =>
      Float64Array.from(
        { length: 400 },
        (_, i) => chain.draws[i * layout.length + layout.predictedAt + week] as number,
      );
    const outcome = panel.outcome.slice();
    [-0.5, 0, 0.5].forEach((beyond, week) => {
      outcome[67 + week] = estimateOf(draws(week))[bound] + side * beyond;
    });
    expect(scoreHoldout([chain], layout, { ...panel, outcome })?.model.coverage).toBeCloseTo(2 / 3, 12);
  });

  it('of zeros have no error of the whole, only one by week', () => {
    const flat = { ...panel, outcome: panel.outcome.map((y, t) => (t < 67 ? y : 0)) };
    const scores = scoreHoldout([chainAround(0)], layout, flat);
    expect(scores?.model.wmape).toBeNull();
    expect(scores?.model.crps).toBeGreaterThan(0);
  });

  it('are never forecast by other held-out weeks', () => {
    const long = outputLayout(['noise'], ['tv'], 70, 60);
    const chain = chainAround(0);
    const wide = { ...chain, draws: new Float64Array(400 * long.length) };
    // Ten weeks are seen, one of them without an outcome: only the weeks a year after those can be scored.
    expect(scoreHoldout([wide], long, panel)?.weeks).toBe(9);
  });

  it('without a year before them are not scored', () => {
    const short = smallPanel(['tv'], 40, 0);
    expect(scoreHoldout([chainAround(0)], outputLayout(['noise'], ['tv'], 40, 3), short)).toBeNull();
  });
});
