import type { Plan } from '@sextant/spec';
import { estimateOf } from '../results/estimateOf.ts';
import { valueAtSearchDraws } from './evaluate.ts';
import { splitOf } from './search.ts';
import type { SetUp } from './setUp.ts';
import type { Solved } from './solve.ts';

/** Budgets of the curve as shares of the way to its end. */
const steps = 8;

/**
 * The best split's value at budgets from nothing to `reach` times the plan's, at the draws the plan was found on. Budgets that the
 * limits forbid are left out.
 */
export function budgetCurve(
  { channels, lowest }: SetUp,
  { spend, points }: Solved,
  budget: number,
  reach: number,
  margin: number | null,
): Plan['budgetCurve'] {
  const highest = channels.reduce((sum, { ceiling }) => sum + ceiling, 0);
  const budgets = Array.from({ length: steps + 1 }, (_, i) => (reach * budget * i) / steps);
  return budgets
    .filter((b) => b >= lowest && b <= highest)
    .map((b) => {
      const start = spend.map((x) => (budget > 0 ? (x * b) / budget : 0));
      const split = b === budget ? spend : splitOf(channels, points, b, start);
      const value = valueAtSearchDraws(channels, split);
      const profit = margin === null ? null : estimateOf(value.map((v) => margin * v - b));
      return { budget: b, value: estimateOf(value), profit };
    });
}
