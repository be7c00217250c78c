import { leastSquares } from '@sextant/numerics';
import type { Model, Panel } from '@sextant/spec';
import { baselineTermOf } from '../baseline/index.ts';
import { type Check, modelled, type Remark } from './check.ts';

/** Seasonal pairs the question is asked with, whatever the model uses. */
const pairs = 2;

/** Squared residuals of y on columns; columns that others explain are left out. */
function residualSquares(columns: readonly Float64Array[], y: Float64Array): number {
  const rows = y.length;
  const x = new Float64Array(rows * columns.length);
  columns.forEach((column, j) => {
    for (let t = 0; t < rows; t++) x[t * columns.length + j] = column[t] as number;
  });
  const fit = leastSquares(x, rows, columns.length, y);
  if (fit.kind === 'ok') return fit.residual;
  return residualSquares(
    columns.filter((_, j) => !fit.dependent.includes(j)),
    y,
  );
}

function seasonColumns(model: Model, panel: Panel): Float64Array[] {
  const weeks = panel.weeks.slice(panel.firstModelled);
  const season = baselineTermOf('fourier')?.columns(weeks, { kind: 'fourier', pairs }).columns ?? [];
  const holidays = model.baseline
    .filter(({ kind }) => kind === 'holidays')
    .flatMap((choice) => baselineTermOf('holidays')?.columns(weeks, choice).columns ?? []);
  return [...season, ...holidays].map(({ values }) => values);
}

/**
 * Share of a channel's movement that season and holidays explain beyond a straight trend: partial R2 of spend on them.
 * High: the channel follows demand that can be seen, so demand that cannot be seen is a worry (evidence.md 2.2).
 */
export function partialR2OfSeason(model: Model, panel: Panel, channel: string): number {
  const spend = modelled(panel.spend[channel] as Float64Array, panel);
  const ones = new Float64Array(spend.length).fill(1);
  const trend = Float64Array.from(spend, (_, t) => t / spend.length);
  const without = residualSquares([ones, trend], spend);
  // What a straight line leaves of a straight line is rounding.
  if (without <= 1e-20 * spend.reduce((sum, x) => sum + x * x, 0)) return 0;
  return Math.max(0, 1 - residualSquares([ones, trend, ...seasonColumns(model, panel)], spend) / without);
}

/** From this share on a channel is named: the one whose result leans most on the assumption. A judgement. */
const closely = 0.3;

/** States the assumption that the results rest on, with every channel's share, and names the channels that strain it. */
export const spendFollowsSeason: Check = {
  name: 'spend follows season',
  run(model, panel) {
    const channels = model.channels.map(({ name }) => name);
    const partialR2 = channels.map((name) => partialR2OfSeason(model, panel, name));
    const strained = channels.flatMap((channel, i): Remark[] => {
      const share = partialR2[i] as number;
      if (share < closely) return [];
      return [{ code: 'spend-follows-season', where: { channel }, facts: { partialR2: share } }];
    });
    return [{ code: 'spend-assumed-independent', where: {}, facts: { channels, partialR2 } }, ...strained];
  },
};
