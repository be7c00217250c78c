import type { ContributionView } from '@sextant/spec';
import { fillBaseline } from '../curves/baselineParts.ts';
import { seriesEstimates } from '../curves/seriesEstimates.ts';
import { type FitInHand, fillContribution, modelledWeeks } from './fitInHand.ts';

/** What every channel and the baseline brought, week by week, in units of the outcome. */
export function contributionView(fit: FitInHand): ContributionView {
  const weeks = modelledWeeks(fit);
  const { count } = fit.drawn;
  return {
    weeks,
    baseline: seriesEstimates(count, weeks.length, (d, out) => fillBaseline(fit.baseline.parts, d, out)),
    channels: fit.curves.map((curve) => ({
      name: curve.name,
      series: seriesEstimates(count, weeks.length, (d, out) => fillContribution(fit, curve, d, out)),
    })),
  };
}
