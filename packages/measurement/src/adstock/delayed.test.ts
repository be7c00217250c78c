import { describe, it } from 'vitest';
import { expectNear } from '../../test/points.ts';
import { delayed } from './delayed.ts';

describe('delayed', () => {
  it('puts the peak where it belongs: decay^((l - peak)^2)', () => {
    const out = delayed.apply([1, 0, 0, 0, 0], { decay: 0.5, peak: 2 }, { window: 5, normalise: false });
    expectNear(out, [1 / 16, 1 / 2, 1, 1 / 2, 1 / 16], 1e-15);
  });

  it('stays finite where the peak lies far beyond the window', () => {
    const out = delayed.apply([1, 0, 0], { decay: 1e-3, peak: 40 }, { window: 3, normalise: true });
    expectNear(out, [0, 0, 1], 1e-15);
  });

  it('takes a decay of exactly 0 as all effect in the week of the peak', () => {
    const x = [1, 0, 2, 1];
    expectNear(delayed.apply(x, { decay: 0, peak: 0 }, { window: 8, normalise: true }), x, 1e-299);
    expectNear(delayed.apply(x, { decay: 0, peak: 1 }, { window: 8, normalise: true }), [0, 1, 0, 2], 1e-299);
  });
});
