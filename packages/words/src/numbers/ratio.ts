import type { Estimate } from '@sextant/spec';
import type { Language } from '../language.ts';
import { figure, fixed } from './figure.ts';
import { range } from './interval.ts';

/** How a ratio of this size is written: one decimal as everywhere, two significant digits below one. */
export function ratioFormat(size: number): (x: number) => string {
  const large = Math.abs(size) >= 0.95 || size === 0;
  if (large) return figure;
  const decimals = Math.min(8, 1 - Math.floor(Math.log10(Math.abs(size))));
  return (x) => fixed(x, decimals);
}

export function ratio(x: number): string {
  return ratioFormat(x)(x);
}

/** 2.1 (1.4–2.9): a ratio with its interval, as many decimals as its mean asks for. */
export function ratioInterval(estimate: Pick<Estimate, 'mean' | 'q05' | 'q95'>, language: Language): string {
  const show = ratioFormat(estimate.mean);
  return `${show(estimate.mean)} (${range(estimate.q05, estimate.q95, language, show)})`;
}
