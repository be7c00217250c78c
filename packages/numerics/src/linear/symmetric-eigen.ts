export interface SymmetricEigen {
  /** Ascending, length n. */
  readonly values: Float64Array;
  /** n x n, row-major; column j is the unit vector of values[j], its largest entry positive. */
  readonly vectors: Float64Array;
}

/** Cyclic sweeps converge quadratically: 6 to 10 for any matrix that fits in memory. */
const SWEEPS = 60;

/**
 * A = V diag(values) V' for a symmetric A, n x n and row-major, by the cyclic Jacobi method (Golub and Van Loan 8.5.3,
 * Rutishauser 1966): orthonormal vectors to rounding, the same result on every machine. Only the upper triangle is read.
 * An entry that is not finite makes all values and vectors NaN.
 */
export function symmetricEigen(a: Float64Array, n: number): SymmetricEigen {
  const work = symmetric(a, n);
  if (!work.every(Number.isFinite)) return { values: new Float64Array(n).fill(NaN), vectors: work.fill(NaN) };
  const vectors = identity(n); // transposed while rotating: row j is a vector
  for (let sweep = 0; sweep < SWEEPS && rotateAll(work, vectors, n); sweep++);
  return ascending(work, vectors, n);
}

/** One sweep over all pairs; false once nothing was left to rotate. */
function rotateAll(work: Float64Array, vectors: Float64Array, n: number): boolean {
  let rotated = false;
  for (let p = 0; p < n - 1; p++) {
    for (let q = p + 1; q < n; q++) {
      if (negligible(work, n, p, q)) continue;
      rotated = true;
      rotate(work, vectors, n, p, q);
    }
  }
  return rotated;
}

/** An entry too small to move either of its two diagonal entries. */
function negligible(work: Float64Array, n: number, p: number, q: number): boolean {
  const size = Math.abs(work[p * n + q] as number);
  const first = Math.abs(work[p * n + p] as number);
  const second = Math.abs(work[q * n + q] as number);
  return !(size > 1e-17 * Math.sqrt(first) * Math.sqrt(second) && size > 1e-300);
}

/** Makes entry (p, q) zero: with theta = (a_qq - a_pp) / (2 a_pq), the tangent is the smaller root of t^2 + 2 theta t = 1. */
function rotate(work: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apq = work[p * n + q] as number;
  const theta = ((work[q * n + q] as number) - (work[p * n + p] as number)) / (2 * apq);
  const size = Math.abs(theta);
  const t = (theta < 0 ? -1 : 1) / (size > 1e150 ? 2 * size : size + Math.sqrt(size * size + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const app = (work[p * n + p] as number) - t * apq;
  const aqq = (work[q * n + q] as number) + t * apq;
  turnRows(work, n, p, q, c, s);
  mirror(work, n, p);
  mirror(work, n, q);
  work[p * n + p] = app;
  work[q * n + q] = aqq;
  work[p * n + q] = 0;
  work[q * n + p] = 0;
  turnRows(vectors, n, p, q, c, s);
}

function turnRows(m: Float64Array, n: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < n; k++) {
    const x = m[p * n + k] as number;
    const y = m[q * n + k] as number;
    m[p * n + k] = c * x - s * y;
    m[q * n + k] = s * x + c * y;
  }
}

/** Column `row` becomes equal to row `row`: rows are turned because they lie together in memory. */
function mirror(m: Float64Array, n: number, row: number): void {
  for (let k = 0; k < n; k++) m[k * n + row] = m[row * n + k] as number;
}

function symmetric(a: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => {
    const i = Math.floor(at / n);
    const j = at % n;
    return (i <= j ? a[at] : a[j * n + i]) as number;
  });
}

function identity(n: number): Float64Array {
  const m = new Float64Array(n * n);
  for (let i = 0; i < n; i++) m[i * n + i] = 1;
  return m;
}

function ascending(work: Float64Array, rows: Float64Array, n: number): SymmetricEigen {
  const diagonal = Float64Array.from({ length: n }, (_, i) => work[i * n + i] as number);
  const order = Array.from(diagonal, (_, i) => i).sort(
    (i, j) => (diagonal[i] as number) - (diagonal[j] as number) || i - j,
  );
  const vectors = new Float64Array(n * n);
  order.forEach((from, j) => {
    const row = rows.subarray(from * n, from * n + n);
    const sign = largestEntry(row) < 0 ? -1 : 1;
    for (let i = 0; i < n; i++) vectors[i * n + j] = sign * (row[i] as number);
  });
  return { values: Float64Array.from(order, (from) => diagonal[from] as number), vectors };
}

/** Without a rule a vector and its opposite are equally right. */
function largestEntry(row: Float64Array): number {
  return row.reduce((best, x) => (Math.abs(x) > Math.abs(best) * (1 + 1e-12) ? x : best), 0);
}
