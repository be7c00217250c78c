import type { WaterfallView } from '@sextant/spec';
import { drawsOf } from '../curves/drawn.ts';
import { estimateOf } from '../results/estimateOf.ts';
import { baselineSums, type FitInHand, observedOutcome } from './fitInHand.ts';

/** The steps of the waterfall of every draw: each adds up to the observed outcome. */
export interface WaterfallDraws {
  readonly baseline: Float64Array;
  readonly channels: readonly { readonly name: string; readonly draws: Float64Array }[];
  readonly unexplained: Float64Array;
  readonly observed: number;
}

/**
 * Baseline, every channel, and what is left to the observed outcome, draw by draw. Where a week's outcome is missing, what is
 * expected of it is in the steps and not in the observed total, so `unexplained` holds it with a minus.
 */
export function waterfallDraws(fit: FitInHand): WaterfallDraws {
  const baseline = baselineSums(fit);
  const channels = fit.curves.map(({ name }) => ({ name, draws: drawsOf(fit.drawn.units, name) }));
  const observed = observedOutcome(fit).reduce((sum, y) => (Number.isNaN(y) ? sum : sum + y), 0);
  const unexplained = baseline.map((base, d) =>
    channels.reduce((left, { draws }) => left - (draws[d] as number), observed - base),
  );
  return { baseline, channels, unexplained, observed };
}

export function waterfallView(fit: FitInHand): WaterfallView {
  const { baseline, unexplained, observed } = waterfallDraws(fit);
  return {
    baseline: estimateOf(baseline),
    channels: fit.channels.map(({ name, contribution }) => ({ name, estimate: contribution })),
    unexplained: estimateOf(unexplained),
    observed,
  };
}
