import { quantileSorted } from '@sextant/numerics';
import type { Estimate } from '@sextant/spec';
import { thinned } from './thin.ts';

/** Draws whose whole series are held at once for quantiles. */
const mostKept = 1000;

/**
 * Estimates of a series, point by point. `fill` writes draw `d` of the series into `out`, in order of d. Mean and sd are of all
 * draws (Welford 1962); quantiles are of at most 1000 draws by fixed rank, so that memory does not grow with the draws.
 */
export function seriesEstimates(
  count: number,
  length: number,
  fill: (draw: number, out: Float64Array) => void,
): readonly Estimate[] {
  const ranks = thinned(count, mostKept);
  const kept = Array.from({ length }, () => new Float64Array(ranks.length));
  const row = new Float64Array(length);
  const mean = new Float64Array(length);
  const square = new Float64Array(length);
  let next = 0;
  for (let d = 0; d < count; d++) {
    fill(d, row);
    const keep = d === ranks[next];
    for (let t = 0; t < length; t++) {
      const x = row[t] as number;
      const away = x - (mean[t] as number);
      mean[t] = (mean[t] as number) + away / (d + 1);
      square[t] = (square[t] as number) + away * (x - (mean[t] as number));
      if (keep) (kept[t] as Float64Array)[next] = x;
    }
    if (keep) next++;
  }
  return kept.map((draws, t) => {
    draws.sort();
    return {
      mean: mean[t] as number,
      sd: Math.sqrt((square[t] as number) / Math.max(1, count - 1)),
      q05: quantileSorted(draws, 0.05),
      q50: quantileSorted(draws, 0.5),
      q95: quantileSorted(draws, 0.95),
    };
  });
}
