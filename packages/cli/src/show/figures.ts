import type { Estimate } from '@sextant/spec';
import { figure, fixed, type Language, moneyInterval, range, type Scale, scaleOf } from '@sextant/words';

/** A ratio with its interval: one decimal as everywhere, two significant digits where the mean is below one. */
export function ratioInterval(estimate: Estimate | null, language: Language): string {
  if (estimate === null) return '–';
  const show = ratioFormat(estimate.mean);
  return `${show(estimate.mean)} (${range(estimate.q05, estimate.q95, language, show)})`;
}

/** How a ratio of this size is written. */
export function ratioFormat(size: number): (x: number) => string {
  const large = Math.abs(size) >= 0.95 || size === 0;
  if (large) return figure;
  const decimals = Math.min(8, 1 - Math.floor(Math.log10(Math.abs(size))));
  return (x) => fixed(x, decimals);
}

/** A quantity of the outcome: money for revenue, otherwise pieces; `scale` is that of its column. */
export function outcomeInterval(estimate: Estimate, currency: string | null, language: Language, scale: Scale): string {
  if (currency !== null) return moneyInterval(estimate, currency, language, scale);
  const show = (x: number) => figure(x / scale.divisor);
  return `${show(estimate.mean)}${scale.suffix} (${range(estimate.q05, estimate.q95, language, show)})`;
}

/** The unit that fits the means of a column. */
export function columnScale(values: readonly number[], language: Language): Scale {
  return scaleOf(values, language);
}
