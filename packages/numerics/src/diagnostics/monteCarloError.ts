import type { Chains } from './chains.ts';
import { essMean } from './effectiveSampleSize.ts';
import { sampleVariance } from './moments.ts';
import { pooled } from './ordered.ts';

/** Monte-Carlo standard error of the posterior mean: the sd of all draws over the root of the mean's effective sample size. */
export function mcseMean(chains: Chains): number {
  return Math.sqrt(sampleVariance(pooled(chains)) / essMean(chains));
}
