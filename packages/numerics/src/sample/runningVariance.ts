/** Means and sums of squared deviations of vectors that come one by one (Welford 1962). */
export interface RunningVariance {
  count: number;
  readonly mean: Float64Array;
  readonly squares: Float64Array;
}

export function runningVariance(dimension: number): RunningVariance {
  return { count: 0, mean: new Float64Array(dimension), squares: new Float64Array(dimension) };
}

export function add(variance: RunningVariance, x: Float64Array): void {
  const { mean, squares } = variance;
  const weight = 1 / ++variance.count;
  for (let i = 0; i < mean.length; i++) {
    const value = x[i] as number;
    const before = mean[i] as number;
    const after = before + (value - before) * weight;
    mean[i] = after;
    squares[i] = (squares[i] as number) + (value - before) * (value - after);
  }
}

export function clear(variance: RunningVariance): void {
  variance.count = 0;
  variance.mean.fill(0);
  variance.squares.fill(0);
}
