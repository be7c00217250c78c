import { random } from '@sextant/numerics';
import type { EstimateSeries, FittedView, IsoDate } from '@sextant/spec';
import { seriesEstimates } from '../curves/seriesEstimates.ts';
import type { OutputLayout } from '../mmm/outputs.ts';
import { type DrawnChain, pooled } from '../results/draws.ts';
import { estimateOf } from '../results/estimateOf.ts';
import { type FitInHand, fillExpected, modelledWeeks, observedOutcome } from './fitInHand.ts';

/** Streams of the noise that views draw: each of its own, so that no view moves another. */
export const noiseStreams = { fitted: 7101, check: 7102, forecast: 7103 } as const;

/** The second fit's predictions of the weeks it did not see. */
export interface HeldOutWeeks {
  readonly from: IsoDate;
  readonly predicted: EstimateSeries;
}

/** Those predictions from the second fit's chains. */
export function heldOutWeeks(
  chains: readonly DrawnChain[],
  layout: OutputLayout,
  weeks: readonly IsoDate[],
): HeldOutWeeks | null {
  const from = weeks[weeks.length - layout.heldOut];
  if (layout.heldOut === 0 || from === undefined) return null;
  const predicted = Array.from({ length: layout.heldOut }, (_, i) =>
    estimateOf(pooled(chains, layout, layout.predictedAt + i)),
  );
  return { from, predicted };
}

/** The observed outcome beside what the model expects of each week, and where a new such week would fall. */
export function fittedView(fit: FitInHand, seed: number, heldOut: HeldOutWeeks | null): FittedView {
  const weeks = modelledWeeks(fit);
  const { count } = fit.drawn;
  const stream = random(seed, noiseStreams.fitted);
  const length = weeks.length;
  // Both series in one, so that what is expected is worked out once per draw.
  const both = seriesEstimates(count, 2 * length, (d, out) => {
    const expected = out.subarray(0, length);
    fillExpected(fit, d, expected);
    const sigma = fit.baseline.noise[d] as number;
    for (let t = 0; t < length; t++) out[length + t] = (expected[t] as number) + sigma * stream.normal();
  });
  return {
    weeks,
    observed: Array.from(observedOutcome(fit)),
    fitted: both.slice(0, length),
    predicted: both.slice(length),
    heldOut,
  };
}
