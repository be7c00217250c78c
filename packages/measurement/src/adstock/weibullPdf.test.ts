import { describe, expect, it } from 'vitest';
import { expectNear } from '../../test/points.ts';
import { weibullPdf } from './weibullPdf.ts';

const p = { shape: 1.7, scale: 2.5 };
const density = (t: number) =>
  (p.shape / p.scale) * (t / p.scale) ** (p.shape - 1) * Math.exp(-((t / p.scale) ** p.shape));
const weights = (window: number, scaling: 'min-max' | 'none') =>
  weibullPdf.apply([1, 0, 0, 0], p, { window, normalise: false, scaling });

describe('weibull-pdf', () => {
  const four = [1, 2, 3, 4].map(density);

  it('has the density at lag + 1', () => {
    expectNear(weights(4, 'none'), four, 1e-15);
  });

  it('runs from smallest 0 to largest 1 in the peers’ scaling', () => {
    const [low, high] = [Math.min(...four), Math.max(...four)];
    expectNear(
      weights(4, 'min-max'),
      four.map((f) => (f - low) / (high - low)),
      1e-14,
    );
  });

  it('puts all weight on the first week of a window of one, which cannot be scaled, as Robyn does', () => {
    expectNear(weights(1, 'min-max'), [1, 0, 0, 0], 0);
  });

  it('peaks at scale (1 - 1 / shape)^(1 / shape), the mode of a Weibull', () => {
    const wide = { shape: 3, scale: 6.5 };
    const mode = wide.scale * (1 - 1 / wide.shape) ** (1 / wide.shape);
    const impulse = Array.from({ length: 13 }, (_, t) => (t === 0 ? 1 : 0));
    const out = weibullPdf.apply(impulse, wide, { window: 13, normalise: false, scaling: 'none' });
    expect(Math.abs(out.indexOf(Math.max(...out)) + 1 - mode)).toBeLessThan(1);
  });
});
