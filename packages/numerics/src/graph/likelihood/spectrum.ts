import { symmetricEigen } from '../../linear/index.ts';

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

function gram(x: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    for (let j = i; j < columns; j++) {
      let sum = 0;
      for (let t = 0; t < rows; t++) sum += (x[t * columns + i] as number) * (x[t * columns + j] as number);
      out[i * columns + j] = sum;
      out[j * columns + i] = sum;
    }
  }
  return out;
}

/** Eigenvalues under this share of the largest are rounding, not data. */
const negligible = 1e-14;

/** Spectrum of whitened columns, rows x columns row-major. Nothing is divided by a zero eigenvalue. */
export function spectrumOf(whitened: Float64Array, rows: number, columns: number): Spectrum {
  const { values: raw, vectors } = symmetricEigen(gram(whitened, rows, columns), columns);
  const largest = raw.reduce((a, b) => Math.max(a, b), 0);
  const values = raw.map((l) => (l > negligible * largest ? l : 0));
  const basis = new Float64Array(rows * columns);
  for (let t = 0; t < rows; t++) {
    for (let j = 0; j < columns; j++) {
      const l = values[j] as number;
      if (l === 0) continue;
      let sum = 0;
      for (let i = 0; i < columns; i++)
        sum += (whitened[t * columns + i] as number) * (vectors[i * columns + j] as number);
      basis[t * columns + j] = sum / Math.sqrt(l);
    }
  }
  return { rows, columns, basis, values, vectors };
}
