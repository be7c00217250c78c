/** X with L X = B: L is n x n and lower triangular, B is n x columns, both row-major. What lies above the diagonal is not read. */
export function solveLower(lower: Float64Array, n: number, b: Float64Array, columns = 1): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) subtractRow(x, columns, i, k, lower[i * n + k] as number);
    divideRow(x, columns, i, lower[i * n + i] as number);
  }
  return x;
}

/** X with L' X = B, for the L and B of solveLower. */
export function solveLowerTransposed(lower: Float64Array, n: number, b: Float64Array, columns = 1): Float64Array {
  const x = Float64Array.from(b);
  for (let i = n - 1; i >= 0; i--) {
    divideRow(x, columns, i, lower[i * n + i] as number);
    for (let k = 0; k < i; k++) subtractRow(x, columns, k, i, lower[i * n + k] as number);
  }
  return x;
}

/** X with U X = B: U is n x n and upper triangular, B is n x columns, both row-major. What lies below the diagonal is not read. */
export function solveUpper(upper: Float64Array, n: number, b: Float64Array, columns = 1): Float64Array {
  const x = Float64Array.from(b);
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(x, columns, i, k, upper[i * n + k] as number);
    divideRow(x, columns, i, upper[i * n + i] as number);
  }
  return x;
}

function subtractRow(x: Float64Array, columns: number, row: number, other: number, factor: number): void {
  for (let c = 0; c < columns; c++) {
    x[row * columns + c] = (x[row * columns + c] as number) - factor * (x[other * columns + c] as number);
  }
}

function divideRow(x: Float64Array, columns: number, row: number, divisor: number): void {
  for (let c = 0; c < columns; c++) x[row * columns + c] = (x[row * columns + c] as number) / divisor;
}
