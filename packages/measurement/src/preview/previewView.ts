import { quantileSorted } from '@sextant/numerics';
import type { Model, Panel, PreviewView } from '@sextant/spec';
import { seriesEstimates } from '../curves/seriesEstimates.ts';
import type { ChannelCurve } from '../curves/curve.ts';
import { type Frame, frameOf } from '../mmm/frame.ts';
import { estimateOf } from '../results/estimateOf.ts';
import { breakEvenOf } from '../views/returnsView.ts';
import { fillSteady, gridPoints, spendGrid } from '../views/steadyCurve.ts';
import { believedCurves, weightedResponse } from './believedCurves.ts';

/** Draws from the priors. */
const draws = 1000;

interface Brought {
  /** Units of outcome in the modelled weeks, with what earlier weeks carry in. */
  readonly units: Float64Array;
  /** Money that the spend of the modelled weeks brought: the numerator of a return. */
  readonly money: Float64Array;
}

function broughtBy(curve: ChannelCurve, { first, value, weeks }: Frame): Brought {
  const ones = new Float64Array(weeks).fill(1);
  return {
    units: curve.coefficient.map((b, d) => b * weightedResponse(curve, d, first, ones, 1)),
    money: curve.coefficient.map(
      (b, d) => b * (weightedResponse(curve, d, first, value, 1) - weightedResponse(curve, d, first, value, 0)),
    ),
  };
}

function channelPreview(
  curve: ChannelCurve,
  { units, money }: Brought,
  panel: Panel,
  outcome: number,
): PreviewView['channels'][number] {
  const spend = curve.spend.subarray(panel.firstModelled).reduce((a, b) => a + b, 0);
  const roi = spend > 0 ? money.map((x) => x / spend) : null;
  const sorted = roi?.slice().sort();
  const grid = spendGrid(curve, panel);
  return {
    name: curve.name,
    spend,
    roi: roi && estimateOf(roi),
    low: sorted ? quantileSorted(sorted, 0.1) : null,
    high: sorted ? quantileSorted(sorted, 0.9) : null,
    shareOfOutcome: estimateOf(units.map((x) => x / outcome)),
    curve: {
      spend: grid.spend,
      outcome: seriesEstimates(draws, gridPoints, (d, out) => fillSteady(curve, d, grid.inputs, out)),
    },
  };
}

/**
 * What the beliefs of a model say before any fit: returns, shares of the outcome and response curves of draws from the priors, through
 * the same response that a fit uses. Of the outcome only its size is used.
 */
export function previewView(model: Model, panel: Panel, seed: number): PreviewView {
  const frame = frameOf(model, panel, 0);
  const curves = believedCurves(model, panel, seed, draws);
  const brought = curves.map((curve) => broughtBy(curve, frame));
  const share = new Float64Array(draws);
  for (const { units } of brought) {
    for (let d = 0; d < draws; d++) share[d] = (share[d] as number) + (units[d] as number) / frame.totalOutcome;
  }
  return {
    currency: model.data.currency,
    outcomeKind: model.outcome.kind,
    draws,
    breakEven: breakEvenOf(model),
    mediaShare: estimateOf(share),
    moreThanAll: share.reduce((count, x) => count + (x > 1 ? 1 : 0), 0) / draws,
    channels: curves.map((curve, i) => channelPreview(curve, brought[i] as Brought, panel, frame.totalOutcome)),
  };
}
