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

/** Chains cut to the shortest of them. */
export function cutToShortest(chains: readonly Chain[]): readonly Chain[] {
  const shortest = Math.min(...chains.map((chain) => chain.kept));
  return chains.map((chain) => cutChain(chain, shortest));
}
