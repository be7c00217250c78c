import type { Estimate } from '@sextant/spec';
import {
  count,
  figure,
  type Language,
  money,
  moneyTick,
  moneyUnit,
  range,
  type Scale,
  scaleOf,
  share,
  tick,
} from '@sextant/words';
import type { Subject } from './setting.ts';

/** How figures of one kind are shown together: one unit, taken from the largest of them. */
export interface Quantity {
  /** With its unit: $25.3M. */
  show(x: number, plus?: boolean): string;
  /** Without, where the head of the column has it: 25.3. */
  bare(x: number, plus?: boolean): string;
  /** A round value under an axis. */
  tick(x: number, plus?: boolean): string;
  /** What stands in the head; empty where figures have no unit. */
  readonly unit: string;
}

export function moneyOf(values: readonly number[], currency: string, language: Language): Quantity {
  const scale = scaleOf(values, language);
  return {
    show: (x, plus = false) => money(x, currency, language, scale, plus),
    bare: (x, plus = false) => figure(x / scale.divisor, plus),
    tick: (x, plus = false) => moneyTick(x, currency, scale, plus),
    unit: moneyUnit(currency, scale),
  };
}

function piecesOf(values: readonly number[], language: Language): Quantity {
  const scale: Scale = scaleOf(values, language);
  const plain = scale.divisor === 1 || Math.abs(scale.divisor) < 1e4;
  const own: Scale = plain ? { divisor: 1, suffix: '' } : scale;
  const bare = (x: number, plus = false) =>
    plain ? signed(count(Math.round(x), language), x, plus) : figure(x / own.divisor, plus);
  return {
    show: (x, plus = false) => bare(x, plus) + own.suffix,
    bare,
    tick: (x, plus = false) => tick(x, own, plus),
    unit: own.suffix,
  };
}

const signed = (shown: string, x: number, plus: boolean) => (plus && Math.round(x) > 0 ? `+${shown}` : shown);

/** The outcome: money where it is revenue, pieces otherwise. */
export function outcomeOf(values: readonly number[], { outcomeKind, currency }: Subject, language: Language): Quantity {
  return outcomeKind === 'revenue' ? moneyOf(values, currency, language) : piecesOf(values, language);
}

const unscaled: Scale = { divisor: 1, suffix: '' };

/** Returns, which are money per money whatever the outcome, and other ratios: one decimal. */
export const ratio: Quantity = {
  show: (x, plus = false) => figure(x, plus),
  bare: (x, plus = false) => figure(x, plus),
  tick: (x, plus = false) => tick(x, unscaled, plus),
  unit: '',
};

export const shares: Quantity = {
  show: share,
  bare: share,
  tick: (x, plus = false) => `${tick(round(100 * x), unscaled, plus)}%`,
  unit: '',
};

/** Rounds away what binary fractions leave behind. */
const round = (x: number) => Number(x.toPrecision(12));

/** The point and, apart from it, its interval: they are set in two weights. */
export function pointAndBounds(
  { mean, q05, q95 }: Pick<Estimate, 'mean' | 'q05' | 'q95'>,
  quantity: Quantity,
  language: Language,
  plus = false,
): { readonly point: string; readonly bounds: string } {
  return {
    point: quantity.bare(mean, plus),
    bounds: `(${range(q05, q95, language, (x) => quantity.bare(x))})`,
  };
}

/** In a sentence: $25.3M (22.8–27.9). */
export function inSentence(
  estimate: Pick<Estimate, 'mean' | 'q05' | 'q95'>,
  quantity: Quantity,
  language: Language,
  plus = false,
): string {
  return `${quantity.show(estimate.mean, plus)} ${pointAndBounds(estimate, quantity, language, plus).bounds}`;
}
