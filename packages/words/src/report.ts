import type { FitStatus, Moved, PlannedChannel } from '@sextant/spec';
import type { WordsFor } from './message.ts';

/** What a channel is advised to be, by rule. */
export type Advice = 'raise' | 'keep' | 'lower' | 'test first';

/** The sections of the report, in the order they are read. */
export type ReportSectionKind =
  | 'answers'
  | 'channels'
  | 'fit'
  | 'evidence'
  | 'changes'
  | 'next'
  | 'plan'
  | 'charts'
  | 'parameters'
  | 'findings'
  | 'method'
  | 'provenance';

/** What only the report says. Figures come in as they are shown, names as they were given; every entry is a whole sentence or label. */
export interface ReportWords {
  readonly sections: WordsFor<ReportSectionKind>;
  /** Title of the page: the finding, or why there is none. */
  readonly title: {
    brought(money: string, period: string, share: string): string;
    broughtUnits(count: string, period: string, share: string): string;
    withPlan(money: string, period: string, gain: string, weeks: number): string;
    readonly suspect: string;
    readonly failed: string;
    provisional(done: string): string;
  };
  readonly frame: {
    document(outcome: string): string;
    readonly kicker: string;
    readonly currency: string;
    readonly context: string;
    readonly contents: string;
    /** Level of every interval, said once. */
    readonly level: string;
    readonly showTable: string;
    readonly rounding: string;
    readonly doNotQuote: string;
    readonly noNumbers: string;
    readonly wide: string;
    alike(count: number): string;
  };
  readonly chip: WordsFor<FitStatus>;
  readonly questions: { readonly brought: string; readonly sure: string; readonly change: string };
  readonly brought: {
    share(share: string, spend: string): string;
    returned(term: string, value: string, breakEven: string | null): string;
    readonly without: string;
    readonly marketing: string;
    readonly split: string;
    bar(without: string, marketing: string, interval: string): string;
    readonly none: string;
  };
  readonly sure: {
    ofChannels(sure: number, of: number): string;
    readonly ofAll: string;
    readonly ofNone: string;
    readonly notJudged: string;
    readonly suspect: string;
    readonly gatesPassed: string;
    gatesMissed(count: number): string;
    gates(rhat: string, ess: string, divergences: number): string;
    readonly forecastsHeld: string;
    readonly forecastsMissed: string;
    forecast(inside: number, of: number, error: string, lastYear: string): string;
    readonly notTried: string;
    readonly notTriedWhy: WordsFor<'not asked' | 'too few weeks' | 'cancelled' | 'failed'>;
    readonly noTest: string;
    readonly noTestWhy: string;
    apart(a: string, b: string, more: number): string;
    readonly apartWhy: string;
    taught(names: string, count: number): string;
    readonly taughtWhy: string;
  };
  readonly change: {
    gain(what: string, weeks: number): string;
    readonly worth: WordsFor<'profit' | 'revenue'>;
    moved(money: string, budget: string): string;
    spend(proposed: string, today: string): string;
    /** The first names of a longer list, and how many it has in all. */
    some(names: string, shown: number, all: number): string;
    fromTo(from: string, to: string): string;
    better(chance: string, doubt: string): string;
    readonly acceptedSuspect: string;
    readonly noPlan: string;
    readonly noPlanSuspect: string;
    readonly noPlanMargin: string;
    readonly makePlan: string;
    advice(kind: Advice, names: string): string;
    readonly noneYet: string;
  };
  readonly advice: WordsFor<Advice>;
  readonly table: {
    subtitle(breakEven: string | null, margin: string | null): string;
    caption(period: string): string;
    spend(unit: string): string;
    brought(unit: string): string;
    readonly returns: string;
    readonly paysBack: string;
    readonly advice: string;
    readonly total: string;
    rowMark(name: string, value: string): string;
    readonly adviceRule: string;
    readonly advicePlan: string;
    readonly noReturn: string;
  };
  readonly fit: {
    readonly gate: string;
    readonly found: string;
    readonly expected: string;
    readonly judged: string;
    readonly pass: string;
    readonly miss: string;
    atMost(value: string): string;
    atLeast(value: string): string;
    readonly gates: WordsFor<'rhat' | 'essBulk' | 'essTail' | 'divergences' | 'energy'>;
    readonly reasons: string;
    readonly reasonsFailed: string;
    readonly heldOut: string;
    readonly forecast: string;
    heldOutPeriod(period: string, weeks: number, status: string): string;
  };
  readonly evidence: {
    data(weeks: number, period: string): string;
    readonly noFiles: string;
    file(name: string, rows: string): string;
    readonly updated: string;
    readonly learnt: string;
    readonly nothing: string;
    readonly noExperiments: string;
    readonly before: string;
    readonly after: string;
  };
  readonly changes: {
    readonly first: string;
    readonly compare: string;
    against(record: string): string;
    readonly nothing: string;
    readonly before: string;
    readonly after: string;
    readonly parts: WordsFor<Moved['parts'][number]['of']>;
    readonly error: string;
    added(names: string): string;
    gone(names: string): string;
  };
  readonly next: {
    readonly nothing: string;
    test(names: string): string;
    plan(money: string): string;
    follow(weeks: number): string;
    readonly again: string;
  };
  readonly plan: {
    title(gain: string, chance: string): string;
    readonly titleCannotTell: string;
    subtitle(period: string, weeks: number, budget: string): string;
    readonly measure: string;
    readonly today: string;
    readonly proposed: string;
    readonly difference: string;
    readonly change: string;
    readonly underPlan: string;
    readonly why: string;
    readonly budget: string;
    readonly value: string;
    readonly chance: string;
    readonly after: string;
    readonly neverSpent: string;
    readonly none: string;
    gapSentence(gap: string, draws: string, all: string): string;
    readonly reasons: WordsFor<PlannedChannel['reason']['code']>;
    readonly limits: WordsFor<'lower' | 'upper' | 'fixed'>;
    readonly schedule: string;
    readonly goals: WordsFor<'fixed budget' | 'most profit' | 'target roi' | 'target marginal roi'>;
    readonly scheduleCaption: string;
  };
  readonly method: {
    readonly sentences: readonly string[];
    readonly channel: string;
    readonly carryOver: string;
    readonly flattening: string;
    readonly belief: string;
    readonly believedOn: WordsFor<'roi' | 'marginal roi' | 'contribution share' | 'cost per outcome' | 'coefficient'>;
    readonly baseline: string;
    readonly drivers: string;
    readonly margin: string;
    readonly marginUnknown: string;
    readonly assumptions: string;
    readonly assumed: readonly string[];
  };
  /** On the command line, when the file lies there. */
  readonly written: {
    file(name: string): string;
    readonly withPlan: string;
    readonly opened: string;
    readonly howToOpen: string;
  };
  readonly provenance: {
    readonly model: string;
    readonly panel: string;
    readonly version: string;
    readonly made: string;
    readonly file: string;
    readonly rows: string;
    readonly road: string;
    footer(
      record: string,
      model: string,
      seed: string,
      engine: string,
      until: string,
      version: string,
      made: string,
    ): string;
    readonly font: string;
  };
}
