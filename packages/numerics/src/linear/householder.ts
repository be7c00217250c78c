/**
 * A P = Q R by Householder reflections. `columns[j]` is column j of the work: R above and on row j, and under it the
 * reflector v_j scaled so that H_j = I - v_j v_j' (its first entry is in `heads[j]`).
 */
export interface Householder {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  readonly heads: Float64Array;
  /** order[j]: which column of A stands at place j. */
  readonly order: readonly number[];
}

/** Reflects A (rows x columns, row-major); with `pivot`, the column with most left goes first (Businger and Golub 1965). */
export function reflect(a: Float64Array, rows: number, columns: number, pivot: boolean): Householder {
  const work = Array.from({ length: columns }, (_, j) =>
    Float64Array.from({ length: rows }, (_, i) => a[i * columns + j] as number),
  );
  const order = work.map((_, j) => j);
  const heads = new Float64Array(columns);
  for (let k = 0; k < Math.min(rows, columns); k++) {
    if (pivot) bringForward(work, order, k);
    reflectColumn(work, heads, k);
  }
  return { rows, columns: work, heads, order };
}

/** y becomes Q' y: the reflections in their order. */
export function applyTransposed(h: Householder, y: Float64Array): void {
  const count = Math.min(h.rows, h.columns.length);
  for (let k = 0; k < count; k++) applyOne(h.columns[k] as Float64Array, h.heads[k] as number, k, y);
}

/** y becomes Q y: the reflections backwards. */
export function apply(h: Householder, y: Float64Array): void {
  const count = Math.min(h.rows, h.columns.length);
  for (let k = count - 1; k >= 0; k--) applyOne(h.columns[k] as Float64Array, h.heads[k] as number, k, y);
}

function reflectColumn(work: Float64Array[], heads: Float64Array, k: number): void {
  const column = work[k] as Float64Array;
  const length = lengthFrom(column, k);
  if (length === 0) return; // nothing left: v = 0 leaves all as it is
  const head = column[k] as number;
  const diagonal = head > 0 ? -length : length; // the sign that does not cancel
  // v = x - diagonal e_1, and v'v = 2 diagonal (diagonal - head)
  const scale = Math.sqrt(Math.abs(diagonal)) * Math.sqrt(Math.abs(diagonal - head));
  heads[k] = (head - diagonal) / scale;
  for (let i = k + 1; i < column.length; i++) column[i] = (column[i] as number) / scale;
  column[k] = diagonal;
  for (let j = k + 1; j < work.length; j++) applyOne(column, heads[k] as number, k, work[j] as Float64Array);
}

function applyOne(column: Float64Array, head: number, k: number, y: Float64Array): void {
  let dot = head * (y[k] as number);
  for (let i = k + 1; i < y.length; i++) dot += (column[i] as number) * (y[i] as number);
  y[k] = (y[k] as number) - dot * head;
  for (let i = k + 1; i < y.length; i++) y[i] = (y[i] as number) - dot * (column[i] as number);
}

/** Lengths are computed anew each time: cheap beside the reflections, and safe from cancellation. */
function bringForward(work: Float64Array[], order: number[], k: number): void {
  let best = k;
  let longest = -1;
  for (let j = k; j < work.length; j++) {
    const length = lengthFrom(work[j] as Float64Array, k);
    if (length > longest) {
      longest = length;
      best = j;
    }
  }
  swap(work, k, best);
  swap(order, k, best);
}

function swap<T>(list: T[], i: number, j: number): void {
  const kept = list[i] as T;
  list[i] = list[j] as T;
  list[j] = kept;
}

/** The Euclidean length of what a column holds from row `from` on, scaled against overflow. */
function lengthFrom(column: Float64Array, from: number): number {
  let largest = 0;
  for (let i = from; i < column.length; i++) largest = Math.max(largest, Math.abs(column[i] as number));
  if (largest === 0) return 0;
  let sum = 0;
  for (let i = from; i < column.length; i++) {
    const share = (column[i] as number) / largest;
    sum += share * share;
  }
  return largest * Math.sqrt(sum);
}
