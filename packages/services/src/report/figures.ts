import type { Estimate, Plan } from '@sextant/spec';
import { range, scaleOf, figure, money, moneyUnit, type Language, count, number, share } from '@sextant/words';
import type { Context } from './context.ts';
import { html, type Markup } from './markup.ts';

type Bounds = Pick<Estimate, 'mean' | 'q05' | 'q95'>;

/** How figures of one column are shown: one unit, taken from the largest of them. */
export interface Figures {
  /** In the head of a column; empty where there is no unit. */
  readonly unit: string;
  /** With its unit: ₩1.2억. */
  show(x: number, plus?: boolean): string;
  /** Without: 1.2. */
  bare(x: number, plus?: boolean): string;
}

export function moneyFigures(values: readonly number[], currency: string, language: Language): Figures {
  const scale = scaleOf(values, language);
  return {
    unit: moneyUnit(currency, scale),
    show: (x, plus = false) => money(x, currency, language, scale, plus),
    bare: (x, plus = false) => figure(x / scale.divisor, plus),
  };
}

function pieceFigures(values: readonly number[], language: Language): Figures {
  const scale = scaleOf(values, language);
  if (scale.divisor < 1e4) return { unit: '', show: wholes(language), bare: wholes(language) };
  const bare = (x: number, plus = false) => figure(x / scale.divisor, plus);
  return { unit: scale.suffix, show: (x, plus) => bare(x, plus) + scale.suffix, bare };
}

const wholes =
  (language: Language) =>
  (x: number, plus = false): string =>
    (plus && Math.round(x) > 0 ? '+' : '') + count(Math.round(x), language);

/** Units of the outcome: money where it is revenue, pieces otherwise. */
export function outcomeFigures(values: readonly number[], { subject, language }: Context): Figures {
  return subject.outcomeKind === 'revenue'
    ? moneyFigures(values, subject.currency, language)
    : pieceFigures(values, language);
}

/** What all channels brought, wherever it stands: title, key figure and bar show one number in one unit. */
export function totalFigures(context: Context): Figures {
  const { fit, marketing } = context.input;
  const total = (fit.channels ?? []).reduce((sum, { contribution }) => sum + contribution.mean, 0);
  return outcomeFigures([total, marketing?.contribution.q95 ?? total], context);
}

/** What a plan adds, wherever it stands. */
export function gainFigures({ difference }: Plan, { subject, language }: Context): Figures {
  return moneyFigures([difference.mean, difference.q05, difference.q95], subject.currency, language);
}

const ratios: Figures = { unit: '', show: figure, bare: figure };
const short = (x: number) => number(Number(x.toPrecision(3)));

/** Return on money: one decimal for revenue; pieces per unit of money may be far below one. */
export function returnFigures({ subject }: Context): Figures {
  return subject.outcomeKind === 'revenue' ? ratios : { unit: '', show: short, bare: short };
}

export const shareFigures: Figures = { unit: '', show: share, bare: share };

/** The point and its interval, in two weights: 2.1 (1.4–2.9). `by` writes the point: with its unit where no head has it. */
export function interval(
  estimate: Bounds,
  figures: Figures,
  language: Language,
  by: 'bare' | 'show' = 'bare',
  plus = false,
): Markup {
  const bounds = range(estimate.q05, estimate.q95, language, (x) => figures.bare(x));
  return html`<span class="n"><b>${figures[by](estimate.mean, plus)}</b> <span class="iv">(${bounds})</span></span>`;
}

/** The same as plain text. */
export function intervalText(estimate: Bounds, figures: Figures, language: Language, plus = false): string {
  const bounds = range(estimate.q05, estimate.q95, language, (x) => figures.bare(x));
  return `${figures.show(estimate.mean, plus)} (${bounds})`;
}
