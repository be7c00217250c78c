const SPLIT = 134217729; // 2^27 + 1 cuts a 53-bit significand into two halves

/** a * b - product exactly, for product = a * b as rounded and |a|, |b| < 1e300 (Veltkamp 1968, Dekker 1971). */
export function productError(a: number, b: number, product: number): number {
  const ta = SPLIT * a;
  const tb = SPLIT * b;
  const ah = ta - (ta - a);
  const bh = tb - (tb - b);
  const al = a - ah;
  const bl = b - bh;
  return ah * bh - product + ah * bl + al * bh + al * bl;
}

/** a + b - sum exactly, for sum = a + b as rounded (Knuth, TAOCP 2, 4.2.2). */
export function sumError(a: number, b: number, sum: number): number {
  const rest = sum - a;
  return a - (sum - rest) + (b - rest);
}
