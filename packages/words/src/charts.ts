import type { PredictiveStatistic } from '@sextant/spec';
import type { WordsFor } from './message.ts';

/** Facts of every title that a chart may choose. Amounts come formatted, with their interval; names of channels as they are. */
export interface ChartTitles {
  'returns-above-and-below': { readonly above: Names; readonly below: Names };
  'returns-below': { readonly below: Names };
  'returns-above': { readonly above: Names };
  'returns-highest': { readonly channel: string; readonly amount: string };
  'returns-one': { readonly channel: string; readonly amount: string; readonly currency: string };
  'returns-near-break-even': { readonly channels: number };
  'returns-not-distinguishable': { readonly channels: number };
  'belief-fell-and-rose': { readonly fell: Names; readonly rose: Names };
  'belief-fell': { readonly fell: Names };
  'belief-rose': { readonly rose: Names };
  'belief-unmoved': { readonly channels: Names };
  'belief-narrowed': { readonly by: string };
  'belief-narrowed-some': { readonly narrowed: number; readonly of: number };
  'contribution-largest': { readonly channel: string; readonly weeks: number; readonly of: number };
  'contribution-mostly-baseline': { readonly revenue: boolean };
  'contribution-not-distinguishable': Record<never, never>;
  'waterfall-largest': { readonly channel: string; readonly amount: string };
  'waterfall-baseline': { readonly amount: string; readonly observed: string; readonly revenue: boolean };
  'response-room-and-past': { readonly room: Names; readonly past: Names; readonly currency: string };
  'response-room': { readonly room: Names; readonly currency: string };
  'response-past': { readonly past: Names; readonly currency: string };
  'response-unknown': { readonly currency: string };
  'carry-over-longest': { readonly channel: string; readonly weeks: string };
  'carry-over-within': { readonly weeks: number };
  'carry-over-not-distinguishable': Record<never, never>;
  'fitted-held-out': { readonly inside: number; readonly of: number };
  'fitted-inside': { readonly inside: number; readonly of: number };
  'check-misses': { readonly statistics: Names };
  'check-agrees': { readonly of: number };
  'forecast-total': { readonly amount: string; readonly weeks: number; readonly revenue: boolean };
  'allocation-moves': { readonly from: Names; readonly to: Names; readonly amount: string };
  'allocation-raises': { readonly to: Names; readonly amount: string };
  'allocation-lowers': { readonly from: Names; readonly amount: string };
  'allocation-keeps': Record<never, never>;
  'difference-very-likely': Difference;
  'difference-likely': Difference;
  'difference-unsure': Difference;
  'difference-unlikely': Difference;
  'budget-between': { readonly budget: string };
  'budget-up-to-end': { readonly budget: string };
  'budget-from-start': { readonly budget: string };
  'budget-outcome': { readonly from: string; readonly to: string; readonly budgets: string };
}

type Names = readonly string[];
interface Difference {
  /** Mean with sign, and interval. */
  readonly amount: string;
  readonly chance: number;
}

export type TitleCode = keyof ChartTitles;

/** A title as a chart chose it: what is found, not yet in words. */
export type ChartTitle = { readonly [C in TitleCode]: { readonly code: C; readonly facts: ChartTitles[C] } }[TitleCode];

export type ChartKind =
  | 'returns'
  | 'prior and posterior'
  | 'contribution'
  | 'waterfall'
  | 'response'
  | 'carry-over'
  | 'fitted'
  | 'predictive check'
  | 'forecast'
  | 'allocation'
  | 'difference'
  | 'budget';

/** What a chart says beside its title: the line under it, labels in the picture, heads of its table. */
export interface ChartWords {
  readonly titles: { readonly [C in TitleCode]: (facts: ChartTitles[C]) => string };
  readonly subtitles: {
    returns(currency: string, breakEven: string | null): string;
    priorPosterior(): string;
    contribution(revenue: boolean, unit: string): string;
    waterfall(revenue: boolean, unit: string, startsAt: string | null): string;
    response(revenue: boolean): string;
    carryOver(): string;
    fitted(revenue: boolean, heldOut: boolean): string;
    predictiveCheck(): string;
    forecast(revenue: boolean): string;
    allocation(unit: string): string;
    difference(dots: boolean): string;
    budget(): string;
  };
  readonly empty: Readonly<Record<ChartKind, string>>;
  readonly labels: Readonly<Record<ChartLabel, string>>;
  readonly statistics: WordsFor<PredictiveStatistic>;
  breakEven(amount: string): string;
  nextStopsPaying(currency: string): string;
  learnt(share: string): string;
  /** Half of the effect has come by so many weeks. */
  halfBy(weeks: string): string;
  inTwenty(chance: number): string;
  week(number: number): string;
  others(count: number): string;
  readonly assumed: Readonly<
    Record<'given' | 'calendar' | 'mean of the last 52 weeks', (drivers: readonly string[]) => string>
  >;
}

export type ChartLabel =
  | 'baseline'
  | 'withoutMarketing'
  | 'unexplained'
  | 'weeksUnseen'
  | 'observed'
  | 'fitted'
  | 'estimated'
  | 'extrapolated'
  | 'neverSpent'
  | 'today'
  | 'asToday'
  | 'proposed'
  | 'seen'
  | 'heldOut'
  | 'residual'
  | 'outside'
  | 'before'
  | 'after'
  | 'nothingLearnt'
  | 'worse'
  | 'better'
  | 'noReturn'
  | 'atLower'
  | 'atUpper'
  | 'fixed'
  | 'leavesSeen'
  | 'change'
  | 'channel'
  | 'week'
  | 'mean'
  | 'low'
  | 'high'
  | 'spend'
  | 'brought'
  | 'aboveBreakEven'
  | 'parameter'
  | 'learnt'
  | 'statistic'
  | 'replicated'
  | 'p'
  | 'share'
  | 'half'
  | 'part'
  | 'predicted'
  | 'band90'
  | 'largestSeen'
  | 'largestWeek'
  | 'budget'
  | 'outcome'
  | 'revenue'
  | 'profit'
  | 'difference'
  | 'chanceBetter'
  | 'quantile'
  | 'weeklySpend'
  | 'expected'
  | 'plan'
  | 'median'
  | 'remark';
