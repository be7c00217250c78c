import type { Estimate } from '@sextant/spec';
import type { Language } from '../language.ts';
import { figure } from './figure.ts';
import { money } from './money.ts';
import { type Scale, scaleOf } from './scale.ts';

/** 1.4–2.9 and 1.4~2.9; with a bound below zero, −0.1 to 1.5 and −1.0 ~ 20.7. */
export function range(low: number, high: number, language: Language, show: (x: number) => string = figure): string {
  const [from, to] = [show(low), show(high)];
  if (low < 0 || high < 0) return language === 'en' ? `${from} to ${to}` : `${from} ~ ${to}`;
  return language === 'en' ? `${from}\u2013${to}` : `${from}~${to}`;
}

type Bounds = Pick<Estimate, 'mean' | 'q05' | 'q95'>;

/** 2.1 (1.4–2.9): the mean and the 90 % interval. */
export function interval({ mean, q05, q95 }: Bounds, language: Language, show: (x: number) => string = figure): string {
  return `${show(mean)} (${range(q05, q95, language, show)})`;
}

/** $25.3M (22.8–27.9): one unit, printed once. `scale` is that of the column. */
export function moneyInterval(
  { mean, q05, q95 }: Bounds,
  currency: string,
  language: Language,
  scale: Scale = scaleOf([mean, q05, q95], language),
  plus = false,
): string {
  const bounds = range(q05, q95, language, (x) => figure(x / scale.divisor));
  return `${money(mean, currency, language, scale, plus)} (${bounds})`;
}
