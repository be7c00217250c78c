import { describe, expect, it } from 'vitest';
import { onGraph } from '../../../test/onGraph.ts';
import { cholesky, choleskySolve, logDeterminant } from '../../linear/index.ts';
import { random } from '../../random/index.ts';
import { spectralNormal } from './spectralNormal.ts';
import { spectrumOf } from './spectrum.ts';

interface Case {
  readonly rows: number;
  readonly columns: number;
  /** Whitened columns, rows x columns. */
  readonly x: readonly number[];
  readonly r: readonly number[];
}

function made(
  rows: number,
  columns: number,
  seed: number,
  column: (j: number, t: number, x: number) => number = (_, __, x) => x,
): Case {
  const stream = random(seed);
  const x = Array.from({ length: rows * columns }, (_, i) =>
    column(i % columns, Math.floor(i / columns), stream.normal()),
  );
  return { rows, columns, x, r: Array.from({ length: rows }, () => stream.normal()) };
}

const cases: readonly (readonly [string, Case])[] = [
  ['no columns, an even number of rows', made(6, 0, 1)],
  ['no columns, an odd number of rows', made(5, 0, 2)],
  ['one row and one column', made(1, 1, 3)],
  ['one row and no column', made(1, 0, 4)],
  ['one row under three columns', made(1, 3, 5)],
  ['fewer rows than columns', made(3, 7, 6)],
  ['an even number of columns', made(9, 4, 7)],
  ['an odd number of columns, whose padding lane has no data', made(8, 3, 8)],
  ['a column of zeros', made(7, 3, 9, (j, _, x) => (j === 1 ? 0 : x))],
  ['nothing but columns of zeros', made(4, 2, 10, () => 0)],
  ['two equal columns', made(7, 3, 11, (j, t, x) => (j === 2 ? x : Math.sin(t + 1)))],
  ['columns of different scales', made(9, 3, 12, (j, _, x) => x * 10 ** (2 * (j - 1)))],
];

/** The dense covariance v I + X X', factored. */
function dense({ rows, columns, x }: Case, v: number): Float64Array {
  const c = new Float64Array(rows * rows);
  for (let s = 0; s < rows; s++) {
    for (let t = 0; t < rows; t++) {
      let sum = s === t ? v : 0;
      for (let j = 0; j < columns; j++) sum += (x[s * columns + j] as number) * (x[t * columns + j] as number);
      c[s * rows + t] = sum;
    }
  }
  const factored = cholesky(c, rows);
  if (factored.kind !== 'ok') throw new Error('v I + X X is positive definite');
  return factored.factor;
}

/** Log density, -V^-1 r, and d/dv = (u'u - trace V^-1) / 2, from the dense factor. */
function byHand(of: Case, v: number): { value: number; u: number[]; slope: number } {
  const { rows, r } = of;
  const factor = dense(of, v);
  const u = Array.from(choleskySolve(factor, rows, Float64Array.from(r)));
  const identity = Float64Array.from({ length: rows * rows }, (_, i) => (i % (rows + 1) === 0 ? 1 : 0));
  const inverse = choleskySolve(factor, rows, identity, rows);
  let [quadratic, trace, squares] = [0, 0, 0];
  for (let t = 0; t < rows; t++) {
    quadratic += (r[t] as number) * (u[t] as number);
    squares += (u[t] as number) ** 2;
    trace += inverse[t * rows + t] as number;
  }
  const value = -0.5 * (rows * Math.log(2 * Math.PI) + logDeterminant(factor, rows) + quadratic);
  return { value, u, slope: 0.5 * (squares - trace) };
}

/** The dense judge loses the digits of its condition, at most 1e6 here. */
const near = (found: number, known: number, tolerance = 1e-10): void => {
  expect(Math.abs(found - known) / Math.max(1, Math.abs(known))).toBeLessThan(tolerance);
};

