/**
 * Quantile of a sorted array by linear interpolation between order statistics (Hyndman & Fan 1996, type 7; numpy's default),
 * `p` in [0, 1]. NaN where the array is empty.
 */
export function quantileSorted(sorted: Float64Array, p: number): number {
  const n = sorted.length;
  if (n < 2) return sorted[0] ?? NaN;
  const at = n * p + (1 - p);
  const k = Math.floor(Math.min(Math.max(at, 1), n - 1));
  const weight = Math.min(Math.max(at - k, 0), 1);
  return (1 - weight) * (sorted[k - 1] as number) + weight * (sorted[k] as number);
}

/** The mean of the two middle values where there are two. */
export function medianSorted(sorted: Float64Array): number {
  const n = sorted.length;
  const upper = sorted[Math.floor(n / 2)] ?? NaN;
  return n % 2 === 1 ? upper : ((sorted[n / 2 - 1] ?? NaN) + upper) / 2;
}
