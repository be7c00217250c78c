import { log } from '../functions/log.ts';
import { solveLower, solveLowerTransposed } from './triangular.ts';

export type Cholesky =
  | { readonly kind: 'ok'; readonly factor: Float64Array }
  /** `at`: the first row whose leading minor is not positive, or is not a number. */
  | { readonly kind: 'not positive definite'; readonly at: number };

/**
 * The lower triangular L with A = L L', both n x n and row-major, zeros above the diagonal of L. Only the lower triangle of
 * A is read. Golub and Van Loan 4.2.
 */
export function cholesky(a: Float64Array, n: number): Cholesky {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      factor[i * n + j] = remainder(a, factor, n, i, j) / (factor[j * n + j] as number);
    }
    const pivot = remainder(a, factor, n, i, i);
    if (!(pivot > 0 && pivot < Infinity)) return { kind: 'not positive definite', at: i };
    factor[i * n + i] = Math.sqrt(pivot);
  }
  return { kind: 'ok', factor };
}

/** a_ij less the products of the columns of L already known. */
function remainder(a: Float64Array, factor: Float64Array, n: number, i: number, j: number): number {
  let sum = a[i * n + j] as number;
  for (let k = 0; k < j; k++) sum -= (factor[i * n + k] as number) * (factor[j * n + k] as number);
  return sum;
}

/** X with L L' X = B, where B is n x columns, row-major. */
export function choleskySolve(factor: Float64Array, n: number, b: Float64Array, columns = 1): Float64Array {
  return solveLowerTransposed(factor, n, solveLower(factor, n, b, columns), columns);
}

/** log det(L L'). */
export function logDeterminant(factor: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += log(factor[i * n + i] as number);
  return 2 * sum;
}
