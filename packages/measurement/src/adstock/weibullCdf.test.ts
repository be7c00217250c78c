import { describe, expect, it } from 'vitest';
import { expectNear } from '../../test/points.ts';
import { weibullCdf } from './weibullCdf.ts';

const impulse = [1, 0, 0, 0];

describe('weibull-cdf', () => {
  it('multiplies survival up over the lags, from 1', () => {
    const p = { shape: 1.7, scale: 2.5 };
    const survival = (t: number) => Math.exp(-((t / p.scale) ** p.shape));
    const s = [survival(1), survival(2), survival(3)] as const;
    const out = weibullCdf.apply(impulse, p, { window: 4, normalise: false });
    expectNear(out, [1, s[0], s[0] * s[1], s[0] * s[1] * s[2]], 1e-15);
  });

  it('with shape 1 falls as exp(-l (l + 1) / (2 scale)) (worked by hand)', () => {
    const out = weibullCdf.apply(impulse, { shape: 1, scale: 2 }, { window: 4, normalise: false });
    expectNear(
      out,
      [0, 1, 3, 6].map((sum) => Math.exp(-sum / 2)),
      1e-15,
    );
  });

  it('lets the first week count most, whatever the shape', () => {
    for (const shape of [0.2, 1, 4]) {
      const out = weibullCdf.apply(impulse, { shape, scale: 2 }, { window: 4, normalise: true });
      expect(out.indexOf(Math.max(...out))).toBe(0);
    }
  });
});
