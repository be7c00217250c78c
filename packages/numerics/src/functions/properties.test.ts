import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cos,
  digamma,
  erf,
  erfc,
  exp,
  expm1,
  incompleteBeta,
  log,
  log1mExp,
  log1p,
  logBeta,
  logGamma,
  logNormalCdf,
  logSumExp,
  lowerGamma,
  normalCdf,
  pow,
  sigmoid,
  sin,
  studentCdf,
  tan,
  tanh,
  trigamma,
  upperGamma,
} from './index.ts';

const runs = { seed: 1, numRuns: 500 };
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Five-point central difference, error about h^4. */
function slope(f: (x: number) => number, x: number, h: number): number {
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}

/** The integral from a to b by Simpson's rule with 2000 panels: the slow twin of a CDF. */
function integral(f: (x: number) => number, a: number, b: number): number {
  const h = (b - a) / 2000;
  let sum = f(a) + f(b);
  for (let i = 1; i < 2000; i++) sum += (i % 2 === 1 ? 4 : 2) * f(a + i * h);
  return (sum * h) / 3;
}

describe('slopes', () => {
  it.each([0.3, 0.9, 1.4616, 2.2, 5, 9.9, 10.1, 40])('digamma and trigamma are the slopes of logGamma at %d', (x) => {
    expect(digamma(x)).toBeCloseTo(slope(logGamma, x, 1e-3 * x), 9);
    expect(trigamma(x)).toBeCloseTo(slope(digamma, x, 1e-3 * x), 8);
  });

  it.each([-8, -1.3, -0.69, 0, 0.71, 3])('the normal density is the slope of its CDF at %d', (z) => {
    const density = Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI);
    expect(slope(normalCdf, z, 1e-3) / density).toBeCloseTo(1, 8);
    expect(slope(logNormalCdf, z, 1e-3)).toBeCloseTo(density / normalCdf(z), 8);
  });
});

describe('slow twins', () => {
  it.each([
    [2, 0.5],
    [7.5, 9],
    [30, 26],
  ])('lowerGamma(%d, %d) is the integral of its density', (a, x) => {
    const density = (t: number) => (t === 0 ? 0 : Math.exp((a - 1) * Math.log(t) - t - logGamma(a)));
    expect(lowerGamma(a, x)).toBeCloseTo(integral(density, 0, x), 10);
  });

  it.each([
    [2, 3, 0.2],
    [4.5, 3, 0.8],
    [30, 60, 0.35],
  ])('incompleteBeta(%d, %d, %d) is the integral of its density', (a, b, x) => {
    const density = (t: number) => t ** (a - 1) * (1 - t) ** (b - 1) * Math.exp(-logBeta(a, b));
    expect(incompleteBeta(a, b, x)).toBeCloseTo(integral(density, 0, x), 10);
  });

  it('studentCdf is the closed form of 2 degrees of freedom', () => {
    for (const t of [-30, -1, -1e-6, 0, 0.5, 4]) {
      expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14);
    }
  });

  it('studentCdf nears the normal CDF as freedom grows', () => {
    for (const t of [-6, -1, 0.3, 2]) expect(studentCdf(t, 1e9) / normalCdf(t)).toBeCloseTo(1, 5);
  });

  it('pow is repeated multiplication', () => {
    fc.assert(
      fc.property(real(0.5, 2), fc.integer({ min: 1, max: 40 }), (x, n) => {
        let product = 1;
        for (let i = 0; i < n; i++) product *= x;
        expect(Math.abs(pow(x, n) / product - 1)).toBeLessThan(1e-14);
      }),
      runs,
    );
  });
});

