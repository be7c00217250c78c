import { quantileSorted } from '@sextant/numerics';
import type { Estimate } from '@sextant/spec';

/** Mean, sd (n - 1) and quantiles of draws. Draws must be finite and at least two. */
export function estimateOf(draws: Float64Array): Estimate {
  let mean = 0;
  for (const x of draws) mean += x;
  mean /= draws.length;
  let square = 0;
  for (const x of draws) square += (x - mean) * (x - mean);
  const sorted = draws.slice().sort();
  return {
    mean,
    sd: Math.sqrt(square / Math.max(1, draws.length - 1)),
    q05: quantileSorted(sorted, 0.05),
    q50: quantileSorted(sorted, 0.5),
    q95: quantileSorted(sorted, 0.95),
  };
}
