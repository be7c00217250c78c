import type { ChannelResult, Model, Panel } from '@sextant/spec';
import { type BaselineParts, baselineParts, baselineTotals, fillBaseline } from '../curves/baselineParts.ts';
import { channelCurves } from '../curves/channelCurves.ts';
import type { ChannelCurve } from '../curves/curve.ts';
import type { Drawn } from '../curves/drawn.ts';
import { respond } from '../curves/respond.ts';

/** A fit with everything that views are made from, worked out once. */
export interface FitInHand {
  readonly model: Model;
  readonly panel: Panel;
  readonly drawn: Drawn;
  /** As the record states them: one number, one source. */
  readonly channels: readonly ChannelResult[];
  readonly curves: readonly ChannelCurve[];
  readonly baseline: BaselineParts;
}

export function fitInHand(model: Model, panel: Panel, drawn: Drawn, channels: readonly ChannelResult[]): FitInHand {
  return {
    ...{ model, panel, drawn, channels },
    curves: channelCurves(model, panel, drawn),
    baseline: baselineParts(model, panel, drawn),
  };
}

/** Modelled weeks. */
export const modelledWeeks = ({ panel }: Pick<FitInHand, 'panel'>): Panel['weeks'] =>
  panel.weeks.slice(panel.firstModelled);

/** Observed outcome of the modelled weeks, NaN where missing. */
export const observedOutcome = ({ panel }: Pick<FitInHand, 'panel'>): Float64Array =>
  panel.outcome.subarray(panel.firstModelled);

/** What one channel brought in each modelled week of one draw. */
export function fillContribution(fit: FitInHand, curve: ChannelCurve, draw: number, out: Float64Array): void {
  const b = curve.coefficient[draw] as number;
  const h = respond(curve, draw, curve.input, fit.panel.firstModelled);
  for (let t = 0; t < out.length; t++) out[t] = b * (h[t] as number);
}

/** The expected outcome of each modelled week of one draw: baseline and what every channel brought. */
export function fillExpected(fit: FitInHand, draw: number, out: Float64Array): void {
  fillBaseline(fit.baseline.parts, draw, out);
  for (const curve of fit.curves) {
    const b = curve.coefficient[draw] as number;
    const h = respond(curve, draw, curve.input, fit.panel.firstModelled);
    for (let t = 0; t < out.length; t++) out[t] = (out[t] as number) + b * (h[t] as number);
  }
}

/** The baseline over the modelled weeks, by draw. */
export const baselineSums = (fit: FitInHand): Float64Array => baselineTotals(fit.baseline.parts, fit.drawn.count);
