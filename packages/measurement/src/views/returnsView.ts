import type { Model, ReturnsView } from '@sextant/spec';
import { drawsOf } from '../curves/drawn.ts';
import type { FitInHand } from './fitInHand.ts';

/** Return at which profit is zero: 1 / margin; null where the margin is not known. */
export function breakEvenOf({ outcome }: Pick<Model, 'outcome'>): number | null {
  return typeof outcome.margin === 'number' ? 1 / outcome.margin : null;
}

/** Share of the draws in which money came back more than `breakEven` times. */
function chanceAbove(value: Float64Array, spend: number, breakEven: number | null): number | null {
  if (breakEven === null || spend <= 0) return null;
  return value.reduce((count, x) => count + (x / spend > breakEven ? 1 : 0), 0) / value.length;
}

/** Every channel's returns as the record states them, beside break-even. */
export function returnsView({ model, drawn, channels }: Pick<FitInHand, 'model' | 'drawn' | 'channels'>): ReturnsView {
  const breakEven = breakEvenOf(model);
  return {
    currency: model.data.currency,
    breakEven,
    rows: channels.map(({ name, spend, contribution, roi, marginalRoi, costPerOutcome }) => ({
      ...{ name, spend, contribution, roi, marginalRoi, costPerOutcome },
      aboveBreakEven: chanceAbove(drawsOf(drawn.value, name), spend, breakEven),
    })),
  };
}
