import { normalQuantile } from '../functions/normal-quantile.ts';
import { type Chains, splitChains } from './chains.ts';

/** Normal quantile at a rank from 1 to `count`, with the offset 3/8 of Blom (1958) as Vehtari et al. (2021) use it. */
export function rankScore(rank: number, count: number): number {
  return normalQuantile((rank - 0.375) / (count + 0.25));
}

/**
 * The scores of all ranks among the draws of `chains`, once split: element r - 1 belongs to rank r. They depend on how many
 * draws there are and not on the draws, so that one table serves every quantity of a fit (see `summarise`), which spares
 * thousands of normal quantiles for each.
 */
export function rankScores(chains: Chains): Float64Array {
  const count = splitChains(chains).reduce((sum, chain) => sum + chain.length, 0);
  return Float64Array.from({ length: count }, (_, i) => rankScore(i + 1, count));
}
