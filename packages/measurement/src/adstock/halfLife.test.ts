import { describe, expect, it } from 'vitest';
import { expectNear } from '../../test/points.ts';
import { halfLife } from './halfLife.ts';

const impulse = [1, 0, 0, 0, 0, 0, 0];

describe('half-life', () => {
  it('halves the weight after the half-life', () => {
    const out = halfLife.apply(impulse, { half_life: 3 }, { window: 'infinite', normalise: false });
    expect(out[3]).toBeCloseTo(0.5, 15);
    expect(out[6]).toBeCloseTo(0.25, 15);
  });

  it('of one week is a weekly decay of one half', () => {
    const out = halfLife.apply(impulse, { half_life: 1 }, { window: 3, normalise: true });
    expectNear(out, [4 / 7, 2 / 7, 1 / 7, 0, 0, 0, 0], 1e-15);
  });
});
