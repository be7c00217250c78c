import type { HoldoutScores, Panel } from '@sextant/spec';
import type { OutputLayout } from '../mmm/outputs.ts';
import { type DrawnChain, pooled } from './draws.ts';
import { estimateOf } from './estimateOf.ts';

/** Weeks between a week and the same week of the year before. */
const season = 52;

/**
 * Continuous ranked probability score of draws against what came: mean |x - y| - 1/2 mean |x - x'|, over all pairs of draws
 * (Gneiting & Raftery 2007), in units of the outcome; 0 is perfect.
 */
export function crps(draws: Float64Array, actual: number): number {
  const sorted = draws.slice().sort();
  const n = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const x = sorted[i] as number;
    distance += Math.abs(x - actual);
    // Each sorted draw is above i others and below n - 1 - i.
    spread += (2 * i + 1 - n) * x;
  }
  return distance / n - spread / (n * n);
}

interface Forecast {
  readonly actual: number;
  readonly point: number;
  readonly crps: number;
  readonly inside: boolean | null;
}

function scoresOf(forecasts: readonly Forecast[]): HoldoutScores {
  const sum = (f: (x: Forecast) => number): number => forecasts.reduce((total, x) => total + f(x), 0);
  const judged = forecasts.filter((f) => f.inside !== null);
  const size = sum((f) => Math.abs(f.actual));
  return {
    wmape: size > 0 ? sum((f) => Math.abs(f.point - f.actual)) / size : null,
    crps: sum((f) => f.crps) / forecasts.length,
    coverage: judged.length === 0 ? null : judged.filter((f) => f.inside).length / judged.length,
  };
}

export interface HoldoutComparison {
  /** Held-out weeks that could be scored. */
  readonly weeks: number;
  readonly from: string;
  readonly to: string;
  readonly model: HoldoutScores;
  readonly seasonalNaive: HoldoutScores;
}

/**
 * Scores the drawn outcomes of the held-out weeks beside the same week of the year before. Weeks without an outcome, or
 * without one 52 weeks earlier, are not scored; null where none is left.
 */
export function scoreHoldout(
  chains: readonly DrawnChain[],
  layout: OutputLayout,
  panel: Panel,
): HoldoutComparison | null {
  const rows = Array.from({ length: layout.heldOut }, (_, i) => ({ i, t: panel.weeks.length - layout.heldOut + i }));
  const scored = rows.filter(({ t }) => {
    const before = t - season;
    return (
      before >= panel.firstModelled &&
      before < panel.weeks.length - layout.heldOut &&
      !Number.isNaN(panel.outcome[t]) &&
      !Number.isNaN(panel.outcome[before])
    );
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (scored.length === 0 || !first || !last) return null;
  const model = scored.map(({ i, t }): Forecast => {
    const draws = pooled(chains, layout, layout.predictedAt + i);
    const actual = panel.outcome[t] as number;
    const { mean, q05, q95 } = estimateOf(draws);
    return { actual, point: mean, crps: crps(draws, actual), inside: actual >= q05 && actual <= q95 };
  });
  const naive = scored.map(({ t }): Forecast => {
    const actual = panel.outcome[t] as number;
    const point = panel.outcome[t - season] as number;
    return { actual, point, crps: Math.abs(point - actual), inside: null };
  });
  return {
    weeks: scored.length,
    from: panel.weeks[first.t] as string,
    to: panel.weeks[last.t] as string,
    model: scoresOf(model),
    seasonalNaive: scoresOf(naive),
  };
}
