import type { ChainNews } from '../chains/runner.ts';

/** What a fit tells while it runs. */
export type FitNews =
  /** The chains that are about to run, those of the second fit included. */
  | { readonly kind: 'begin'; readonly chains: number; readonly secondFit: number; readonly workers: number }
  | { readonly kind: 'chain'; readonly news: ChainNews }
  /** Divergences: all weeks are sampled once more, with smaller steps. */
  | { readonly kind: 'rerun'; readonly from: number; readonly to: number; readonly divergences: number };
