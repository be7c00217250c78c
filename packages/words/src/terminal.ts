import type {
  ColumnReading,
  FileReading,
  ForecastView,
  Moved,
  PlannedChannel,
  PredictiveStatistic,
  VerbName,
} from '@sextant/spec';
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
  readonly import: {
    readonly understood: string;
    readonly container: WordsFor<FileReading['container']>;
    readonly layout: WordsFor<FileReading['layout']>;
    readonly grain: WordsFor<FileReading['grain']>;
    delimiter(sign: string): string;
    headerAt(line: string): string;
    rows(count: string): string;
    sheet(name: string): string;
    readonly column: string;
    readonly meaning: string;
    readonly form: string;
    readonly because: string;
    readonly roles: WordsFor<ColumnReading['role']>;
    readonly numbers: WordsFor<NonNullable<ColumnReading['numbers']>>;
    readonly dates: WordsFor<NonNullable<ColumnReading['dates']>>;
    readonly weekRules: WordsFor<NonNullable<ColumnReading['weekRule']>>;
    /** What spoke for a reading: a word of the detectors and what it was seen in. */
    reason(seen: string): string;
    readonly problems: string;
    readonly noProblems: string;
    readonly kinds: WordsFor<'refuse' | 'ask' | 'warn' | 'fix' | 'note'>;
    readonly changes: string;
    changed(newWeeks: number, cells: number, vanished: number): string;
    readonly vanishedWeeks: string;
    readonly vanishedColumns: string;
    readonly newColumns: string;
    readonly before: string;
    readonly after: string;
    readonly notKnown: string;
    readonly undecided: string;
    missing(weeks: number): string;
    mappingWritten(file: string): string;
    mappingUsed(file: string): string;
    kept(name: string): string;
    readonly same: string;
    readonly notKept: string;
    readonly checkedTitle: string;
    checkedBy(model: string): string;
    readonly canFit: string;
    readonly cannotFit: string;
    readonly readOnCheck: string;
    readonly readOnModel: string;
  };
  readonly model: {
    written(file: string, data: string): string;
    readonly marginUnknown: string;
    channel(name: string, low: string, mean: string, high: string, one: string): string;
    readonly believed: string;
    readonly previewTitle: string;
    mediaShare(share: string): string;
    readonly curves: string;
    readonly perWeek: string;
    readonly brings: string;
    readonly readOnPreview: string;
    readonly readOnFit: string;
  };
  readonly results: {
    readonly contribution: string;
    readonly waterfall: string;
    readonly returns: string;
    readonly response: string;
    readonly carryOver: string;
    readonly priorPosterior: string;
    readonly fitted: string;
    readonly check: string;
    readonly forecast: string;
    readonly week: string;
    readonly observed: string;
    readonly fittedOutcome: string;
    readonly predicted: string;
    readonly prior: string;
    readonly posterior: string;
    readonly learnt: string;
    readonly today: string;
    readonly seenUpTo: string;
    readonly stopsPaying: string;
    readonly beyond: string;
    readonly half: string;
    weekAfter(weeks: number): string;
    readonly aboveBreakEven: string;
    breakEven(at: string): string;
    readonly breakEvenUnknown: string;
    readonly statistic: string;
    readonly statistics: WordsFor<PredictiveStatistic>;
    readonly replicated: string;
    readonly chance: string;
    readonly total: string;
    assumed(driver: string, how: ForecastView['assumed'][number]['how']): string;
    readonly inside: string;
    outsideOf(outside: number, weeks: number): string;
    everyWeek(count: number): string;
    files(count: number, folder: string): string;
    readonly readOnResults: string;
    readonly readOnPlan: string;
    readonly readOnExport: string;
  };
  readonly moved: {
    readonly title: string;
    readonly before: string;
    readonly after: string;
    readonly parts: WordsFor<Moved['parts'][number]['of']>;
    readonly explained: string;
    added(channels: string): string;
    gone(channels: string): string;
    readonly hardly: string;
  };
  readonly plan: {
    title(dates: string, weeks: number): string;
    budget(money: string): string;
    readonly today: string;
    readonly proposed: string;
    readonly outcomeToday: string;
    readonly outcomeProposed: string;
    readonly advice: string;
    readonly advices: WordsFor<'raise' | 'keep' | 'lower'>;
    reason(code: PlannedChannel['reason']['code'], facts: Readonly<Record<string, string>>): string;
    difference(money: string, chance: string, doubt: string): string;
    /** The same of profit, where the budget is another one. */
    differenceOfProfit(money: string, chance: string, doubt: string): string;
    landsAfter(money: string): string;
    readonly beyondSeen: string;
    beyond(channel: string, largest: string, seen: string): string;
    gap(share: string, draws: string, on: string, all: string): string;
    readonly curve: string;
    readonly totalBudget: string;
    readonly value: string;
    readonly profit: string;
    readonly suspect: string;
    schedule(file: string): string;
  };
  readonly list: {
    readonly fits: string;
    readonly data: string;
    readonly models: string;
    readonly plans: string;
    readonly columns: string;
    readonly budget: string;
  };
  template(file: string, rows: number): string;
  readonly ask: {
    readonly margin: string;
    replace(name: string): string;
    unknown(column: string, weeks: string): string;
    readonly currency: string;
    readonly yes: readonly string[];
  };
}
