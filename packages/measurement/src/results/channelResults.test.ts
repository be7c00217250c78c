import { describe, expect, it } from 'vitest';
import { handOutputs, handPanel, type HandPoint } from '../../test/handModel.ts';
import { outputLayout } from '../mmm/outputs.ts';
import { baselineResult, channelResults } from './channelResults.ts';
import type { DrawnChain } from './draws.ts';

const names = ['tv.decay', 'tv.half_saturation', 'tv.coefficient', 'search.roi', 'intercept', 'price', 'noise'];
const layout = outputLayout(names, ['tv', 'search'], 6, 2);
const points: readonly HandPoint[] = [
  { decay: 0.5, half: 0.4, coefficient: 30, roi: 1.5, intercept: 20, noise: 8 },
  { decay: 0.2, half: 1.3, coefficient: 45, roi: 0.4, intercept: 5, noise: 15 },
];
const hands = points.map((point) => handOutputs(point, [0.3, -1, 0.5]));

function chainOf(hand: (typeof hands)[number]): DrawnChain {
  const draws = new Float64Array(layout.length);
  const { channels } = hand;
  draws.set(hand.parameters);
  for (const [at, key] of [
    [layout.unitsAt, 'units'],
    [layout.boughtAt, 'bought'],
    [layout.valueAt, 'value'],
    [layout.marginalAt, 'marginal'],
  ] as const)
    draws.set(
      channels.map((c) => c[key]),
      at,
    );
  draws[layout.totalValueAt] = hand.totalValue;
  draws.set(hand.fitted, layout.fittedAt);
  draws.set(hand.predicted, layout.predictedAt);
  return {
    kept: 1,
    draws,
    energy: new Float64Array(1),
    divergences: 0,
    depths: [1],
    meanAcceptance: 0.8,
    step: 1,
    gradients: { warmup: 0, sampling: 0 },
  };
}

const chains = hands.map(chainOf);
const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length;
/** The mean over draws of a number of channel i, worked out by hand. */
const over = (i: 0 | 1, f: (c: (typeof hands)[number]['channels'][number]) => number): number =>
  mean(hands.map(({ channels }) => f(channels[i])));

describe.each([
  ['tv', 0, 100],
  ['search', 1, 20],
] as const)('the result of %s', (name, i, spend) => {
  const result = channelResults(chains, layout, handPanel)[i];

  it('has the money of the modelled weeks and the units with what earlier weeks carry in', () => {
    expect([result?.name, result?.spend]).toEqual([name, spend]);
    expect(result?.contribution.mean).toBeCloseTo(
      over(i, (c) => c.units),
      10,
    );
  });

  it('returns money for money', () => {
    expect(result?.roi?.mean).toBeCloseTo(
      over(i, (c) => c.value / spend),
      12,
    );
    // Units for money would be another number.
    expect(Math.abs(over(i, (c) => c.bought - c.value) / spend)).toBeGreaterThan(0.1);
  });

  it('returns at the margin money for one per cent more spend', () => {
    expect(result?.marginalRoi?.mean).toBeCloseTo(
      over(i, (c) => c.marginal / (0.01 * spend)),
      12,
    );
  });

  it('costs money per unit that this money bought', () => {
    expect(result?.costPerOutcome?.mean).toBeCloseTo(
      over(i, (c) => spend / c.bought),
      12,
    );
  });
});

describe('results', () => {
  it('of a return believed in a model come back as believed', () => {
    // Draws of search.roi are 1.5 and .4.
    const roi = channelResults(chains, layout, handPanel)[1]?.roi;
    expect(roi?.mean).toBeCloseTo(0.95, 12);
    expect(roi?.sd).toBeCloseTo(1.1 / Math.SQRT2, 12);
    expect([roi?.q05, roi?.q50, roi?.q95].map((q) => Number(q?.toFixed(12)))).toEqual([0.455, 0.95, 1.445]);
  });

  it('have no ratio to money where none was spent', () => {
    const free = { ...handPanel, spend: { ...handPanel.spend, tv: Float64Array.of(50, 30, 0, 0, 0, 0, 0, 0) } };
    const [tv, search] = channelResults(chains, layout, free);
    expect([tv?.spend, tv?.roi, tv?.marginalRoi, tv?.costPerOutcome]).toEqual([0, null, null, null]);
    expect(search?.roi).not.toBeNull();
  });

  it('have no cost where a draw bought nothing', () => {
    const [first, second] = chains as [DrawnChain, DrawnChain];
    const none = first.draws.slice();
    none[layout.boughtAt] = 0;
    none[layout.unitsAt] = 0;
    const [tv, search] = channelResults([{ ...first, draws: none }, second], layout, handPanel);
    expect(tv?.costPerOutcome).toBeNull();
    expect(tv?.roi).not.toBeNull();
    expect(search?.costPerOutcome).not.toBeNull();
  });
});

describe('the baseline', () => {
  const left = hands.map(({ fitted, channels: [tv, search] }) => {
    const total = fitted.reduce((a, b) => a + b, 0);
    return { units: total - tv.units - search.units, share: (total - tv.units - search.units) / total };
  });
  it('is the expected outcome of the modelled weeks less what all channels brought, in units', () => {
    const { contribution, share, negative } = baselineResult(chains, layout);
    expect(contribution.mean).toBeCloseTo(mean(left.map((b) => b.units)), 10);
    expect(share?.mean).toBeCloseTo(mean(left.map((b) => b.share)), 12);
    expect(negative).toBe(left.filter((b) => b.units < 0).length / 2);
  });
});