describe('identities', () => {
  it('hold for exponentials and logarithms', () => {
    fc.assert(
      fc.property(real(-30, 30), (x) => {
        expect(Math.abs(log1p(expm1(x)) - x)).toBeLessThanOrEqual(
          1e-15 * Math.max(1, Math.exp(-x)) * Math.max(1, Math.abs(x)),
        );
        expect(sigmoid(x) + sigmoid(-x)).toBeCloseTo(1, 15);
        expect(tanh(x)).toBeCloseTo(2 * sigmoid(2 * x) - 1, 14);
        if (x < 0) expect(exp(log1mExp(x)) + exp(x)).toBeCloseTo(1, 14);
      }),
      runs,
    );
  });

  it('hold for trigonometry', () => {
    fc.assert(
      fc.property(real(-1e6, 1e6), (x) => {
        expect(sin(x) * sin(x) + cos(x) * cos(x)).toBeCloseTo(1, 14);
        expect(Math.abs(tan(x) * cos(x) - sin(x))).toBeLessThan(1e-15);
        expect([sin(-x) + sin(x), cos(-x) - cos(x), tan(-x) + tan(x)]).toEqual([0, 0, 0]);
      }),
      runs,
    );
  });

  it('hold for the gamma and beta functions', () => {
    fc.assert(
      fc.property(real(0.01, 50), real(0.01, 50), (a, b) => {
        expect(logGamma(a + 1)).toBeCloseTo(logGamma(a) + log(a), 11);
        expect(digamma(a + 1)).toBeCloseTo(digamma(a) + 1 / a, 11);
        expect(logBeta(a, b)).toBeCloseTo(logGamma(a) + logGamma(b) - logGamma(a + b), 11);
        expect(lowerGamma(a, b) + upperGamma(a, b)).toBeCloseTo(1, 14);
        expect(incompleteBeta(a, b, 0.3) + incompleteBeta(b, a, 0.7, 0.3)).toBeCloseTo(1, 14);
      }),
      runs,
    );
  });

  it('hold for the error function', () => {
    fc.assert(
      fc.property(real(-6, 6), (x) => {
        expect(erf(x) + erfc(x)).toBeCloseTo(1, 15);
        expect(erf(-x)).toBe(-erf(x));
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15);
        expect(normalCdf(x * Math.SQRT2)).toBeCloseTo(erfc(-x) / 2, 14);
      }),
      runs,
    );
  });
});

describe('logSumExp', () => {
  it('neither overflows nor underflows', () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logSumExp([-1000, -1000, -1000])).toBeCloseTo(-1000 + Math.log(3), 12);
  });

  it('is -Infinity for nothing, and keeps infinities and NaN', () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([1, Infinity])).toBe(Infinity);
    expect(logSumExp([NaN, 1])).toBeNaN();
    expect(logSumExp([1, NaN, 3])).toBeNaN();
  });
});

describe('ends of the domains', () => {
  it('pow follows IEEE 754', () => {
    expect([pow(NaN, 0), pow(1, NaN), pow(0, 0), pow(-8, 3), pow(-8, -2)]).toEqual([1, 1, 1, -512, 1 / 64]);
    expect([pow(0, -1), pow(-0, -3), pow(0, 2), pow(-Infinity, 3), pow(Infinity, -1)]).toEqual([
      Infinity,
      -Infinity,
      0,
      -Infinity,
      0,
    ]);
    expect([pow(-8, 0.5), pow(NaN, 2), pow(2, NaN)]).toEqual([NaN, NaN, NaN]);
    expect([pow(2, 1024), pow(2, -1080), pow(1.0000001, 1e300), pow(0.9, 1e300)]).toEqual([Infinity, 0, Infinity, 0]);
  });

  it('poles and limits', () => {
    expect([logGamma(0), logGamma(Infinity), digamma(0), trigamma(0)]).toEqual([
      Infinity,
      Infinity,
      -Infinity,
      Infinity,
    ]);
    expect([logGamma(-1), digamma(-1), trigamma(-1), logBeta(-1, 1), log1p(-2), log1mExp(1)]).toEqual(
      Array(6).fill(NaN),
    );
    expect([log1p(-1), log1p(Infinity), log1mExp(0)]).toEqual([-Infinity, Infinity, -Infinity]);
    expect([erf(Infinity), erfc(Infinity), erfc(-Infinity), tanh(-Infinity)]).toEqual([1, 0, 2, -1]);
    expect([normalCdf(-Infinity), normalCdf(Infinity), logNormalCdf(Infinity)]).toEqual([0, 1, -0]);
    expect([lowerGamma(2, 0), lowerGamma(2, Infinity), lowerGamma(-1, 2), lowerGamma(2, -1)]).toEqual([0, 1, NaN, NaN]);
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1), incompleteBeta(0, 3, 0.5)]).toEqual([0, 1, NaN]);
    expect([studentCdf(-Infinity, 3), studentCdf(0, 3), studentCdf(Infinity, 3), studentCdf(1, 0)]).toEqual([
      0,
      0.5,
      1,
      NaN,
    ]);
    expect([sin(Infinity), cos(-Infinity), tan(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});
