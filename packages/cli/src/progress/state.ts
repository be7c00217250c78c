import type { ChainNews, FitNews } from '@sextant/services';

/** How far one chain is. */
export interface ChainState {
  readonly news: ChainNews | null;
  readonly purpose: 'all weeks' | 'held out';
  readonly chain: number;
  readonly warmup: number;
  readonly keep: number;
}

/** How far a fit is, as its news have told. */
export interface FitState {
  readonly chains: readonly ChainState[];
  /** Milliseconds when sampling began. */
  readonly since: number;
}

export function firstState(news: Extract<FitNews, { kind: 'begin' }>, now: number): FitState {
  const waiting = (purpose: ChainState['purpose'], planned: typeof news.second) => {
    const { chains = 0, warmup = 0, keep = 0 } = planned ?? {};
    return Array.from({ length: chains }, (_, chain): ChainState => ({ news: null, purpose, chain, warmup, keep }));
  };
  return { chains: [...waiting('all weeks', news.first), ...waiting('held out', news.second)], since: now };
}

export function nextState(state: FitState, news: ChainNews): FitState {
  const chains = state.chains.map((chain) => {
    return chain.purpose === news.purpose && chain.chain === news.chain ? { ...chain, news } : chain;
  });
  return { ...state, chains };
}

/** All weeks begin anew; what was done before counts no more. */
export function rerunState(state: FitState, now: number): FitState {
  const chains = state.chains.map((chain) => (chain.purpose === 'all weeks' ? { ...chain, news: null } : chain));
  return { chains, since: now };
}

/** Share of a chain's transitions that are done. */
export function shareDone({ news, warmup, keep }: ChainState): number {
  if (news === null) return 0;
  return (news.phase === 'warm-up' ? news.done : warmup + news.done) / (warmup + keep);
}

/** Seconds left if chains go on as fast as so far; null as long as that cannot be told. */
export function secondsLeft({ chains, since }: FitState, now: number): number | null {
  const all = chains.reduce((sum, { warmup, keep }) => sum + warmup + keep, 0);
  const done = chains.reduce((sum, chain) => sum + shareDone(chain) * (chain.warmup + chain.keep), 0) / all;
  if (done < 0.02) return null;
  return ((now - since) / 1000) * ((1 - done) / done);
}
