import { applyTransposed, type Householder, reflect } from './householder.ts';
import { solveUpper } from './triangular.ts';

export type LeastSquares =
  | {
      readonly kind: 'ok';
      readonly coefficients: Float64Array;
      /** Sum of squared residuals. */
      readonly residual: number;
    }
  /** `dependent`: the columns that the others explain, ascending; one possible choice where several are. */
  | { readonly kind: 'rank deficient'; readonly rank: number; readonly dependent: readonly number[] };

/**
 * The b that makes |A b - y| least, A of rows x columns, row-major, by QR with column pivoting (Golub and Van Loan 5.5.6).
 * Columns are brought to length one first, so that the rank does not depend on their units; a column counts as dependent
 * where less than `tolerance` of it is left beside the others.
 */
export function leastSquares(
  a: Float64Array,
  rows: number,
  columns: number,
  y: Float64Array,
  tolerance: number = Math.max(rows, columns) * 2.220446049250313e-16,
): LeastSquares {
  const lengths = columnLengths(a, columns);
  const h = reflect(
    a.map((value, i) => value / ((lengths[i % columns] as number) || 1)),
    rows,
    columns,
    true,
  );
  const rank = rankOf(h, tolerance);
  if (rank < columns) return { kind: 'rank deficient', rank, dependent: h.order.slice(rank).sort((i, j) => i - j) };
  const rotated = Float64Array.from(y);
  applyTransposed(h, rotated);
  const solved = solveUpper(upperRows(h), columns, rotated.subarray(0, columns));
  const coefficients = new Float64Array(columns);
  h.order.forEach((from, j) => {
    coefficients[from] = (solved[j] as number) / (lengths[from] as number);
  });
  return { kind: 'ok', coefficients, residual: rotated.subarray(columns).reduce((sum, e) => sum + e * e, 0) };
}

function columnLengths(a: Float64Array, columns: number): Float64Array {
  const largest = new Float64Array(columns);
  const squares = new Float64Array(columns);
  a.forEach((value, i) => {
    largest[i % columns] = Math.max(largest[i % columns] as number, Math.abs(value));
  });
  a.forEach((value, i) => {
    const share = value / ((largest[i % columns] as number) || 1);
    squares[i % columns] = (squares[i % columns] as number) + share * share;
  });
  return largest.map((size, j) => size * Math.sqrt(squares[j] as number));
}

function rankOf(h: Householder, tolerance: number): number {
  const most = Math.min(h.rows, h.columns.length);
  for (let k = 0; k < most; k++) {
    if (!(Math.abs((h.columns[k] as Float64Array)[k] as number) > tolerance)) return k;
  }
  return most;
}

function upperRows(h: Householder): Float64Array {
  const n = h.columns.length;
  return Float64Array.from(
    { length: n * n },
    (_, at) => (h.columns[at % n] as Float64Array)[Math.floor(at / n)] as number,
  );
}
