import type { ResponseView } from '@sextant/spec';
import type { ChannelCurve } from '../curves/curve.ts';
import { steadyResponse, steadyWeight } from '../curves/respond.ts';
import { seriesEstimates } from '../curves/seriesEstimates.ts';
import { thinned } from '../curves/thin.ts';
import { recentWeeks, recentWorth } from '../planning/basis.ts';
import { weeklyToday } from '../planning/today.ts';
import type { FitInHand } from './fitInHand.ts';
import { breakEvenOf } from './returnsView.ts';
import { fillSteady, gridPoints, spendGrid } from './steadyCurve.ts';

/** Whole curves shown. */
const wholeCurves = 12;

/** Mean over the draws of the outcome that the next unit of input brings. */
function meanSlopes(curve: ChannelCurve, count: number, inputs: Float64Array): Float64Array {
  const { saturation, adstockFirst } = curve.shape;
  const out = new Float64Array(inputs.length);
  const slopes = new Float64Array(1 + Object.keys(saturation.parameters).length);
  for (let d = 0; d < count; d++) {
    const weight = steadyWeight(curve, d);
    const bend = curve.saturation(d);
    const b = ((curve.coefficient[d] as number) * weight) / count;
    for (let i = 0; i < inputs.length; i++) {
      saturation.slopes((adstockFirst ? weight : 1) * (inputs[i] as number), bend, slopes);
      out[i] = (out[i] as number) + b * (slopes[0] as number);
    }
  }
  return out;
}

/**
 * The spend beyond which the next unit brings less than `breakEven`: where the mean slope falls through it for the last time,
 * between grid points by a straight line; 0 where it never pays, null where it still pays at the end of the grid.
 */
export function stopsPayingAt(spend: ArrayLike<number>, returns: ArrayLike<number>, breakEven: number): number | null {
  const last = returns.length - 1;
  if ((returns[last] as number) >= breakEven) return null;
  for (let i = last; i > 0; i--) {
    const [before, at] = [returns[i - 1] as number, returns[i] as number];
    if (before < breakEven) continue;
    const share = (before - breakEven) / (before - at);
    return (spend[i - 1] as number) + share * ((spend[i] as number) - (spend[i - 1] as number));
  }
  return 0;
}

/** A few whole draws: those in the middle of equal stretches when ranked by the outcome at an input of 1, the largest week. */
function rankedDraws(curve: ChannelCurve, count: number, inputs: Float64Array): readonly (readonly number[])[] {
  const rank = Array.from({ length: count }, (_, d) => ({ d, at: steadyAt(curve, d) })).sort(
    (a, b) => a.at - b.at || a.d - b.d,
  );
  return Array.from(thinned(count, wholeCurves), (i) => {
    const out = new Float64Array(inputs.length);
    fillSteady(curve, (rank[i] as { d: number }).d, inputs, out);
    return Array.from(out);
  });
}

function steadyAt(curve: ChannelCurve, draw: number): number {
  return (curve.coefficient[draw] as number) * steadyResponse(curve, draw, 1, steadyWeight(curve, draw));
}

function curveOf(fit: FitInHand, curve: ChannelCurve): ResponseView['curves'][number] {
  const { panel, drawn, model } = fit;
  const seen = curve.spend.subarray(panel.firstModelled);
  const { spend, inputs, perMoney } = spendGrid(curve, panel);
  const breakEven = breakEvenOf(model);
  const worth = recentWorth(panel) * perMoney;
  // At no spend some families have no slope: the return of the first unit is read beside it.
  const beside = inputs.map((x, i) => (i === 0 ? 1e-3 * (inputs[1] as number) : x));
  return {
    name: curve.name,
    spend,
    outcome: seriesEstimates(drawn.count, gridPoints, (d, out) => fillSteady(curve, d, inputs, out)),
    seen: Array.from(seen),
    today: weeklyToday(curve, recentWeeks),
    stopsPaying:
      breakEven === null
        ? null
        : stopsPayingAt(
            spend,
            meanSlopes(curve, drawn.count, beside).map((x) => x * worth),
            breakEven,
          ),
    draws: rankedDraws(curve, drawn.count, inputs),
  };
}

/** Every channel's response curve, with the spend really seen. Exposure is bought at the cost of the last 13 weeks. */
export function responseView(fit: FitInHand): ResponseView {
  return { curves: fit.curves.map((curve) => curveOf(fit, curve)) };
}
