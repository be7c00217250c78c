import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  identityTransform,
  intervalTransform,
  logitTransform,
  logSigmoid,
  logTransform,
  lowerBoundTransform,
  type Transform,
  transformFor,
  upperBoundTransform,
} from './index.ts';

const transforms: readonly Transform[] = [
  identityTransform,
  logTransform,
  lowerBoundTransform(-3),
  lowerBoundTransform(0.5),
  upperBoundTransform(2),
  logitTransform,
  intervalTransform(-1, 4),
  intervalTransform(0.2, 0.3),
];
const named = transforms.map((transform) => ({
  transform,
  name: `${transform.kind} to (${transform.lower}, ${transform.upper})`,
}));
const anywhere = fc.double({ min: -15, max: 15, noNaN: true });

/** Fourth-order central difference, error about 1e-12. */
function difference(f: (u: number) => number, u: number): number {
  const h = 1e-3;
  return (8 * (f(u + h) - f(u - h)) - (f(u + 2 * h) - f(u - 2 * h))) / (12 * h);
}

describe.each(named)('$name', ({ transform }) => {
  it('keeps its bounds, also where exp would overflow', () => {
    for (const u of [-800, -40, -1, 0, 1, 40, 800]) {
      const x = transform.forward(u);
      expect(x >= transform.lower && x <= transform.upper).toBe(true);
    }
  });

  it('comes back to u', () => {
    fc.assert(
      fc.property(anywhere, (u) => {
        const x = transform.forward(u);
        // One rounding of x moves u by this much.
        const condition = 1e-15 * (1 + Math.abs(x)) * Math.abs(transform.inverseSlope(x));
        expect(Math.abs(transform.inverse(x) - u)).toBeLessThan(1e-14 * (1 + Math.abs(u)) + 4 * condition);
      }),
      { seed: 1 },
    );
  });

  it('comes back to x', () => {
    fc.assert(
      fc.property(anywhere, (u) => {
        const x = transform.forward(u);
        expect(Math.abs(transform.forward(transform.inverse(x)) - x)).toBeLessThan(1e-13 * (1 + Math.abs(x)));
      }),
      { seed: 1 },
    );
  });

  it('has the slope of its differences, and its inverse the reciprocal slope', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (u) => {
        const slope = transform.forwardSlope(u);
        // Differences of x carry its rounding divided by the step.
        const noise = 1e-12 * (1 + Math.abs(transform.forward(u)));
        expect(Math.abs(difference(transform.forward, u) - slope)).toBeLessThan(1e-10 * Math.abs(slope) + noise);
        const product = slope * transform.inverseSlope(transform.forward(u));
        expect(Math.abs(product - 1)).toBeLessThan(
          1e-14 * (1 + Math.abs(transform.inverseSlope(transform.forward(u))) * 4),
        );
      }),
      { seed: 1 },
    );
  });

  it('has as log Jacobian the log of the absolute slope, and the slope of that', () => {
    fc.assert(
      fc.property(anywhere, (u) => {
        expect(transform.logJacobian(u)).toBeCloseTo(Math.log(Math.abs(transform.forwardSlope(u))), 12);
        expect(transform.logJacobianSlope(u)).toBeCloseTo(difference(transform.logJacobian, u), 9);
      }),
      { seed: 1 },
    );
  });

  it('has a finite log Jacobian far out', () => {
    for (const u of [-1000, 1000]) expect(Number.isFinite(transform.logJacobian(u))).toBe(true);
  });
});

describe('the log sigmoid', () => {
  it('keeps its digits in both tails (values of mpmath 1.3.0, 50 digits)', () => {
    expect(logSigmoid(0)).toBeCloseTo(-Math.LN2, 15);
    expect(logSigmoid(40) / -4.248354255291589e-18).toBeCloseTo(1, 13);
    expect(logSigmoid(-40)).toBe(-40);
    expect(logSigmoid(-800)).toBe(-800);
    expect(logSigmoid(-2) / -2.1269280110429725).toBeCloseTo(1, 14);
  });
});

describe('the transform for a support', () => {
  const picked = (support: Parameters<typeof transformFor>[0]): readonly [string, number, number] => {
    const { kind, lower, upper } = transformFor(support);
    return [kind, lower, upper];
  };

  it('follows the bounds', () => {
    expect(picked({ lower: -Infinity, upper: Infinity })).toEqual(['identity', -Infinity, Infinity]);
    expect(picked({ lower: 0, upper: Infinity })).toEqual(['log', 0, Infinity]);
    expect(picked({ lower: 2, upper: Infinity })).toEqual(['lower-bound', 2, Infinity]);
    expect(picked({ lower: -Infinity, upper: 2 })).toEqual(['upper-bound', -Infinity, 2]);
    expect(picked({ lower: 0, upper: 1 })).toEqual(['logit', 0, 1]);
    expect(picked({ lower: -1, upper: 1 })).toEqual(['interval', -1, 1]);
  });

  it('opens the far bound of a truncated normal beyond 8 sds, and only beyond', () => {
    expect(picked({ lower: 0, upper: 10, center: 1, scale: 1 })).toEqual(['log', 0, Infinity]);
    expect(picked({ lower: 0, upper: 9, center: 1, scale: 1 })).toEqual(['interval', 0, 9]);
    expect(picked({ lower: 0.5, upper: 10, center: 1, scale: 1 })).toEqual(['lower-bound', 0.5, Infinity]);
    expect(picked({ lower: -10, upper: 1, center: 0, scale: 1 })).toEqual(['upper-bound', -Infinity, 1]);
  });

  it('keeps the nearer bound however far it is', () => {
    expect(picked({ lower: 0, upper: 100, center: 20, scale: 1 })).toEqual(['log', 0, Infinity]);
    expect(picked({ lower: 0, upper: Infinity, center: 20, scale: 1 })).toEqual(['log', 0, Infinity]);
  });
});
