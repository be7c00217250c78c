import type { VerbName } from '@sextant/spec';
import type { WordsFor } from './message.ts';

/** What a process of the command line ends in. */
export type Exit = 'good' | 'suspect' | 'bad input' | 'failed' | 'machine' | 'bug' | 'cancelled';

/** What only the command line says: the frame of its help, titles and remarks of its page, hints on what to type next. */
export interface TerminalWords {
  readonly help: {
    readonly arguments: string;
    readonly everywhere: string;
    readonly exitCodes: string;
    readonly more: string;
  };
  /** A paragraph for each command's own help. */
  readonly explained: WordsFor<VerbName>;
  readonly exits: WordsFor<Exit>;
  readonly progress: {
    readonly allWeeks: string;
    readonly waiting: string;
    chain(number: number): string;
    warmup(draws: string): string;
    draws(done: string, of: string): string;
    step(sizes: string): string;
    divergences(count: number): string;
    began(chains: number, workers: number): string;
    readonly leave: string;
  };
  readonly fit: {
    period(dates: string, weeks: number): string;
    readonly channels: string;
    costPerMoney(one: string): string;
    baseline(effect: string, share: string): string;
    sampling(chains: number, draws: string, divergences: number): string;
    gates(rhat: string, bulk: string, tail: string): string;
    readonly parameters: string;
    readonly heldOut: string;
    readonly forecast: string;
    heldOutPeriod(dates: string, weeks: number, status: string): string;
    readonly heldOutLeftOut: WordsFor<'not asked' | 'too few weeks' | 'cancelled'>;
    alike(count: number): string;
    readonly readOn: string;
    readonly readOnShow: string;
    readonly readOnJson: string;
    readonly readOnSeed: string;
    named(name: string): string;
    provenance(seed: string, engine: string, until: string): string;
  };
  readonly truth: {
    readonly title: string;
    readonly explained: string;
    readonly inside: string;
    readonly outside: string;
  };
  readonly nothingDone: string;
}
