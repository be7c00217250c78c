import { describe, expect, it } from 'vitest';
import { random } from '../random/index.ts';
import { oneSidedJacobi } from './one-sided-jacobi.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

function matrix(rows: number, columns: number, scale: (j: number) => number): Float64Array {
  const stream = random(1, rows, columns);
  return Float64Array.from({ length: rows * columns }, (_, i) => scale(i % columns) * stream.normal());
}

describe('one-sided Jacobi', () => {
  it('gives the eigenvalues of A’A as squares of its singular values', () => {
    const a = matrix(30, 6, () => 1);
    const gram = new Float64Array(36);
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 6; j++) {
        for (let t = 0; t < 30; t++)
          gram[i * 6 + j] = (gram[i * 6 + j] as number) + (a[t * 6 + i] as number) * (a[t * 6 + j] as number);
      }
    }
    const expected = [...symmetricEigen(gram, 6).values].sort((x, y) => x - y);
    const found = [...oneSidedJacobi(a, 30, 6).values].map((s) => s * s).sort((x, y) => x - y);
    found.forEach((l, i) => {
      expect(l).toBeCloseTo(expected[i] as number, 9);
    });
  });

  it('gives A back as (A V) V’ with V orthonormal', () => {
    const a = matrix(9, 5, () => 1);
    const { scaled, vectors } = oneSidedJacobi(a, 9, 5);
    for (let t = 0; t < 9; t++) {
      for (let i = 0; i < 5; i++) {
        let sum = 0;
        for (let j = 0; j < 5; j++) sum += (scaled[t * 5 + j] as number) * (vectors[i * 5 + j] as number);
        expect(sum).toBeCloseTo(a[t * 5 + i] as number, 12);
      }
    }
  });

  it('keeps the digits of a small column beside one 1e12 times as large', () => {
    const small = matrix(40, 2, () => 1);
    const wide = matrix(40, 2, (j) => (j === 0 ? 1 : 1e12));
    const length = (of: Float64Array): number => {
      const [x, y] = [0, 1].map((j) => Float64Array.from({ length: 40 }, (_, t) => of[t * 2 + j] as number)) as [
        Float64Array,
        Float64Array,
      ];
      const unit = Math.sqrt(y.reduce((s, v) => s + v * v, 0));
      const along = x.reduce((s, v, t) => s + (v * (y[t] as number)) / unit, 0);
      return Math.sqrt(x.reduce((s, v, t) => s + (v - (along * (y[t] as number)) / unit) ** 2, 0));
    };
    expect(Math.min(...oneSidedJacobi(wide, 40, 2).values)).toBeCloseTo(length(small), 10);
  });

  it('finds the length 0 of a column that another explains, and of more columns than rows', () => {
    const twice = Float64Array.from({ length: 20 }, (_, i) => Math.floor(i / 2) + 1);
    expect(Math.min(...oneSidedJacobi(twice, 10, 2).values)).toBeLessThan(1e-14);
    const values = [
      ...oneSidedJacobi(
        matrix(2, 4, () => 1),
        2,
        4,
      ).values,
    ].sort((x, y) => y - x);
    expect(values.slice(2).every((s) => s < 1e-14)).toBe(true);
  });
});
