import type { Chains } from './chains.ts';
import type { Ordered } from './ordered.ts';
import { rankScore } from './rankScores.ts';

/**
 * Each draw replaced by the normal score of its rank among all; ties share their average rank. `order` is that of the same
 * chains, `byRank` the scores of their ranks (see `rankScores`). Throws where the table is one for another number of draws.
 */
export function normalScores(chains: Chains, order: Ordered, byRank: Float64Array): Chains {
  const { sorted, places } = order;
  const count = sorted.length;
  if (byRank.length !== count) throw new Error(`scores of ${byRank.length} ranks were given for ${count} draws`);
  const scores = new Float64Array(count);
  for (let first = 0; first < count; ) {
    const end = endOfTie(sorted, first);
    // The average of the ranks first + 1 to end is whole or lies halfway.
    const rank = (first + 1 + end) / 2;
    const score = Number.isInteger(rank) ? (byRank[rank - 1] as number) : rankScore(rank, count);
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
