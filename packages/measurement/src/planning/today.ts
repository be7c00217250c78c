import type { ChannelCurve } from '../curves/curve.ts';

/** Last `weeks` values of a series. */
const lastOf = (series: Float64Array, weeks: number): Float64Array =>
  series.subarray(Math.max(0, series.length - weeks));

function sum(x: Float64Array): number {
  let total = 0;
  for (const v of x) total += v;
  return total;
}

/** Mean weekly money over the last `weeks` weeks with data. */
export function weeklyToday({ spend }: ChannelCurve, weeks: number): number {
  const window = lastOf(spend, weeks);
  return sum(window) / window.length;
}

/**
 * Units of media that one unit of money buys: exposure over spend of the last `weeks` weeks, or of all weeks where those hold
 * no spend; 1 where the curve acts on money. 0 where money never bought anything.
 */
export function mediaPerMoney({ spend, media }: Pick<ChannelCurve, 'spend' | 'media'>, weeks: number): number {
  for (const over of [weeks, spend.length]) {
    const money = sum(lastOf(spend, over));
    if (money > 0) return sum(lastOf(media, over)) / money;
  }
  return 0;
}

/**
 * Shares of a period's spend by week, summing to 1: the pattern of the last `todayWeeks` weeks repeated from its start, or
 * even. A pattern without spend in the period's weeks is even as well.
 */
export function patternOf(
  { spend }: ChannelCurve,
  weeks: number,
  todayWeeks: number,
  kind: 'as today' | 'even',
): Float64Array {
  const window = lastOf(spend, todayWeeks);
  const pattern = Float64Array.from({ length: weeks }, (_, t) =>
    kind === 'even' ? 1 : (window[t % window.length] as number),
  );
  const total = sum(pattern);
  return total > 0 ? pattern.map((x) => x / total) : pattern.fill(1 / weeks);
}

/** The largest money ever spent by all channels together in `weeks` weeks in a row, or at that pace where there are fewer. */
export function mostEverSpent(curves: readonly ChannelCurve[], weeks: number): number {
  const length = curves[0]?.spend.length ?? 0;
  const all = Float64Array.from({ length }, (_, t) => curves.reduce((s, c) => s + (c.spend[t] as number), 0));
  if (length <= weeks) return (sum(all) * weeks) / Math.max(1, length);
  let most = 0;
  for (let t = 0; t + weeks <= length; t++) most = Math.max(most, sum(all.subarray(t, t + weeks)));
  return most;
}
