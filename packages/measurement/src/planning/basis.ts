import type { FitStatus, IsoDate, Model, Panel } from '@sextant/spec';
import { channelCurves } from '../curves/channelCurves.ts';
import type { ChannelCurve } from '../curves/curve.ts';
import type { Drawn } from '../curves/drawn.ts';

/** Weeks that stand for what is usual now: of spend, of the cost of exposure, of the worth of a unit. */
export const recentWeeks = 13;

/** Everything a plan is made from: plain records and typed arrays, so that a page can plan without the fit. */
export interface PlanBasis {
  readonly curves: readonly ChannelCurve[];
  /** Draws of each curve. */
  readonly draws: number;
  /** First day of the last week with data. */
  readonly lastWeek: IsoDate;
  readonly weekStart: Model['data']['weekStart'];
  /** Money per unit of outcome: mean of the last 13 weeks. */
  readonly worth: number;
  readonly margin: number | null;
  readonly status: FitStatus;
  /** Codes of what makes the fit suspect. */
  readonly reasons: readonly string[];
}

export interface PlannedFit {
  readonly model: Model;
  readonly panel: Panel;
  readonly drawn: Drawn;
  readonly status: FitStatus;
  readonly reasons: readonly string[];
}

export function recentWorth(panel: Panel): number {
  const from = Math.max(panel.firstModelled, panel.weeks.length - recentWeeks);
  const recent = panel.valuePerUnit.subarray(from);
  return recent.reduce((a, b) => a + b, 0) / recent.length;
}

/** What can be planned from a fit. */
export function planBasis({ model, panel, drawn, status, reasons }: PlannedFit): PlanBasis {
  const { margin } = model.outcome;
  return {
    curves: channelCurves(model, panel, drawn),
    draws: drawn.count,
    lastWeek: panel.weeks.at(-1) ?? '',
    weekStart: model.data.weekStart,
    worth: recentWorth(panel),
    margin: typeof margin === 'number' ? margin : null,
    status,
    reasons,
  };
}
