import { normalQuantile } from '../functions/normal-quantile.ts';
import type { Chains } from './chains.ts';

/**
 * Each draw replaced by the normal quantile of its rank among all (ties share their average rank), with the offset 3/8 of Blom
 * (1958), as Vehtari et al. (2021) rank-normalise. `sorted` holds the same draws in order.
 */
export function normalScores(chains: Chains, sorted: Float64Array): Chains {
  const scores = scoresOfRanks(sorted.length);
  return chains.map((chain) => chain.map((x) => scoreOfTwiceRank(scores, twiceRank(sorted, x))));
}

/** Twice the rank, counted from 1, so that the average of tied ranks stays whole. */
function twiceRank(sorted: Float64Array, x: number): number {
  const first = countBelow(sorted, x, 0);
  const isTied = sorted[first + 1] === x;
  const last = isTied ? countUpTo(sorted, x, first) : first + 1;
  return first + 1 + last;
}

/** How many of `sorted` are smaller than `x`, of which `low` are known to be. */
function countBelow(sorted: Float64Array, x: number, low: number): number {
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countUpTo(sorted: Float64Array, x: number, low: number): number {
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Scores by twice the rank, filled on demand. They depend on the number of draws alone, and every parameter of a fit has the
 * same number: the last table is remembered, which spares thousands of normal quantiles for each.
 */
interface Scores {
  readonly count: number;
  readonly table: Float64Array;
}

let lastScores: Scores = { count: 0, table: new Float64Array(0) };

function scoresOfRanks(count: number): Scores {
  if (lastScores.count !== count) lastScores = { count, table: new Float64Array(2 * count + 1).fill(NaN) };
  return lastScores;
}

function scoreOfTwiceRank(scores: Scores, twice: number): number {
  const known = scores.table[twice] as number;
  if (!Number.isNaN(known)) return known;
  const score = normalQuantile((twice / 2 - 0.375) / (scores.count + 0.25));
  scores.table[twice] = score;
  return score;
}
