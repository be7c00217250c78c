/** sum_l w_l x_(t-l) over the given weights, weeks before the first count as 0; with `normalise` divided by sum_l w_l. */
export function convolve(x: ArrayLike<number>, weights: Float64Array, normalise: boolean): Float64Array {
  const total = normalise ? sum(weights) : 1;
  const out = new Float64Array(x.length);
  for (let t = 0; t < x.length; t++) {
    let s = 0;
    for (let l = 0; l < weights.length && l <= t; l++) s += (weights[l] as number) * (x[t - l] as number);
    out[t] = s / total;
  }
  return out;
}

/** The first lag after which under 1 % of all weight is left; 0 where there is no weight at all. */
export function lagsOf99Percent(weights: Float64Array): number {
  const limit = 0.01 * sum(weights);
  if (limit === 0) return 0;
  let left = 0;
  let lag = weights.length - 1;
  while (lag > 0 && left + (weights[lag] as number) < limit) left += weights[lag--] as number;
  return lag;
}

function sum(values: Float64Array): number {
  let s = 0;
  for (const v of values) s += v;
  return s;
}
