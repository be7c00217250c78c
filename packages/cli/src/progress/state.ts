import type { ChainNews, FitNews } from '@sextant/services';

/** How far one chain is. */
export interface ChainState {
  readonly news: ChainNews | null;
  readonly purpose: 'all weeks' | 'held out';
  readonly chain: number;
}

/** How far a fit is, as its news have told. */
export interface FitState {
  readonly chains: readonly ChainState[];
  /** Milliseconds when sampling began. */
  readonly since: number;
}

export function firstState(news: Extract<FitNews, { kind: 'begin' }>, now: number): FitState {
  const waiting = (purpose: ChainState['purpose'], count: number) => {
    return Array.from({ length: count }, (_, chain): ChainState => ({ news: null, purpose, chain }));
  };
  return { chains: [...waiting('all weeks', news.chains), ...waiting('held out', news.secondFit)], since: now };
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

/** Share of a chain's transitions that are done, warm-up counting as much as drawing. */
export function shareDone({ news }: ChainState): number {
  if (news === null) return 0;
  const within = news.done / news.of;
  return news.phase === 'warm-up' ? within / 2 : 0.5 + within / 2;
}

/** Seconds left if chains go on as fast as so far; null as long as that cannot be told. */
export function secondsLeft({ chains, since }: FitState, now: number): number | null {
  const done = chains.reduce((sum, chain) => sum + shareDone(chain), 0) / Math.max(1, chains.length);
  if (done < 0.02) return null;
  return ((now - since) / 1000) * ((1 - done) / done);
}
