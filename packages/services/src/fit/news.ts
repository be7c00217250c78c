import type { ChainNews } from '../chains/runner.ts';

/** Chains that are to run, and transitions of each. */
export interface Planned {
  readonly chains: number;
  readonly warmup: number;
  readonly keep: number;
}

/** What a fit tells while it runs. */
export type FitNews =
  /** The chains that are about to run, those of the second fit included. */
  | { readonly kind: 'begin'; readonly first: Planned; readonly second: Planned | null; readonly workers: number }
  | { readonly kind: 'chain'; readonly news: ChainNews }
  /** Divergences: all weeks are sampled once more, with smaller steps. */
  | { readonly kind: 'rerun'; readonly from: number; readonly to: number; readonly divergences: number };
