import { log } from '@sextant/numerics/functions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saturationOf } from '../saturation/index.ts';
import { boundOf, envelopeOf } from './envelope.ts';
import { type Point, type Points, slopeAt, valueAt, withPoint } from './point.ts';

const hill = saturationOf('hill');
const hillAt =
  (half: number, slope: number) =>
  (spend: number): Point => {
    const p = { half_saturation: half, slope };
    const out = new Float64Array(3);
    hill?.slopes(spend, p, out);
    return { spend, value: hill?.value(spend, p) ?? 0, slope: out[0] as number };
  };

/** Height of a line of corners. */
function heightAt(corners: readonly { spend: number; value: number }[], x: number): number {
  const i = Math.max(
    1,
    corners.findIndex((c) => c.spend >= x),
  );
  const [a, b] = [corners[i - 1], corners[i]] as [{ spend: number; value: number }, { spend: number; value: number }];
  return b.spend === a.spend ? b.value : a.value + ((b.value - a.value) * (x - a.spend)) / (b.spend - a.spend);
}

describe('the envelope', () => {
  it('lies above an S-shaped curve everywhere, and is concave', () => {
    const shape = fc.record({
      half: fc.double({ min: 0.1, max: 3, noNaN: true }),
      slope: fc.double({ min: 0.6, max: 5, noNaN: true }),
      spends: fc.uniqueArray(fc.double({ min: 0.05, max: 3.95, noNaN: true }), { minLength: 2, maxLength: 8 }),
    });
    fc.assert(
      fc.property(shape, ({ half, slope, spends }) => {
        const at = hillAt(half, slope);
        const corners = envelopeOf([0, ...spends, 4].toSorted((a, b) => a - b).map(at));
        for (let k = 0; k <= 80; k++) {
          const x = (4 * k) / 80;
          expect(heightAt(corners, x)).toBeGreaterThanOrEqual(at(x).value - 1e-9);
        }
        const slopes = corners.slice(1).map((c, i) => {
          const before = corners[i] as { spend: number; value: number };
          return (c.value - before.value) / (c.spend - before.spend);
        });
        slopes.slice(1).forEach((s, i) => {
          expect(s).toBeLessThanOrEqual((slopes[i] as number) + 1e-9);
        });
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('of two logarithms gives the split where both return the same', () => {
    // max ln(1 + x) + 2 ln(1 + y), x + y = 4: y + 1 = 2 (x + 1), so x = 1, y = 3.
    const points = (w: number, at: readonly number[]): Points =>
      at.map((spend) => ({ spend, value: w * log(1 + spend), slope: w / (1 + spend) }));
    const bound = boundOf([envelopeOf(points(1, [0, 1, 4])), envelopeOf(points(2, [0, 3, 4]))], 4);
    expect(bound.value).toBeCloseTo(log(2) + 2 * log(4), 10);
  });
});

describe('between points', () => {
  it('a cubic is met exactly, with its slope', () => {
    const cubic = (x: number): Point => ({ spend: x, value: x * x * x - 2 * x + 1, slope: 3 * x * x - 2 });
    const points = [-1, 0.5, 2].map(cubic);
    for (const x of [-1, -0.3, 0.5, 1.2, 2]) {
      expect(valueAt(points, x)).toBeCloseTo(cubic(x).value, 12);
      expect(slopeAt(points, x)).toBeCloseTo(cubic(x).slope, 12);
    }
  });

  it('a point that is there already changes nothing', () => {
    const points = [0, 1].map((spend) => ({ spend, value: spend, slope: 1 }));
    expect(withPoint(points, { spend: 1 + 1e-12, value: 5, slope: 0 })).toBe(points);
    expect(withPoint(points, { spend: 0.5, value: 0.5, slope: 1 })).toHaveLength(3);
  });
});
