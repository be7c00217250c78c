import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectNear } from '../../test/points.ts';
import { binomial } from './binomial.ts';

const impulse = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** shape 1/2 is exponent 1, shape 1/3 exponent 2. */
function weights(shape: number, window: number, convention: 'meridian' | 'pymc'): Float64Array {
  return binomial.apply(impulse, { shape }, { window, normalise: false, convention });
}

describe('binomial', () => {
  it('has the weights of Meridian: u = 1 - l / W', () => {
    const line = impulse.map((_, l) => Math.max(0, 1 - l / 9));
    expectNear(weights(1 / 2, 9, 'meridian'), line, 1e-15);
    const square = impulse.map((_, l) => (l < 4 ? (1 - l / 4) ** 2 : 0));
    expectNear(weights(1 / 3, 4, 'meridian'), square, 1e-15);
  });

  it('has the weights of PyMC-Marketing: u = 1 - l / (W + 1)', () => {
    const line = impulse.map((_, l) => (l < 8 ? 1 - l / 9 : 0));
    expectNear(weights(1 / 2, 8, 'pymc'), line, 1e-15);
  });

  it('takes Meridian’s form where the model file says nothing', () => {
    expect(z.strictObject(binomial.settings).parse({})).toMatchObject({ convention: 'meridian' });
  });

  it('takes a shape of exactly 0 as no carry-over', () => {
    const x = [1, 0, 2, 1];
    expectNear(binomial.apply(x, { shape: 0 }, { window: 8, normalise: true }), x, 0);
  });
});
