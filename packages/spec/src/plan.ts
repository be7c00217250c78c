import type { Estimate } from './estimate.ts';
import type { IsoDate } from './panel.ts';

export type PlanGoal =
  | { readonly kind: 'fixed budget'; readonly budget: number }
  | { readonly kind: 'most profit'; readonly atMost?: number }
  | { readonly kind: 'target roi'; readonly roi: number; readonly atMost?: number }
  | { readonly kind: 'target marginal roi'; readonly marginalRoi: number; readonly atMost?: number };

/** What a plan is asked: a period of whole weeks after the data, a goal, and limits of each channel's spend in it. */
export interface PlanRequest {
  readonly fit: string;
  readonly from: IsoDate;
  readonly weeks: number;
  readonly goal: PlanGoal;
  readonly limits: readonly {
    readonly channel: string;
    readonly lower?: number;
    readonly upper?: number;
    readonly fixed?: number;
  }[];
  /** Weeks that today's mean spend and pattern are read from; default 13. */
  readonly todayWeeks: number;
  /** Spend within the period: as in today's window, or even. */
  readonly pattern: 'as today' | 'even';
}

export interface PlannedChannel {
  readonly channel: string;
  readonly today: number;
  readonly proposed: number;
  readonly outcomeToday: Estimate;
  readonly outcomeProposed: Estimate;
  readonly roi: Estimate | null;
  readonly marginalRoi: Estimate | null;
  /** Largest weekly spend ever seen; the proposal's largest week beside it. */
  readonly seenUpTo: number;
  readonly largestWeek: number;
  readonly leavesSeenRange: boolean;
  readonly atLimit: 'lower' | 'upper' | 'fixed' | null;
  /** Why it moves, as a code with facts worded in `words`. */
  readonly reason: {
    readonly code:
      | 'raise-more-than-others'
      | 'lower-less-than-others'
      | 'keep-at-limit'
      | 'keep-fixed'
      | 'keep-no-difference';
    readonly facts: Readonly<Record<string, number>>;
  };
  /** Spend per week of the period. */
  readonly schedule: readonly number[];
}

/**
 * A plan beside today's split of the same budget, or today's pace where the goal leaves the budget open. Values are what the
 * period's spend adds, in money; `difference` = proposed - today, draw by draw, of profit where the budgets differ and the margin
 * is known.
 */
export interface Plan {
  readonly format: 1;
  readonly request: PlanRequest;
  readonly weeks: readonly IsoDate[];
  readonly budget: number;
  readonly channels: readonly PlannedChannel[];
  readonly valueToday: Estimate;
  readonly valueProposed: Estimate;
  readonly difference: Estimate;
  /** Twenty quantiles of the difference, at 1/40, 3/40, … 39/40, for dots of 1 in 20. */
  readonly differenceQuantiles?: readonly number[];
  /** Share of draws in which the proposal brings more value (profit where the budget differs). */
  readonly chanceBetter: number;
  /** Of the value, how much lands after the period. */
  readonly landsAfter: Estimate;
  /** Value by the fixed 400 draws the plan was found on, and by all draws. */
  readonly optimisedOn: { readonly draws: number; readonly value: number };
  readonly evaluatedOn: { readonly draws: number; readonly value: number };
  /** Concave-envelope bound on the 400 draws and how far below it the plan stays, as a share. */
  readonly upperBound: number;
  readonly optimalityGap: number;
  /** Value and profit of the best split against total budget, by the draws the plan was found on. */
  readonly budgetCurve: readonly {
    readonly budget: number;
    readonly value: Estimate;
    readonly profit: Estimate | null;
  }[];
  readonly acceptedSuspect: boolean;
}
