import { random } from '@sextant/numerics';
import type { PredictiveCheckView } from '@sextant/spec';
import { thinned } from '../curves/thin.ts';
import { estimateOf } from '../results/estimateOf.ts';
import { type FitInHand, fillExpected, modelledWeeks, observedOutcome } from './fitInHand.ts';
import { noiseStreams } from './fittedView.ts';

/** Draws that are replicated. */
const replicas = 1000;

function meanOf(y: Float64Array): number {
  return y.reduce((sum, x) => sum + x, 0) / y.length;
}

/** Sum of products of deviations `lag` apart. */
function spread(y: Float64Array, lag: number): number {
  const mean = meanOf(y);
  let s = 0;
  for (let t = lag; t < y.length; t++) s += ((y[t] as number) - mean) * ((y[t - lag] as number) - mean);
  return s;
}

/** What is compared, by the name under which it is worded. */
const statistics = {
  mean: meanOf,
  sd: (y: Float64Array) => Math.sqrt(spread(y, 0) / (y.length - 1)),
  'lag-1 autocorrelation': (y: Float64Array) => spread(y, 1) / spread(y, 0),
  smallest: (y: Float64Array) => y.reduce((a, b) => Math.min(a, b)),
  largest: (y: Float64Array) => y.reduce((a, b) => Math.max(a, b)),
} as const;

/**
 * Statistics of the observed weeks among those of outcomes replicated from the posterior (Gelman, Meng & Stern 1996), over at most
 * 1000 draws by fixed rank; p is the share of replicas at or above the observed one, so values near 0 or 1 speak against the model.
 */
export function predictiveCheckView(fit: FitInHand, seed: number): PredictiveCheckView {
  const outcome = observedOutcome(fit);
  const rows = Array.from(outcome.keys()).filter((t) => !Number.isNaN(outcome[t]));
  const seen = Float64Array.from(rows, (t) => outcome[t] as number);
  const stream = random(seed, noiseStreams.check);
  const draws = thinned(fit.drawn.count, replicas);
  const expected = new Float64Array(modelledWeeks(fit).length);
  const names = Object.keys(statistics) as (keyof typeof statistics)[];
  const replicated = names.map(() => new Float64Array(draws.length));
  draws.forEach((draw, i) => {
    fillExpected(fit, draw, expected);
    const sigma = fit.baseline.noise[draw] as number;
    const replica = Float64Array.from(rows, (t) => (expected[t] as number) + sigma * stream.normal());
    names.forEach((name, k) => {
      (replicated[k] as Float64Array)[i] = statistics[name](replica);
    });
  });
  return {
    rows: names.map((statistic, k) => {
      const observed = statistics[statistic](seen);
      const all = replicated[k] as Float64Array;
      const p = all.reduce((count, x) => count + (x >= observed ? 1 : 0), 0) / all.length;
      return { statistic, observed, replicated: estimateOf(all), p };
    }),
  };
}
