import type { Estimate } from '@sextant/spec';

/** A plan against today: what it adds, and how likely that is. */
export interface DifferenceView {
  readonly difference: Estimate;
  readonly chanceBetter: number;
  /** Twenty quantiles of the difference, at 1/40, 3/40, … 39/40; null where only the interval is known. */
  readonly quantiles: readonly number[] | null;
}
