import { random } from '@sextant/numerics';
import { describe, expect, it } from 'vitest';
import { handModel, handOutputs, handPanel, type HandPoint, handPosition } from '../../test/handModel.ts';
import { expectNear } from '../../test/points.ts';
import { compileModel } from './compile.ts';

const points: readonly HandPoint[] = [
  { decay: 0.5, half: 0.4, coefficient: 30, roi: 1.5, intercept: 20, noise: 8 },
  { decay: 0.2, half: 1.3, coefficient: 45, roi: 0.4, intercept: 5, noise: 15 },
];

describe.each(['wasm', 'plain'] as const)('a completed draw on the %s road', (road) => {
  const { density, layout } = compileModel(handModel, handPanel, { road, heldOut: 2 });

  it('lays out parameters, channels and weeks in the order of the model', () => {
    expect(layout.parameters).toEqual([
      'tv.decay',
      'tv.half_saturation',
      'tv.coefficient',
      'search.roi',
      'intercept',
      'price',
      'noise',
    ]);
    expect([layout.channels, layout.weeks, layout.heldOut]).toEqual([['tv', 'search'], 6, 2]);
    expect(layout.length).toBe(7 + 4 * 2 + 1 + 6 + 2);
  });

  it.each(points)('has every output computed by hand at decay $decay', (point) => {
    density.position.set(handPosition(point));
    density.evaluate();
    density.completion.complete(random(1, 3));
    const stream = random(1, 3);
    const hand = handOutputs(point, [stream.normal(), stream.normal(), stream.normal()]);
    const found = Array.from(density.completion.outputs);
    const run = (from: number, expected: readonly number[]): void => {
      expectNear(found.slice(from, from + expected.length), expected, 1e-10);
    };
    run(0, hand.parameters);
    run(
      layout.unitsAt,
      hand.channels.map((c) => c.units),
    );
    run(
      layout.boughtAt,
      hand.channels.map((c) => c.bought),
    );
    run(
      layout.valueAt,
      hand.channels.map((c) => c.value),
    );
    run(
      layout.marginalAt,
      hand.channels.map((c) => c.marginal),
    );
    run(layout.totalValueAt, [hand.totalValue]);
    run(layout.fittedAt, hand.fitted);
    run(layout.predictedAt, hand.predicted);
    expect(density.completion.logWeight[0]).toBe(0);
  });

  it('starts at prior medians, a contribution at those of coefficient and curve', () => {
    // Medians: Beta(1, 3) 1 - .5^(1/3); half-normal .6744897501960817 sd; log-normal e^location; exponential log 2 / rate.
    const median = { decay: 1 - 0.5 ** (1 / 3), half: 0.6744897501960817 };
    const middle = { ...median, coefficient: 67.44897501960817, roi: Math.exp(0.2) };
    const start = handPosition({ ...middle, intercept: Math.log(2) / 0.02, noise: 30 * 0.6744897501960817 });
    expectNear(density.start, start, 1e-12);
    // The coefficient itself would stand elsewhere.
    expect(Math.abs(Math.log(67.44897501960817 / 80) - (start[2] as number))).toBeGreaterThan(0.05);
  });
});
