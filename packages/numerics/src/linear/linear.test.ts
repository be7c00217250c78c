import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cholesky,
  choleskySolve,
  leastSquares,
  logDeterminant,
  qr,
  solveLower,
  solveLowerTransposed,
  solveUpper,
  symmetricEigen,
} from './index.ts';

const runs = { seed: 1, numRuns: 100 };
const entry = fc.double({ min: -10, max: 10, noNaN: true }).map((v) => Math.round(v * 1e6) / 1e6);
const size = fc.integer({ min: 1, max: 12 });

function matrix(rows: number, columns: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(entry, { minLength: rows * columns, maxLength: rows * columns })
    .map((list) => Float64Array.from(list));
}

/** X'X + I of a random X: positive definite, and not too near to singular. */
const positiveDefinite = size.chain((n) =>
  matrix(n, n).map((x) => ({ n, a: sum(product(transposed(x, n, n), x, n, n, n), identity(n)) })),
);

function at(m: Float64Array, i: number): number {
  return m[i] as number;
}

function product(a: Float64Array, b: Float64Array, rows: number, inner: number, columns: number): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, place) => {
    let total = 0;
    for (let k = 0; k < inner; k++) {
      total += at(a, Math.floor(place / columns) * inner + k) * at(b, k * columns + (place % columns));
    }
    return total;
  });
}

function transposed(a: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, i) => at(a, (i % rows) * columns + Math.floor(i / rows)));
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((v, i) => v + at(b, i));
}

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
}

function hilbert(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, i) => 1 / (Math.floor(i / n) + (i % n) + 1));
}

/** The largest difference, in shares of the largest entry. */
function distance(a: Float64Array, b: Float64Array): number {
  const scale = b.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-300);
  return a.reduce((most, v, i) => Math.max(most, Math.abs(v - at(b, i))), 0) / scale;
}

/** Gauss-Jordan elimination with the largest pivot of the column: the slow twin. Also gives log |det|. */
function eliminate(a: Float64Array, n: number, b: Float64Array): { x: number[]; logDeterminant: number } {
  const rows = Array.from({ length: n }, (_, i) => [...a.subarray(i * n, i * n + n), at(b, i)]);
  let log = 0;
  for (let k = 0; k < n; k++) {
    const pivot = rows.slice(k).reduce((best, row) => (Math.abs(row[k] ?? 0) > Math.abs(best[k] ?? 0) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(k, 0, pivot);
    log += Math.log(Math.abs(pivot[k] ?? 0));
    rows.forEach((row, i) => {
      const factor = (row[k] ?? 0) / (pivot[k] ?? 0);
      if (i !== k) rows[i] = row.map((v, j) => v - factor * (pivot[j] ?? 0));
    });
  }
  return { x: rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 0)), logDeterminant: log };
}

function factorOf(a: Float64Array, n: number): Float64Array {
  const result = cholesky(a, n);
  if (result.kind !== 'ok') throw new Error(`not positive definite at ${result.at}`);
  return result.factor;
}

