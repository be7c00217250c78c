import type { Chains } from './chains.ts';
import { mean } from './moments.ts';

/** The chains less their own means. */
export function centred(chains: Chains): Chains {
  return chains.map((chain) => {
    const centre = mean(chain);
    return chain.map((x) => x - centre);
  });
}

/**
 * Autocovariance at `lag`, averaged over chains already centred; divides by the length, not by the number of pairs. Summed
 * directly: the effective sample size asks for a few dozen lags, fewer than a Fourier transform would pay for.
 */
export function meanAutocovariance(chains: Chains, lag: number): number {
  let sum = 0;
  for (const chain of chains) sum += sumOfProducts(chain, lag) / chain.length;
  return sum / chains.length;
}

/** Four sums side by side, so that no addition waits for the one before it. */
function sumOfProducts(x: Float64Array, lag: number): number {
  const end = x.length - lag;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < end; i += 4) {
    a += (x[i] as number) * (x[i + lag] as number);
    b += (x[i + 1] as number) * (x[i + 1 + lag] as number);
    c += (x[i + 2] as number) * (x[i + 2 + lag] as number);
    d += (x[i + 3] as number) * (x[i + 3 + lag] as number);
  }
  for (; i < end; i++) a += (x[i] as number) * (x[i + lag] as number);
  return a + b + (c + d);
}
