import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  incompleteBeta,
  incompleteBetaQuantile,
  lowerGamma,
  lowerGammaQuantile,
  normalCdf,
  normalQuantile,
  studentCdf,
  studentQuantile,
  upperGamma,
  upperGammaQuantile,
} from './index.ts';

const ULP = 2.220446049250313e-16;

interface Pair {
  readonly name: string;
  /** Where the support ends. */
  readonly top: number;
  readonly shapes: readonly (readonly [low: number, high: number])[];
  quantile(p: number, ...shapes: number[]): number;
  cdf(x: number, ...shapes: number[]): number;
}

const pairs: readonly Pair[] = [
  { name: 'normal', top: Infinity, shapes: [], quantile: normalQuantile, cdf: normalCdf },
  {
    name: 'lower gamma',
    top: Infinity,
    shapes: [[0.01, 1e5]],
    quantile: (p, a = 1) => lowerGammaQuantile(a, p),
    cdf: (x, a = 1) => lowerGamma(a, x),
  },
  {
    name: 'upper gamma',
    top: Infinity,
    shapes: [[0.01, 1e5]],
    quantile: (p, a = 1) => upperGammaQuantile(a, p),
    cdf: (x, a = 1) => upperGamma(a, x),
  },
  {
    name: 'beta',
    top: 1,
    shapes: [
      [0.1, 1e4],
      [0.1, 1e4],
    ],
    quantile: (p, a = 1, b = 1) => incompleteBetaQuantile(a, b, p),
    cdf: (x, a = 1, b = 1) => incompleteBeta(a, b, x),
  },
  { name: 'Student', top: Infinity, shapes: [[0.5, 1e5]], quantile: studentQuantile, cdf: studentCdf },
];

/** |x F'(x) / F(x)|, by central differences that stay under `top`: how far one rounding of x moves F. */
function condition(cdf: (x: number) => number, x: number, top: number): number {
  const h = Math.min(1e-6, 1e-3 * (top - x));
  return Math.abs((cdf(x * (1 + h)) - cdf(x * (1 - h))) / (2 * h) / cdf(x));
}

const probability = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.double({ min: -50, max: -3, noNaN: true }).map((digits) => 10 ** digits),
);

describe.each(pairs)('the $name quantile', ({ shapes, top, quantile, cdf }) => {
  const shape = fc.tuple(
    ...shapes.map(([low, high]) =>
      fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map((v) => Math.exp(v)),
    ),
  );

  it('returns to its probability within 4 ulp times the condition number', () => {
    fc.assert(
      fc.property(probability, shape, (p, args) => {
        const x = quantile(p, ...args);
        // Shapes near 0 have quantiles under the smallest double; close under 1 few doubles are left.
        fc.pre(Math.abs(x) > 1e-290 && top - x > 1e-9);
        const limit =
          4 *
          ULP *
          Math.max(
            1,
            condition((v) => cdf(v, ...args), x, top),
          );
        expect(Math.abs(cdf(x, ...args) - p)).toBeLessThanOrEqual(limit * p);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('rises with its probability, or falls with an upper tail', () => {
    fc.assert(
      fc.property(probability, probability, shape, (p, q, args) => {
        fc.pre(Math.abs(p - q) > 1e-9 * p);
        const direction =
          cdf(3, ...shapes.map(() => 2)) > cdf(0.3, ...shapes.map(() => 2)) || shapes.length === 2 ? 1 : -1;
        const gap = quantile(p, ...args) - quantile(q, ...args);
        expect(Math.sign(gap) * Math.sign(p - q) * direction).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is not a number outside [0, 1]', () => {
    const args = shapes.map(() => 2);
    for (const p of [-1e-300, 1.0000001, NaN]) expect(quantile(p, ...args)).toBeNaN();
  });
});

describe('known quantiles', () => {
  // mpmath 1.3.0, 30 digits: roots of erfc, gammainc and betainc by findroot
  it.each([
    ['normal .975', normalQuantile(0.975), 1.959963984540054],
    ['normal 1e-300', normalQuantile(1e-300), -37.04709629936119],
    ['chi squared .95 of 1', 2 * lowerGammaQuantile(0.5, 0.95), 3.841458820694124],
    ['chi squared .95 of 10', 2 * lowerGammaQuantile(5, 0.95), 18.307038053275143],
    ['exponential', upperGammaQuantile(1, 1e-200), 200 * Math.LN10],
    ['Cauchy', studentQuantile(0.75, 1), 1],
    ['Student .975 of 5', studentQuantile(0.975, 5), 2.570581835636314],
    ['arcsine', incompleteBetaQuantile(0.5, 0.5, 1 / 3), 0.25],
  ])('%s', (_, ours, known) => {
    expect(Math.abs(ours / known - 1)).toBeLessThan(1e-14);
  });

  it('reach the ends of their ranges', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([lowerGammaQuantile(2, 0), lowerGammaQuantile(2, 1)]).toEqual([0, Infinity]);
    expect([upperGammaQuantile(2, 0), upperGammaQuantile(2, 1)]).toEqual([Infinity, 0]);
    expect([incompleteBetaQuantile(2, 3, 0), incompleteBetaQuantile(2, 3, 1)]).toEqual([0, 1]);
    expect([studentQuantile(0, 3), studentQuantile(0.5, 3), studentQuantile(1, 3)]).toEqual([-Infinity, 0, Infinity]);
  });
});
