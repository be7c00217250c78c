import { normalQuantile } from '../functions/normal-quantile.ts';
import type { Chains } from './chains.ts';
import type { Ordered } from './ordered.ts';

/**
 * Each draw replaced by the normal quantile of its rank among all (ties share their average rank), with the offset 3/8 of Blom
 * (1958), as Vehtari et al. (2021) rank-normalise. `order` is that of the same chains.
 */
export function normalScores(chains: Chains, order: Ordered): Chains {
  const { sorted, places } = order;
  const table = scoresOf(sorted.length);
  const scores = new Float64Array(sorted.length);
  for (let first = 0; first < sorted.length; ) {
    const end = endOfTie(sorted, first);
    // Ranks first + 1 to end: twice their average is whole.
    const score = scoreOf(table, first + 1 + end);
    for (let k = first; k < end; k++) scores[places[k] as number] = score;
    first = end;
  }
  return chains.map((chain, c) => scores.subarray(c * chain.length, (c + 1) * chain.length));
}

function endOfTie(sorted: Float64Array, first: number): number {
  let end = first + 1;
  while (end < sorted.length && sorted[end] === sorted[first]) end++;
  return end;
}

/**
 * Scores by twice the rank, filled on demand. They depend on the number of draws alone, and every parameter of a fit has the
 * same number: the last table is remembered, which spares thousands of normal quantiles for each.
 */
interface Scores {
  readonly count: number;
  readonly byTwiceRank: Float64Array;
}

let lastScores: Scores = { count: 0, byTwiceRank: new Float64Array(0) };

function scoresOf(count: number): Scores {
  if (lastScores.count !== count) lastScores = { count, byTwiceRank: new Float64Array(2 * count + 1).fill(NaN) };
  return lastScores;
}

function scoreOf({ count, byTwiceRank }: Scores, twice: number): number {
  const known = byTwiceRank[twice] as number;
  if (!Number.isNaN(known)) return known;
  const score = normalQuantile((twice / 2 - 0.375) / (count + 0.25));
  byTwiceRank[twice] = score;
  return score;
}
