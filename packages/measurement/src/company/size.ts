/** What a made-up company is like. Money in won. */
export interface CompanySize {
  readonly weeks: number;
  /** 1 to 6: the first of `channelPlans`. */
  readonly channels: number;
  /** Ordinary revenue of a week without marketing. */
  readonly weeklyRevenue: number;
  /** Media budget as a share of that. */
  readonly mediaShare: number;
  /** Sd of the noise as a share of the ordinary revenue. */
  readonly noise: number;
  /** Effect of one sd of demand that no column measures, as a share of the ordinary revenue; 0: all demand is measured. */
  readonly hiddenDemand: number;
  /** Correlation of what drives the third channel (YouTube) with what drives the first (TV). */
  readonly collinearity: number;
  /** Correlation of what drives the second channel (search) with demand. */
  readonly followsDemand: number;
}

/** The retailer of the worked example. */
export const exampleSize: CompanySize = {
  weeks: 156,
  channels: 6,
  weeklyRevenue: 4e9,
  mediaShare: 0.13,
  noise: 0.035,
  hiddenDemand: 0,
  collinearity: 0.8,
  followsDemand: 0.6,
};
