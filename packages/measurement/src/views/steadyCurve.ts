import type { Panel } from '@sextant/spec';
import type { ChannelCurve } from '../curves/curve.ts';
import { steadyResponse, steadyWeight } from '../curves/respond.ts';
import { recentWeeks } from '../planning/basis.ts';
import { mediaPerMoney } from '../planning/today.ts';

/** Points of the grid, which reaches this many times the largest week ever seen. */
export const gridPoints = 46;
const reach = 1.5;

/** Weekly spend of a response curve, with the input it buys at the cost of exposure of the last 13 weeks. */
export interface SpendGrid {
  readonly spend: readonly number[];
  readonly inputs: Float64Array;
  /** Input per unit of money. */
  readonly perMoney: number;
}

export function spendGrid(curve: Pick<ChannelCurve, 'spend' | 'media' | 'largest'>, panel: Panel): SpendGrid {
  const largest = curve.spend.subarray(panel.firstModelled).reduce((a, b) => Math.max(a, b), 0);
  const spend = Array.from({ length: gridPoints }, (_, i) => (reach * largest * i) / (gridPoints - 1));
  const perMoney = curve.largest === 0 ? 0 : mediaPerMoney(curve, recentWeeks) / curve.largest;
  return { spend, inputs: Float64Array.from(spend, (x) => x * perMoney), perMoney };
}

/** Weekly outcome at steady state at every input of the grid, for one draw, in units of the outcome. */
export function fillSteady(curve: ChannelCurve, draw: number, inputs: Float64Array, out: Float64Array): void {
  const b = curve.coefficient[draw] as number;
  const weight = steadyWeight(curve, draw);
  for (let i = 0; i < inputs.length; i++) out[i] = b * steadyResponse(curve, draw, inputs[i] as number, weight);
}
