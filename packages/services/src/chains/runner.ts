import type { ChainResult, Progress } from '@sextant/numerics';
import type { Issue, Model, Panel } from '@sextant/spec';

/** What all chains of a fit share. It is the same for every road and any number of workers. */
export interface Subject {
  readonly model: Model;
  readonly panel: Panel;
  readonly seed: number;
  readonly road: 'wasm' | 'plain';
}

/** What a chain is run for: the headline, or the second fit that is scored. The number is its label under the seed. */
export const purposes = { 'all weeks': 0, 'held out': 1 } as const;
export type Purpose = keyof typeof purposes;

/** One chain: its stream is that of seed, purpose, attempt and chain, whoever runs it. */
export interface ChainTask {
  readonly purpose: Purpose;
  readonly attempt: number;
  readonly chain: number;
  readonly heldOut: number;
  readonly warmup: number;
  readonly keep: number;
  readonly target: number;
}

export interface ChainNews extends Progress {
  readonly purpose: Purpose;
  readonly attempt: number;
  readonly chain: number;
}

export type ChainOutcome =
  | { readonly kind: 'ran'; readonly result: ChainResult; readonly kernelCalls: number }
  | { readonly kind: 'lost'; readonly issue: Issue<'out-of-memory' | 'worker-lost'> };

/** Runs chains, several at once where it can. */
export interface ChainRunner {
  /** To be called once, before the first chain. */
  begin(subject: Subject): void;
  run(task: ChainTask, tell: (news: ChainNews) => void): Promise<ChainOutcome>;
  /** Every chain ends at its next draw; chains not yet begun come back with nothing. */
  stop(): void;
  close(): Promise<void>;
}