describe('cholesky', () => {
  it('factors the textbook example [[25, 15, -5], [15, 18, 0], [-5, 0, 11]] (Rosetta Code, Cholesky decomposition)', () => {
    const a = Float64Array.of(25, 15, -5, 15, 18, 0, -5, 0, 11);
    expect(cholesky(a, 3)).toEqual({ kind: 'ok', factor: Float64Array.of(5, 0, 0, 3, 3, 0, -1, 1, 3) });
    expect(logDeterminant(factorOf(a, 3), 3)).toBeCloseTo(Math.log(2025), 14);
  });

  it('finds the determinant of the Hilbert matrix of order 5, 1 / 266716800000 (OEIS A005249)', () => {
    expect(logDeterminant(factorOf(hilbert(5), 5), 5)).toBeCloseTo(-Math.log(266716800000), 9);
  });

  it('says where a matrix stops being positive definite', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toEqual({ kind: 'not positive definite', at: 1 });
    expect(cholesky(Float64Array.of(0), 1)).toEqual({ kind: 'not positive definite', at: 0 });
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toEqual({ kind: 'not positive definite', at: 1 });
    expect(cholesky(Float64Array.of(1, 0, 0, 0, NaN, 0, 0, 0, 1), 3)).toEqual({ kind: 'not positive definite', at: 1 });
    expect(cholesky(Float64Array.of(Infinity), 1)).toEqual({ kind: 'not positive definite', at: 0 });
  });

  it('rebuilds its matrix, and solves and counts as elimination does', () => {
    fc.assert(
      fc.property(positiveDefinite, matrix(12, 1), ({ n, a }, b) => {
        const right = b.subarray(0, n);
        const factor = factorOf(a, n);
        const slow = eliminate(a, n, right);
        expect(distance(product(factor, transposed(factor, n, n), n, n, n), a)).toBeLessThan(1e-13);
        const x = choleskySolve(factor, n, right);
        // The condition number of X'X + I is at most 1 + 12 * 12 * 100.
        expect(distance(x, Float64Array.from(slow.x))).toBeLessThan(1e-10);
        expect(logDeterminant(factor, n)).toBeCloseTo(slow.logDeterminant, 9);
      }),
      runs,
    );
  });

  it('solves many right sides at once', () => {
    fc.assert(
      fc.property(positiveDefinite, ({ n, a }) => {
        const factor = factorOf(a, n);
        const inverse = choleskySolve(factor, n, identity(n), n);
        expect(distance(product(a, inverse, n, n, n), identity(n))).toBeLessThan(1e-10);
      }),
      runs,
    );
  });
});

describe('triangular solves', () => {
  it('undo the product, and read only their triangle', () => {
    fc.assert(
      fc.property(positiveDefinite, matrix(12, 2), ({ n, a }, list) => {
        const x = list.subarray(0, 2 * n);
        const lower = factorOf(a, n);
        const upper = transposed(lower, n, n);
        const spoiled = (m: Float64Array, above: boolean) =>
          m.map((v, i) => (i % n > Math.floor(i / n) === above && i % (n + 1) !== 0 ? NaN : v));
        expect(distance(solveLower(spoiled(lower, true), n, product(lower, x, n, n, 2), 2), x)).toBeLessThan(1e-10);
        expect(distance(solveUpper(spoiled(upper, false), n, product(upper, x, n, n, 2), 2), x)).toBeLessThan(1e-10);
        const back = solveLowerTransposed(spoiled(lower, true), n, product(upper, x, n, n, 2), 2);
        expect(distance(back, x)).toBeLessThan(1e-10);
      }),
      runs,
    );
  });
});

describe('qr', () => {
  it('factors the textbook example [[12, -51, 4], [6, 167, -68], [-4, 24, -41]] (Wikipedia, QR decomposition)', () => {
    const { q, r } = qr(Float64Array.of(12, -51, 4, 6, 167, -68, -4, 24, -41), 3, 3);
    // With a diagonal >= 0, the third row of R and column of Q have the opposite sign to the article's Householder example.
    expect(distance(r, Float64Array.of(14, 21, -14, 0, 175, -70, 0, 0, 35))).toBeLessThan(1e-15);
    const known = [6 / 7, -69 / 175, -58 / 175, 3 / 7, 158 / 175, 6 / 175, -2 / 7, 6 / 35, -33 / 35];
    expect(distance(q, Float64Array.from(known))).toBeLessThan(1e-15);
  });

  it('rebuilds its matrix from orthonormal columns and a triangle', () => {
    const shape = fc.tuple(size, fc.integer({ min: 0, max: 8 })).map(([n, more]) => [n + more, n] as const);
    const any = shape.chain(([rows, n]) => matrix(rows, n).map((a) => ({ rows, n, a })));
    fc.assert(
      fc.property(any, ({ rows, n, a }) => {
        const { q, r } = qr(a, rows, n);
        expect(distance(product(q, r, rows, n, n), a)).toBeLessThan(1e-13);
        expect(distance(product(transposed(q, rows, n), q, n, rows, n), identity(n))).toBeLessThan(1e-14);
        r.forEach((v, i) => {
          if (i % n < Math.floor(i / n)) expect(v).toBe(0);
          if (i % (n + 1) === 0) expect(v).toBeGreaterThanOrEqual(0);
        });
      }),
      runs,
    );
  });

  it('keeps orthonormal columns for a matrix of zeros and for a nearly singular one', () => {
    for (const a of [new Float64Array(12), hilbert(12).subarray(0, 144)]) {
      const n = a.length === 12 ? 3 : 12;
      const { q } = qr(a, a.length / n, n);
      expect(distance(product(transposed(q, a.length / n, n), q, n, a.length / n, n), identity(n))).toBeLessThan(1e-14);
    }
  });

  it('refuses more columns than rows', () => {
    expect(() => qr(new Float64Array(6), 2, 3)).toThrow(RangeError);
  });
});

