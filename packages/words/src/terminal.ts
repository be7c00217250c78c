import type { FitStatus, VerbName } from '@sextant/spec';
import { terminal as en } from './en/terminal.ts';
import { terminal as ko } from './ko/terminal.ts';
import type { Language } from './language.ts';

/** Inputs of verbs and options of the command line, by the field of their contract. */
export type TerminalField =
  | 'model'
  | 'data'
  | 'seed'
  | 'again'
  | 'workers'
  | 'road'
  | 'fit'
  | 'folder'
  | 'language'
  | 'json'
  | 'help';

/** What the command line says beside messages: help, progress, the heads of its tables and the sentences between them. */
export interface TerminalWords {
  readonly help: {
    readonly usage: string;
    readonly commands: string;
    readonly arguments: string;
    readonly options: string;
    readonly everywhere: string;
    readonly example: string;
    readonly exitCodes: string;
    readonly tagline: string;
    readonly more: string;
    byDefault(value: string): string;
  };
  readonly commands: Readonly<Record<VerbName, string>>;
  readonly explained: Readonly<Record<VerbName, string>>;
  readonly fields: Readonly<Record<TerminalField, string>>;
  readonly exits: Readonly<
    Record<'good' | 'suspect' | 'bad input' | 'failed' | 'machine' | 'bug' | 'cancelled', string>
  >;
  readonly status: Readonly<Record<FitStatus, string>>;
  readonly statusMeans: Readonly<Record<FitStatus, string>>;
  readonly progress: {
    readonly allWeeks: string;
    readonly heldOut: string;
    readonly warmup: string;
    readonly waiting: string;
    readonly finished: string;
    chain(number: number): string;
    draws(done: string, of: string): string;
    step(size: string): string;
    divergences(count: number): string;
    timeLeft(duration: string): string;
    began(chains: number, workers: number): string;
    rerun(divergences: number, from: string, to: string): string;
    readonly stopping: string;
  };
  readonly fit: {
    heading(outcome: string, currency: string): string;
    period(dates: string, weeks: number): string;
    readonly reasons: string;
    readonly channels: string;
    readonly noChannels: string;
    readonly channel: string;
    readonly spend: string;
    readonly effect: string;
    returnPer(one: string): string;
    next(one: string): string;
    costPerMoney(one: string): string;
    readonly costPerUnit: string;
    baseline(effect: string, share: string): string;
    readonly interval: string;
    readonly parameters: string;
    readonly parameter: string;
    readonly mean: string;
    readonly sd: string;
    readonly rhat: string;
    readonly essBulk: string;
    readonly essTail: string;
    sampling(chains: number, draws: string, divergences: number): string;
    gates(rhat: string, bulk: string, tail: string): string;
    readonly heldOut: string;
    heldOutPeriod(dates: string, weeks: number): string;
    readonly heldOutScore: string;
    readonly thisModel: string;
    readonly lastYear: string;
    readonly error: string;
    readonly crps: string;
    readonly coverage: string;
    heldOutStatus(status: string): string;
    readonly heldOutFailed: string;
    readonly heldOutLeftOut: Readonly<Record<'not asked' | 'too few weeks' | 'cancelled', string>>;
    readonly findings: string;
    alike(count: number): string;
    readonly readOn: string;
    readOnShow(record: string): string;
    readonly readOnJson: string;
    readonly readOnAgain: string;
    kept(name: string, record: string): string;
    keptWithoutName(record: string): string;
    took(duration: string): string;
    provenance(seed: string, engine: string, until: string): string;
  };
  readonly truth: {
    readonly title: string;
    readonly explained: string;
    readonly estimate: string;
    readonly truth: string;
    readonly inside: string;
    readonly outside: string;
  };
  readonly list: {
    readonly none: string;
    readonly name: string;
    readonly status: string;
    readonly outcome: string;
    readonly channels: string;
    readonly until: string;
    readonly seed: string;
    readonly record: string;
    readonly stored: string;
    damaged(count: number): string;
  };
  removed(record: string, names: string): string;
  removedNameless(record: string): string;
  readonly issuesFound: string;
}

const catalogues: Readonly<Record<Language, TerminalWords>> = { en, ko };

export function terminalWords(language: Language): TerminalWords {
  return catalogues[language];
}
