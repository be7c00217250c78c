import {
  addScaled,
  addToTarget,
  gather,
  graph,
  mix,
  multiply,
  type Node,
  random,
  spectralNormal,
  spectrumOf,
  transformFor,
} from '@sextant/numerics';
import { describe, expect, it } from 'vitest';
import { adstockOf } from '../adstock/index.ts';
import { saturationOf } from '../saturation/index.ts';
import type { Adstock } from '../adstock/adstock.ts';
import type { Saturation } from '../saturation/saturation.ts';
import { type Effect, coefficients } from './effect.ts';
import type { Frame } from './frame.ts';
import type { Placed } from './coordinates.ts';
import { response } from './response.ts';

const at = (node: Node, i: number) => ({ node, index: i });

/** inference.md 6.2 with b given: four weeks, two channels, [1, t] integrated out. theta = a1 a2 k1 k2 sigma b1 b2. */
function smallModel(road: 'wasm' | 'plain') {
  const g = graph();
  const theta = g.block(1, 8);
  const x = g.constant(4, 2, [1, 0, 0, 1, 2, 1, 1, 3]);
  const h = response(
    g,
    x,
    {
      adstock: adstockOf('geometric') as Adstock,
      settings: { window: 'infinite', normalise: true },
      saturation: saturationOf('michaelis-menten') as Saturation,
      adstockFirst: true,
    },
    {
      adstock: { decay: gather(g, [at(theta, 0), at(theta, 1)]) },
      saturation: { half_saturation: gather(g, [at(theta, 2), at(theta, 3)]) },
    },
    0,
    4,
  );
  const mu = mix(g, [{ h, b: gather(g, [at(theta, 5), at(theta, 6)]) }], 4);
  const r = addScaled(g, g.constant(1, 4, [1, 1.2, 2.1, 1.9]), mu, -1);
  const sigma = gather(g, [at(theta, 4), 1]);
  const whitened = Float64Array.from([2, 0, 2, 1, 2, 2, 2, 3]);
  const likelihood = spectralNormal(g, r, multiply(g, sigma, sigma), spectrumOf(whitened, 4, 2));
  const finished = g.finish(road);
  const m = finished.memory;
  const evaluate = (values: readonly number[]): number => {
    m.set(values, theta.at / 8);
    finished.forward();
    finished.reverse();
    return m[g.target.at / 8] as number;
  };
  return { evaluate, gradient: () => Array.from(m.subarray(theta.bar / 8, theta.bar / 8 + 7)), likelihood, m };
}

const point = [0.5, 0.2, 0.7, 1.2, 0.3, 0.9, 0.1];

describe.each(['wasm', 'plain'] as const)('the collapsed density on the %s road', (road) => {
  it('has the value and gradient of inference.md 6.2 with b given', () => {
    const model = smallModel(road);
    expect(model.evaluate(point)).toBeCloseTo(-4.247495622141, 11);
    const known = [
      -0.4330300467, 0.0111085521, -0.0562280236, -0.0247848628, -2.2520715402, 0.4027593152, -0.0331895654,
    ];
    model.gradient().forEach((slope, i) => {
      expect(slope).toBeCloseTo(known[i] as number, 9);
    });
  });

  it('draws the integrated coefficients with the mean and sd of inference.md 6.2', () => {
    const model = smallModel(road);
    model.evaluate(point);
    const stream = random(1, 0);
    const n = 40000;
    const w = new Float64Array(2);
    const sums = [0, 0];
    const squares = [0, 0];
    for (let i = 0; i < n; i++) {
      model.likelihood.drawWhitened(model.m, stream, w);
      [2 * (w[0] as number), w[1] as number].forEach((g, j) => {
        sums[j] = (sums[j] as number) + g / n;
        squares[j] = (squares[j] as number) + (g * g) / n;
      });
    }
    const mean = [0.69501472, 0.25705243];
    const sd = [0.2476468, 0.13231993];
    for (const j of [0, 1]) {
      // 4.5 Monte-Carlo standard errors of a mean and of an sd of n independent normal draws.
      const se = (sd[j] as number) / Math.sqrt(n);
      expect(Math.abs((sums[j] as number) - (mean[j] as number))).toBeLessThan(4.5 * se);
      const found = Math.sqrt((squares[j] as number) - (sums[j] as number) ** 2);
      expect(Math.abs(found - (sd[j] as number))).toBeLessThan((4.5 * se) / Math.SQRT2);
    }
  });
});

describe('a believed return', () => {
  it('sends its gradient through the total as in inference.md 6.3 for one geo', () => {
    const g = graph();
    const h = g.block(3, 2);
    const theta = g.block(1, 2);
    const frame = {
      weeks: 3,
      value: Float64Array.from([2, 2, 2]),
      largestOutcome: 1,
      observed: [0, 1, 2],
    } as unknown as Frame;
    const effect = { measure: 'roi', byLog: true } as unknown as Effect;
    const placed = {
      u: at(theta, 0),
      x: at(theta, 0),
      logX: at(theta, 0),
      transform: transformFor({ lower: 0, upper: Infinity }),
    } as Placed;
    const channels = [{ spend: 10 }] as never;
    const { b, total } = coefficients(
      g,
      { h, raised: undefined, carriedIn: undefined, channels },
      [effect],
      [placed],
      frame,
    );
    const mu = mix(g, [{ h, b }], 3);
    addToTarget(g, multiply(g, mu, g.constant(1, 4, [0.3, -0.2, 0.1, 0])), [0, 1, 2]);
    const finished = g.finish('wasm');
    const m = finished.memory;
    // The padding lane repeats the channel, as in a compiled model.
    m.set([0.2, 0.2, 0.5, 0.5, 0.3, 0.3], h.at / 8);
    m[theta.at / 8] = Math.log(1.5);
    finished.forward();
    finished.reverse();
    expect(m[(total as Node).at / 8]).toBeCloseTo(2, 14);
    expect(m[b.at / 8]).toBeCloseTo(7.5, 13);
    expect(m[theta.bar / 8]).toBeCloseTo(-0.075, 13);
    [2.325, -1.425, 0.825].forEach((slope, t) => {
      expect(m[h.bar / 8 + 2 * t]).toBeCloseTo(slope, 12);
    });
  });
});
