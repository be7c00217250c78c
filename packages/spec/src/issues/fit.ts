import type { Block } from '../issue.ts';

/** Found during and after a fit. A gate is the value that had to be reached. */
export interface FitIssues {
  'no-start': { tries: number };
  'rhat-high': { value: number; gate: number };
  /** One chain alone: whether chains agree cannot be judged. */
  'chains-not-compared': { chains: number };
  'ess-low': { kind: 'bulk' | 'tail'; value: number; gate: number };
  divergences: { count: number; of: number };
  'energy-low': { value: number; gate: number };
  'depth-reached': { count: number; of: number };
  'reran-at-higher-target': { from: number; to: number; divergences: number };
  'prior-not-updated': { contraction: number };
  'mean-median-differ': { distance: number };
  'baseline-negative': { chance: number };
  'holdout-left-out': { weeks: number; needed: number };
  'fit-cancelled': { kept: number };
  'too-few-draws-to-show': { kept: number; needed: number };
  'answered-from-store': { record: string; at?: string };
  'fit-not-stored': Record<never, never>;
}

/** The codes at run time, each with facts as an example. */
export const fitIssues: Readonly<FitIssues> = {
  'no-start': { tries: 100 },
  'rhat-high': { value: 1.034, gate: 1.01 },
  'chains-not-compared': { chains: 1 },
  'ess-low': { kind: 'tail', value: 212, gate: 400 },
  divergences: { count: 3, of: 4000 },
  'energy-low': { value: 0.21, gate: 0.3 },
  'depth-reached': { count: 41, of: 4000 },
  'reran-at-higher-target': { from: 0.8, to: 0.9, divergences: 7 },
  'prior-not-updated': { contraction: 0.03 },
  'mean-median-differ': { distance: 0.41 },
  'baseline-negative': { chance: 0.31 },
  'holdout-left-out': { weeks: 52, needed: 65 },
  'fit-cancelled': { kept: 412 },
  'too-few-draws-to-show': { kept: 31, needed: 100 },
  'answered-from-store': { record: '4f2a91c0', at: '2026-07-06' },
  'fit-not-stored': {},
};

/** What each finding forbids to state. */
export const fitBlocks: { readonly [C in keyof FitIssues]: readonly Block[] } = {
  'no-start': ['headline', 'rank', 'plan'],
  'rhat-high': ['headline', 'rank', 'plan'],
  'chains-not-compared': ['headline', 'rank', 'plan'],
  'ess-low': ['headline', 'rank', 'plan'],
  divergences: ['headline', 'rank', 'plan'],
  'energy-low': ['headline', 'rank', 'plan'],
  'depth-reached': [],
  'reran-at-higher-target': [],
  'prior-not-updated': [],
  'mean-median-differ': [],
  'baseline-negative': [],
  'holdout-left-out': [],
  'fit-cancelled': ['headline', 'rank', 'plan'],
  'too-few-draws-to-show': ['headline', 'rank', 'plan'],
  'answered-from-store': [],
  'fit-not-stored': [],
};
