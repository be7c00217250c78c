import type { Chain } from '@sextant/numerics';

/** The first `kept` draws of a chain. What was counted over the whole chain is counted again over them. */
export function cutChain(chain: Chain, kept: number): Chain {
  if (kept === chain.kept) return chain;
  const width = chain.draws.length / chain.kept;
  const dimension = chain.positions.length / chain.kept;
  const divergent = chain.divergent.slice(0, kept);
  return {
    ...chain,
    kept,
    draws: chain.draws.slice(0, kept * width),
    positions: chain.positions.slice(0, kept * dimension),
    logDensity: chain.logDensity.slice(0, kept),
    energy: chain.energy.slice(0, kept),
    divergent,
    divergences: divergent.reduce((count, one) => count + one, 0),
  };
}

/** Below this many draws in a chain after warm-up it says nothing. */
export const leastDraws = 100;

/** Two chains are the fewest that can disagree. */
const leastChains = 2;

export type CutFit =
  | { readonly kind: 'enough'; readonly chains: readonly Chain[] }
  /** What the second longest chain has drawn: one more chain like it would have been enough. */
  | { readonly kind: 'too few'; readonly kept: number };

/**
 * What a cancelled fit keeps. With fewer workers than chains some chains have finished, or got far, before others began: those
 * with enough draws are kept, cut to the shortest of them, and the others left out whole, for a chain is only worth something
 * beside another of the same length. Which chains remain depends on the workers and the moment, so a cancelled fit is never
 * called anything but provisional, and its record says how many chains it has.
 */
export function cutFit(chains: readonly Chain[]): CutFit {
  const long = chains.filter(({ kept }) => kept >= leastDraws);
  if (long.length >= leastChains) return { kind: 'enough', chains: cutToShortest(long) };
  const second = chains.map(({ kept }) => kept).sort((a, b) => b - a)[leastChains - 1];
  return { kind: 'too few', kept: second ?? 0 };
}

/** Chains cut to the shortest of them. */
export function cutToShortest(chains: readonly Chain[]): readonly Chain[] {
  const shortest = Math.min(...chains.map((chain) => chain.kept));
  return chains.map((chain) => cutChain(chain, shortest));
}
