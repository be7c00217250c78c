import { log } from '../functions/log.ts';
import { centred, meanAutocovariance } from './autocovariance.ts';
import { type Chains, isJudgeable, splitChains } from './chains.ts';
import { mean, sampleVariance } from './moments.ts';
import { normalScores } from './normalScores.ts';
import { ordered } from './ordered.ts';
import { quantileSorted } from './quantile.ts';
import { rankScores } from './rankScores.ts';

/** Effective sample size of the bulk: of the rank-normalised split chains (Vehtari et al. 2021). NaN for too few draws. */
export function essBulk(chains: Chains): number {
  if (!isJudgeable(chains)) return NaN;
  const split = splitChains(chains);
  return effectiveSampleSize(normalScores(split, ordered(split), rankScores(chains)));
}

/** Effective sample size of the tails: the smaller of those of the 5 % and the 95 % quantile. */
export function essTail(chains: Chains): number {
  return isJudgeable(chains) ? essTailSorted(chains, ordered(chains).sorted) : NaN;
}

export function essTailSorted(chains: Chains, sorted: Float64Array): number {
  const low = essOfQuantile(chains, quantileSorted(sorted, 0.05));
  const high = essOfQuantile(chains, quantileSorted(sorted, 0.95));
  return Math.min(low, high);
}

/** Effective sample size of the mean, of the split chains as they are. */
export function essMean(chains: Chains): number {
  return isJudgeable(chains) ? effectiveSampleSize(splitChains(chains)) : NaN;
}

function essOfQuantile(chains: Chains, quantile: number): number {
  return effectiveSampleSize(splitChains(chains.map((chain) => chain.map((x) => (x <= quantile ? 1 : 0)))));
}

/** Draws that differ by less count as one value: as many effective draws as there are draws. */
const SAME = 1e-15;

/**
 * Draws of equal worth for a mean, from the autocorrelation over all chains together (Gelman et al. 2013, 11.5), cut off by
 * Geyer's initial monotone sequence (1992) and bounded by n log10 n. The chains must have been split already.
 */
export function effectiveSampleSize(chains: Chains): number {
  const length = chains[0]?.length ?? 0;
  const count = chains.length * length;
  if (isConstant(chains)) return count;
  const correlation = autocorrelations(chains, length);
  const time = Math.max(integratedTime(correlation), LN_10 / log(count));
  return count / time;
}

const LN_10 = log(10);

function isConstant(chains: Chains): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (const chain of chains) {
    for (let i = 0; i < chain.length; i++) {
      const x = chain[i] as number;
      if (x < low) low = x;
      if (x > high) high = x;
    }
  }
  return high - low < SAME;
}

interface Correlations {
  /** At lags 0, 1, 2, …; zero beyond the last pair whose sum was not negative. */
  readonly at: Float64Array;
  /** The last lag of the last such pair. */
  readonly last: number;
}

/** As far as the sums of neighbouring pairs stay positive: Geyer's initial positive sequence. */
function autocorrelations(chains: Chains, length: number): Correlations {
  const deviations = centred(chains);
  const at = new Float64Array(length);
  const within = (meanAutocovariance(deviations, 0) * length) / (length - 1);
  const between = chains.length > 1 ? sampleVariance(Float64Array.from(chains, mean)) : 0;
  const total = (within * (length - 1)) / length + between;
  const correlation = (lag: number): number => 1 - (within - meanAutocovariance(deviations, lag)) / total;
  let even = 1;
  let odd = correlation(1);
  at[0] = even;
  at[1] = odd;
  let lag = 1;
  while (lag < length - 3 && even + odd > 0) {
    even = correlation(lag + 1);
    odd = correlation(lag + 2);
    if (even + odd >= 0) {
      at[lag + 1] = even;
      at[lag + 2] = odd;
    }
    lag += 2;
  }
  const last = lag - 2;
  // The even half of the first pair left out still lowers the variance of the estimate.
  if (even > 0) at[last + 1] = even;
  return { at, last };
}

/** 1 + 2 times the sum of the correlations, with the sums of pairs made to fall: Geyer's initial monotone sequence. */
function integratedTime({ at, last }: Correlations): number {
  for (let lag = 1; lag <= last - 2; lag += 2) {
    const before = (at[lag - 1] as number) + (at[lag] as number);
    if ((at[lag + 1] as number) + (at[lag + 2] as number) > before) {
      at[lag + 1] = before / 2;
      at[lag + 2] = before / 2;
    }
  }
  let sum = 0;
  for (let lag = 0; lag <= last; lag++) sum += at[lag] as number;
  return -1 + 2 * sum + (at[last + 1] ?? 0);
}
