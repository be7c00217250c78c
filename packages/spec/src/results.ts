import type { Estimate } from './estimate.ts';
import type { IsoDate } from './panel.ts';

/** One estimate of each week (or point of a grid) of a series. */
export type EstimateSeries = readonly Estimate[];

/** Contribution of every channel and the baseline by week, in units of the outcome. */
export interface ContributionView {
  readonly weeks: readonly IsoDate[];
  readonly baseline: EstimateSeries;
  readonly channels: readonly { readonly name: string; readonly series: EstimateSeries }[];
}

/**
 * From the baseline over every channel to the observed outcome, over the modelled weeks; parts add up draw by draw: baseline +
 * channels + unexplained - unseen = observed.
 */
export interface WaterfallView {
  readonly baseline: Estimate;
  readonly channels: readonly { readonly name: string; readonly estimate: Estimate }[];
  readonly unexplained: Estimate;
  /** Expected of weeks whose outcome is not known: in the steps, not in the observed total. Null where every week is known. */
  readonly unseen: Estimate | null;
  readonly observed: number;
}

/** Return rows: one per channel. Break-even is 1 / margin, null where the margin is not known. */
export interface ReturnsView {
  readonly currency: string;
  readonly breakEven: number | null;
  readonly rows: readonly {
    readonly name: string;
    readonly spend: number;
    readonly contribution: Estimate;
    readonly roi: Estimate | null;
    readonly marginalRoi: Estimate | null;
    readonly costPerOutcome: Estimate | null;
    /** Chance that the return is above break-even; null without one. */
    readonly aboveBreakEven: number | null;
  }[];
}

/** Weekly spend against the weekly outcome it brings at steady state, with where spend has been. */
export interface ResponseView {
  readonly curves: readonly {
    readonly name: string;
    readonly spend: readonly number[];
    readonly outcome: EstimateSeries;
    /** Spend of each modelled week, for ticks; the largest bounds what was ever seen. */
    readonly seen: readonly number[];
    /** Mean weekly spend of the last 13 weeks. */
    readonly today: number;
    /** Weekly spend from which the next unit of money brings less than the break-even; null where unknown or never. */
    readonly stopsPaying: number | null;
    /** A few whole curves, chosen by fixed rank. */
    readonly draws: readonly (readonly number[])[];
  }[];
}

/** Share of a week's effect that arrives k weeks later; `half` = weeks from the start of the spend until half of it has come. */
export interface CarryOverView {
  readonly curves: readonly { readonly name: string; readonly shares: EstimateSeries; readonly half: Estimate }[];
}

/** The believed measure of each channel before and after the data, and every curve parameter likewise. */
export interface PriorPosteriorView {
  readonly rows: readonly {
    readonly channel: string;
    readonly parameter: string;
    readonly prior: Estimate;
    readonly posterior: Estimate;
    /** 1 - (posterior 90 % width / prior 90 % width), at least 0. */
    readonly learnt: number;
  }[];
}

/** Observed outcome beside the fitted one and, where weeks were held out, their prediction. */
export interface FittedView {
  readonly weeks: readonly IsoDate[];
  /** NaN where missing. */
  readonly observed: readonly number[];
  /** Expected outcome with parameter uncertainty. */
  readonly fitted: EstimateSeries;
  /** With noise: where a new week would fall. */
  readonly predicted: EstimateSeries;
  readonly heldOut: { readonly from: IsoDate; readonly predicted: EstimateSeries } | null;
}

/** What is compared of observed and replicated weeks. */
export type PredictiveStatistic = 'mean' | 'sd' | 'lag-1 autocorrelation' | 'smallest' | 'largest';

/** Statistics of the observed outcome among those of replicated ones. */
export interface PredictiveCheckView {
  readonly rows: readonly {
    readonly statistic: PredictiveStatistic;
    readonly observed: number;
    readonly replicated: Estimate;
    readonly p: number;
  }[];
}

/** Outcome of the weeks to come under given spend, noise included: where each week and their sum will fall. */
export interface ForecastView {
  readonly weeks: readonly IsoDate[];
  readonly total: Estimate;
  readonly series: EstimateSeries;
  /** What is assumed of holidays and drivers, in facts. */
  readonly assumed: readonly {
    readonly driver: string;
    readonly how: 'given' | 'calendar' | 'mean of the last 52 weeks' | 'as in the last 13 weeks';
  }[];
}

/** What the priors imply before any fit: nothing here has seen the outcome but its size. */
export interface PreviewView {
  readonly currency: string;
  readonly outcomeKind: 'revenue' | 'units';
  readonly draws: number;
  readonly breakEven: number | null;
  /** Share of the outcome that all channels together are believed to have brought. */
  readonly mediaShare: Estimate;
  /** Chance, by the priors alone, that media brought more than the whole outcome. */
  readonly moreThanAll: number;
  readonly channels: readonly {
    readonly name: string;
    readonly spend: number;
    /** Null where the channel spent nothing. */
    readonly roi: Estimate | null;
    /** One time in ten the return is below `low`, one time in ten above `high`. */
    readonly low: number | null;
    readonly high: number | null;
    readonly shareOfOutcome: Estimate;
    /** Weekly spend, and the outcome it is believed to bring at steady state. */
    readonly curve: { readonly spend: readonly number[]; readonly outcome: EstimateSeries };
  }[];
}