describe.each(['wasm', 'plain'] as const)('a normal with columns integrated out on the %s road', (road) => {
  describe.each(cases)('with %s', (_, of) => {
    const { rows, columns, x, r } = of;
    const on = onGraph(road, (g) => {
      const residual = g.block(1, rows);
      const variance = g.block(1, 2);
      const likelihood = spectralNormal(g, residual, variance, spectrumOf(Float64Array.from(x), rows, columns));
      return { residual, variance, likelihood };
    });

    it.each([0.3, 1, 4])('equals the dense density, its slopes too, at variance %d', (v) => {
      on.write(on.nodes.residual, r);
      on.write(on.nodes.variance, [v, 1]);
      const known = byHand(of, v);
      near(on.run(), known.value);
      const bars = on.adjoint(on.nodes.residual);
      known.u.forEach((u, t) => {
        near(bars[t] as number, -u);
      });
      // The padding element of an odd number of rows is no data.
      if (rows % 2 === 1) expect(bars[rows]).toBe(0);
      near(on.adjoint(on.nodes.variance)[0] as number, known.slope);
      expect(on.adjoint(on.nodes.variance)[1]).toBe(0);
    });

    it('does not change when it is computed again', () => {
      on.write(on.nodes.residual, r);
      on.write(on.nodes.variance, [0.7, 1]);
      const first = on.run();
      const bars = on.adjoint(on.nodes.residual);
      expect(on.run()).toBe(first);
      expect(on.adjoint(on.nodes.residual)).toEqual(bars);
    });
  });

  it('draws a coefficient without data from its prior, and one with data from its posterior', () => {
    const of = made(7, 3, 9, (j, _, x) => (j === 1 ? 0 : x));
    const on = onGraph(road, (g) => {
      const residual = g.block(1, 7);
      const variance = g.block(1, 2);
      return {
        residual,
        variance,
        likelihood: spectralNormal(g, residual, variance, spectrumOf(Float64Array.from(of.x), 7, 3)),
      };
    });
    const v = 0.5;
    on.write(on.nodes.residual, of.r);
    on.write(on.nodes.variance, [v, 1]);
    on.run();
    // A = I + X'X / v and w-hat = A^-1 X'r / v, densely.
    const a = Float64Array.from({ length: 9 }, (_, i) => {
      const [j, k] = [Math.floor(i / 3), i % 3];
      return of.r.reduce(
        (sum, __, t) => sum + ((of.x[3 * t + j] as number) * (of.x[3 * t + k] as number)) / v,
        j === k ? 1 : 0,
      );
    });
    const factored = cholesky(a, 3);
    if (factored.kind !== 'ok') throw new Error('A is positive definite');
    const right = Float64Array.from([0, 1, 2], (j) =>
      of.r.reduce((sum, y, t) => sum + ((of.x[3 * t + j] as number) * y) / v, 0),
    );
    const mean = choleskySolve(factored.factor, 3, right);
    const covariance = choleskySolve(factored.factor, 3, Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), 3);
    expect([mean[1], covariance[4]]).toEqual([0, 1]);
    const n = 20_000;
    const stream = random(1);
    const w = new Float64Array(3);
    const [sums, products] = [new Float64Array(3), new Float64Array(9)];
    for (let i = 0; i < n; i++) {
      on.nodes.likelihood.drawWhitened(on.finished.memory, stream, w);
      for (let j = 0; j < 3; j++) {
        sums[j] = (sums[j] as number) + (w[j] as number);
        for (let k = 0; k < 3; k++) {
          const [dj, dk] = [(w[j] as number) - (mean[j] as number), (w[k] as number) - (mean[k] as number)];
          products[3 * j + k] = (products[3 * j + k] as number) + dj * dk;
        }
      }
    }
    // 4.5 Monte-Carlo errors: of a mean sd / sqrt(n), of a covariance sqrt(c_jj c_kk + c_jk^2) / sqrt(n).
    for (let j = 0; j < 3; j++) {
      const cjj = covariance[4 * j] as number;
      expect(Math.abs((sums[j] as number) / n - (mean[j] as number))).toBeLessThan(4.5 * Math.sqrt(cjj / n));
      for (let k = 0; k < 3; k++) {
        const [ckk, cjk] = [covariance[4 * k] as number, covariance[3 * j + k] as number];
        const error = Math.sqrt((cjj * ckk + cjk * cjk) / n);
        expect(Math.abs((products[3 * j + k] as number) / n - cjk)).toBeLessThan(4.5 * error);
      }
    }
  });
});
