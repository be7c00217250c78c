import { type Chains, isJudgeable, splitChains } from './chains.ts';
import { mean, sampleVariance } from './moments.ts';
import { normalScores } from './normalScores.ts';
import { ordered } from './ordered.ts';
import { medianSorted } from './quantile.ts';
import { rankScores } from './rankScores.ts';

/**
 * Rank-normalised split R-hat (Vehtari et al. 2021): the larger of that of the draws, which sees chains around different
 * centres, and that of their distances from the median, which sees chains of different widths. NaN for one chain, for too few
 * draws, and for a constant, which no chain can mix over.
 */
export function splitRhat(chains: Chains): number {
  if (chains.length < 2 || !isJudgeable(chains)) return NaN;
  const split = splitChains(chains);
  const order = ordered(split);
  const byRank = rankScores(chains);
  return largerRhat(normalScores(split, order, byRank), split, order.sorted, byRank);
}

/** From scores already made; `sorted` are the draws of `split`, `byRank` the scores of their ranks. */
export function largerRhat(scores: Chains, split: Chains, sorted: Float64Array, byRank: Float64Array): number {
  const median = medianSorted(sorted);
  const folded = split.map((chain) => chain.map((x) => Math.abs(x - median)));
  const bulk = rHat(scores);
  const tail = rHat(normalScores(folded, ordered(folded), byRank));
  // Two values have one distance from their median: then only the draws themselves can speak.
  return Number.isNaN(tail) ? bulk : Math.max(bulk, tail);
}

/** Potential scale reduction of Gelman & Rubin (1992) on the chains as given. */
function rHat(chains: Chains): number {
  const length = chains[0]?.length ?? 0;
  const between = length * sampleVariance(Float64Array.from(chains, mean));
  const within = mean(Float64Array.from(chains, sampleVariance));
  return Math.sqrt((between / within + length - 1) / length);
}
