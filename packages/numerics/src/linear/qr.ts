import { apply, type Householder, reflect } from './householder.ts';

export interface Qr {
  /** rows x columns, row-major, with orthonormal columns. */
  readonly q: Float64Array;
  /** columns x columns, row-major, upper triangular, with a diagonal >= 0. */
  readonly r: Float64Array;
}

/** A = Q R for A of rows x columns, row-major, rows >= columns (Golub and Van Loan 5.2). Unique where A has full rank. */
export function qr(a: Float64Array, rows: number, columns: number): Qr {
  if (rows < columns) throw new RangeError(`qr wants rows >= columns, got ${rows} x ${columns}`);
  const h = reflect(a, rows, columns, false);
  const signs = h.columns.map((column, k) => ((column[k] as number) < 0 ? -1 : 1));
  return { q: thinQ(h, signs), r: upperPart(h, signs) };
}

function upperPart(h: Householder, signs: readonly number[]): Float64Array {
  const n = h.columns.length;
  const r = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i <= j; i++) r[i * n + j] = (signs[i] as number) * ((h.columns[j] as Float64Array)[i] as number);
  }
  return r;
}

function thinQ(h: Householder, signs: readonly number[]): Float64Array {
  const n = h.columns.length;
  const q = new Float64Array(h.rows * n);
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(h.rows);
    unit[j] = signs[j] as number;
    apply(h, unit);
    for (let i = 0; i < h.rows; i++) q[i * n + j] = unit[i] as number;
  }
  return q;
}