describe('leastSquares', () => {
  // NIST StRD, Longley: certified coefficients, 15 digits (https://www.itl.nist.gov/div898/strd/lls/data/Longley.shtml)
  const longley = [
    [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
    [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
    [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
    [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
    [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
    [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
    [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
    [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
    [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
    [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
    [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
    [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
    [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
    [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
    [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
    [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
  ];
  const certified = [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807,
    1829.15146461355,
  ];
  const design = Float64Array.from(longley.flatMap(([, ...x]) => [1, ...x]));
  const response = Float64Array.from(longley, ([y]) => y as number);

  it('meets the certified values of Longley to 8 digits, its condition number being 5e9', () => {
    const fit = leastSquares(design, 16, 7, response);
    if (fit.kind !== 'ok') throw new Error('Longley has full rank');
    expect(
      distance(
        fit.coefficients.map((v, j) => v / (certified[j] ?? 0)),
        fit.coefficients.map(() => 1),
      ),
    ).toBeLessThan(1e-8);
    expect(fit.residual / 836424.055505915).toBeCloseTo(1, 8);
  });

  it('names dependent columns whatever their units', () => {
    for (const scale of [1e-12, 1, 1e12]) {
      const a = Float64Array.from({ length: 30 }, (_, i) => {
        const t = Math.floor(i / 3);
        return [t * t + 1, 3 * t - 7, (t * t + 1) * scale + (3 * t - 7) * scale][i % 3] as number;
      });
      const fit = leastSquares(a, 10, 3, new Float64Array(10).fill(1));
      expect(fit).toMatchObject({ kind: 'rank deficient', rank: 2 });
      expect(fit.kind === 'rank deficient' && fit.dependent).toHaveLength(1);
    }
  });

  it('finds the rank when a dependent column stands before an independent one', () => {
    const a = Float64Array.from({ length: 15 }, (_, i) => {
      const t = Math.floor(i / 3) + 1;
      return [t, 2 * t, t * t][i % 3] as number;
    });
    const fit = leastSquares(a, 5, 3, new Float64Array(5).fill(1));
    expect(fit).toMatchObject({ kind: 'rank deficient', rank: 2 });
    expect(fit.kind === 'rank deficient' && [0, 1].includes(fit.dependent[0] ?? -1)).toBe(true);
  });

  it('counts a column of zeros, and more columns than rows, as deficient', () => {
    expect(leastSquares(Float64Array.of(1, 0, 2, 0, 3, 0), 3, 2, new Float64Array(3))).toEqual({
      kind: 'rank deficient',
      rank: 1,
      dependent: [1],
    });
    expect(leastSquares(Float64Array.of(1, 2, 3, 4, 5, 7), 2, 3, new Float64Array(2))).toMatchObject({ rank: 2 });
  });

  it('solves the normal equations, with residuals at right angles to every column', () => {
    const any = size.chain((n) => fc.tuple(matrix(n + 5, n), matrix(n + 5, 1)).map(([a, y]) => ({ n, a, y })));
    fc.assert(
      fc.property(any, ({ n, a, y }) => {
        const fit = leastSquares(a, n + 5, n, y);
        if (fit.kind !== 'ok') return;
        const residuals = product(a, fit.coefficients, n + 5, n, 1).map((v, i) => at(y, i) - v);
        const largest = fit.coefficients.reduce((most, v) => Math.max(most, Math.abs(v)), 1);
        product(transposed(a, n + 5, n), residuals, n, n + 5, 1).forEach((v) => {
          expect(Math.abs(v)).toBeLessThan(1e-10 * largest);
        });
        expect(Math.abs(fit.residual - residuals.reduce((s, e) => s + e * e, 0))).toBeLessThan(1e-9 * largest);
      }),
      runs,
    );
  });
});

describe('symmetricEigen', () => {
  it('knows the second difference matrix, whose values are 2 - 2 cos(k pi / (n + 1)) (Golub and Van Loan 4.8.6)', () => {
    const n = 40;
    const a = Float64Array.from({ length: n * n }, (_, i) => {
      const gap = Math.abs(Math.floor(i / n) - (i % n));
      return gap === 0 ? 2 : gap === 1 ? -1 : 0;
    });
    const { values, vectors } = symmetricEigen(a, n);
    const known = values.map((_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)));
    expect(distance(values, known)).toBeLessThan(1e-14);
    for (let i = 0; i < n; i++) {
      const entry = Math.sqrt(2 / (n + 1)) * Math.sin(((i + 1) * Math.PI) / (n + 1));
      expect(Math.abs(at(vectors, i * n))).toBeCloseTo(entry, 12);
    }
  });

  it('knows the smallest and largest value of the Hilbert matrix of order 5 (mpmath 1.3.0, eigsy, 40 digits)', () => {
    const { values } = symmetricEigen(hilbert(5), 5);
    expect(at(values, 0) / 3.287928772171863e-6).toBeCloseTo(1, 10);
    expect(at(values, 4)).toBeCloseTo(1.5670506910982307, 14);
  });

  it('leaves a diagonal matrix as it is, but for the order', () => {
    expect(symmetricEigen(Float64Array.of(3, 0, 0, 0, -1, 0, 0, 0, 2), 3)).toEqual({
      values: Float64Array.of(-1, 2, 3),
      vectors: Float64Array.of(0, 0, 1, 1, 0, 0, 0, 1, 0),
    });
    expect(symmetricEigen(new Float64Array(4), 2).values).toEqual(new Float64Array(2));
  });

  it('rebuilds its matrix from orthonormal vectors and ascending values, and gives the determinant', () => {
    fc.assert(
      fc.property(positiveDefinite, ({ n, a }) => {
        const { values, vectors } = symmetricEigen(a, n);
        const scaled = vectors.map((v, i) => v * at(values, i % n));
        expect(distance(product(scaled, transposed(vectors, n, n), n, n, n), a)).toBeLessThan(1e-12);
        expect(distance(product(transposed(vectors, n, n), vectors, n, n, n), identity(n))).toBeLessThan(1e-13);
        expect([...values].sort((x, y) => x - y)).toEqual([...values]);
        const log = values.reduce((s, v) => s + Math.log(v), 0);
        expect(log).toBeCloseTo(logDeterminant(factorOf(a, n), n), 9);
      }),
      runs,
    );
  });

  it('holds for indefinite and for rank-deficient matrices of 120 rows', () => {
    const n = 120;
    const wave = (i: number, j: number) => Math.sin(1 + 7 * i + 3 * j + i * j);
    const indefinite = Float64Array.from({ length: n * n }, (_, k) => {
      const [i, j] = [Math.floor(k / n), k % n];
      return wave(i, j) + wave(j, i);
    });
    const thin = Float64Array.from({ length: 20 * n }, (_, k) => wave(Math.floor(k / n), k % n));
    const deficient = product(transposed(thin, 20, n), thin, n, 20, n);
    for (const a of [indefinite, deficient]) {
      const { values, vectors } = symmetricEigen(a, n);
      const scaled = vectors.map((v, i) => v * at(values, i % n));
      expect(distance(product(scaled, transposed(vectors, n, n), n, n, n), a)).toBeLessThan(1e-12);
      expect(distance(product(transposed(vectors, n, n), vectors, n, n, n), identity(n))).toBeLessThan(1e-12);
    }
    const { values } = symmetricEigen(deficient, n);
    expect(values.filter((v) => Math.abs(v) > 1e-13 * at(values, n - 1))).toHaveLength(20);
  });

  it('reads the upper triangle alone, and passes on what is not finite', () => {
    expect(symmetricEigen(Float64Array.of(2, 1, NaN, 2), 2).values).toEqual(Float64Array.of(1, 3));
    expect(symmetricEigen(Float64Array.of(2, NaN, 0, 2), 2).values).toEqual(Float64Array.of(NaN, NaN));
  });
});
