export interface ThinSvd {
  /** Singular values >= 0, in no order, length columns. */
  readonly values: Float64Array;
  /** rows x columns, row-major: A V; column j has length values[j]. */
  readonly scaled: Float64Array;
  /** columns x columns, row-major, orthonormal. */
  readonly vectors: Float64Array;
}

const sweeps = 60;
/** Columns whose cosine is under this count as orthogonal. */
const orthogonal = 1e-15;
/** Columns shorter than this share of what they began with are rounding. */
const rank = 1e-15;

/**
 * Singular values and right vectors of A (rows x columns, row-major) by one-sided Jacobi rotations (Hestenes 1958): columns are
 * turned pairwise until they are orthogonal. Small columns beside huge ones keep their digits, because each is turned in its own
 * scale (Demmel & Veselic 1992); an eigensolver of A'A would lose them. Deterministic. Throws only if 60 sweeps do not suffice.
 */
export function oneSidedJacobi(a: Float64Array, rows: number, columns: number): ThinSvd {
  const work = a.slice();
  const v = identity(columns);
  // What is left of a column that others explain is rounding, which no turning makes orthogonal.
  const rounding = lengths(a, rows, columns).map((length) => rank * length * (rank * length));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let turned = false;
    for (let i = 0; i < columns - 1; i++) {
      for (let j = i + 1; j < columns; j++) turned = turnPair(work, v, rows, columns, i, j, rounding) || turned;
    }
    if (!turned) return { values: lengths(work, rows, columns), scaled: work, vectors: v };
  }
  throw new Error('one-sided Jacobi did not end');
}

function identity(n: number): Float64Array {
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  return v;
}

/** Turns columns i and j so that they are orthogonal; false where they already are. */
function turnPair(
  a: Float64Array,
  v: Float64Array,
  rows: number,
  columns: number,
  i: number,
  j: number,
  rounding: Float64Array,
): boolean {
  let ii = 0;
  let ij = 0;
  let jj = 0;
  for (let t = 0; t < rows; t++) {
    const x = a[t * columns + i] as number;
    const y = a[t * columns + j] as number;
    ii += x * x;
    ij += x * y;
    jj += y * y;
  }
  if (ii <= (rounding[i] as number) || jj <= (rounding[j] as number)) return false;
  if (Math.abs(ij) <= orthogonal * Math.sqrt(ii) * Math.sqrt(jj)) return false;
  const zeta = (jj - ii) / (2 * ij);
  const tangent = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  rotate(a, rows, columns, i, j, cosine, cosine * tangent);
  rotate(v, columns, columns, i, j, cosine, cosine * tangent);
  return true;
}

function rotate(a: Float64Array, rows: number, columns: number, i: number, j: number, c: number, s: number): void {
  for (let t = 0; t < rows; t++) {
    const x = a[t * columns + i] as number;
    const y = a[t * columns + j] as number;
    a[t * columns + i] = c * x - s * y;
    a[t * columns + j] = s * x + c * y;
  }
}

function lengths(a: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, j) => {
    let square = 0;
    for (let t = 0; t < rows; t++) square += (a[t * columns + j] as number) * (a[t * columns + j] as number);
    return Math.sqrt(square);
  });
}
