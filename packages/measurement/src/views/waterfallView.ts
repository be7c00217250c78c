import type { WaterfallView } from '@sextant/spec';
import { drawsOf } from '../curves/drawn.ts';
import { estimateOf } from '../results/estimateOf.ts';
import { baselineSums, type FitInHand, fillExpected, observedOutcome } from './fitInHand.ts';

/** The steps of the waterfall of every draw: each adds up to the observed outcome. */
export interface WaterfallDraws {
  readonly baseline: Float64Array;
  readonly channels: readonly { readonly name: string; readonly draws: Float64Array }[];
  readonly unexplained: Float64Array;
  /** Expected of weeks whose outcome is not known; null where every week is. */
  readonly unseen: Float64Array | null;
  readonly observed: number;
}

/**
 * Baseline, every channel, and what is left to the observed outcome, draw by draw. Where a week's outcome is missing, what is
 * expected of it is in the steps and not in the observed total: it is a step of its own, or it would look unexplained.
 */
export function waterfallDraws(fit: FitInHand): WaterfallDraws {
  const baseline = baselineSums(fit);
  const channels = fit.curves.map(({ name }) => ({ name, draws: drawsOf(fit.drawn.units, name) }));
  const outcome = observedOutcome(fit);
  const observed = outcome.reduce((sum, y) => (Number.isNaN(y) ? sum : sum + y), 0);
  const unseen = outcome.some((y) => Number.isNaN(y)) ? unseenDraws(fit, outcome) : null;
  const unexplained = baseline.map((base, d) =>
    channels.reduce((left, { draws }) => left - (draws[d] as number), observed + (unseen?.[d] ?? 0) - base),
  );
  return { baseline, channels, unexplained, unseen, observed };
}

/** What is expected of the weeks without an outcome, by draw. */
function unseenDraws(fit: FitInHand, outcome: Float64Array): Float64Array {
  const expected = new Float64Array(outcome.length);
  return Float64Array.from({ length: fit.drawn.count }, (_, d) => {
    fillExpected(fit, d, expected);
    return expected.reduce((sum, y, t) => (Number.isNaN(outcome[t]) ? sum + y : sum), 0);
  });
}

export function waterfallView(fit: FitInHand): WaterfallView {
  const { baseline, unexplained, unseen, observed } = waterfallDraws(fit);
  return {
    baseline: estimateOf(baseline),
    channels: fit.channels.map(({ name, contribution }) => ({ name, estimate: contribution })),
    unexplained: estimateOf(unexplained),
    unseen: unseen && estimateOf(unseen),
    observed,
  };
}
