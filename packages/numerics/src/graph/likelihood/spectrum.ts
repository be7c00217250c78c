import { oneSidedJacobi } from '../../linear/index.ts';

/**
 * Whitened columns turned into what the spectral likelihood needs: X~'X~ = Q L Q', U~ = X~ Q L^(-1/2) (inference.md 1.2).
 * Directions without data (l = 0) have a zero column in `basis` and are drawn from their prior.
 */
export interface Spectrum {
  /** Rows of data. */
  readonly rows: number;
  /** Columns integrated out. */
  readonly columns: number;
  /** rows x columns, row-major. */
  readonly basis: Float64Array;
  /** Eigenvalues, >= 0, length columns. */
  readonly values: Float64Array;
  /** columns x columns, row-major; column j belongs to values[j]. */
  readonly vectors: Float64Array;
}

/** Singular values under this share of the longest of their own columns are rounding: such a direction has no data. */
const negligible = 1e-14;

/**
 * Spectrum of whitened columns, rows x columns row-major. Columns of very different scale keep their digits (one-sided Jacobi);
 * nothing is divided by a zero eigenvalue.
 */
export function spectrumOf(whitened: Float64Array, rows: number, columns: number): Spectrum {
  const { values: lengths, scaled, vectors } = oneSidedJacobi(whitened, rows, columns);
  const given = columnLengths(whitened, rows, columns);
  const values = new Float64Array(columns);
  const basis = new Float64Array(rows * columns);
  for (let j = 0; j < columns; j++) {
    const s = lengths[j] as number;
    if (!(s > negligible * reach(given, vectors, columns, j))) continue;
    values[j] = s * s;
    for (let t = 0; t < rows; t++) basis[t * columns + j] = (scaled[t * columns + j] as number) / s;
  }
  return { rows, columns, basis, values, vectors };
}

function columnLengths(a: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, j) => {
    let square = 0;
    for (let t = 0; t < rows; t++) square += (a[t * columns + j] as number) * (a[t * columns + j] as number);
    return Math.sqrt(square);
  });
}

/** The longest contribution of a given column to direction j: what rounding in that direction is measured against. */
function reach(given: Float64Array, vectors: Float64Array, columns: number, j: number): number {
  let longest = 0;
  for (let i = 0; i < columns; i++) {
    longest = Math.max(longest, (given[i] as number) * Math.abs(vectors[i * columns + j] as number));
  }
  return longest;
}
