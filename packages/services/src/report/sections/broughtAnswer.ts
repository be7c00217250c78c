import type { Estimate } from '@sextant/spec';
import { range, returnTerm, share } from '@sextant/words';
import type { Context } from '../context.ts';
import { intervalText, moneyFigures, outcomeFigures, returnFigures, totalFigures } from '../figures.ts';
import { html, type Markup } from '../markup.ts';

/** What did marketing bring: one key figure, its share, its return, and the split of the outcome. */
export function broughtAnswer(context: Context): Markup {
  const { input, words, language, subject, numbers } = context;
  const { channels, baseline } = input.fit;
  if (!numbers || channels === null || baseline === null) return html`<p class="lead">${words.brought.none}</p>`;
  const total = channels.reduce((sum, { contribution }) => sum + contribution.mean, 0);
  const bounds = input.marketing?.contribution;
  const outcome = totalFigures(context);
  const key =
    bounds === undefined
      ? html`<b>${outcome.show(total)}</b>`
      : html`<b>${outcome.show(total)}</b> <span class="iv">(${range(bounds.q05, bounds.q95, language, (x) => outcome.bare(x))})</span>`;
  const spent = channels.reduce((sum, { spend }) => sum + spend, 0);
  const part = shareText(context);
  const sentence = words.brought.share(part, moneyFigures([spent], subject.currency, language).show(spent));
  const roi = input.marketing?.roi ?? null;
  const figures = returnFigures(context);
  const even = context.breakEven === null ? null : figures.show(context.breakEven);
  const returned = (all: Estimate) =>
    words.brought.returned(returnTerm(subject.currency, language), intervalText(all, figures, language), even);
  return html`<p class="key">${key}</p><p>${sentence}${roi !== null && ` ${returned(roi)}`}</p>${splitBar(context, part)}`;
}

/** Share of the outcome that marketing brought, with its interval; – where the outcome has no share. */
export function shareText({ input, language }: Context): string {
  const baseline = input.fit.baseline?.share ?? null;
  if (baseline === null) return '–';
  const { mean, q05, q95 } = baseline;
  return `${share(1 - mean)} (${range(1 - q95, 1 - q05, language, share)})`;
}

/** One bar: what would have come anyway, what marketing brought, and the interval of where they part. */
function splitBar(context: Context, part: string): Markup | null {
  const { input, words } = context;
  const { channels, baseline } = input.fit;
  if (channels === null || baseline === null || baseline.share === null) return null;
  const total = channels.reduce((sum, { contribution }) => sum + contribution.mean, 0);
  const outcome = outcomeFigures([baseline.contribution.mean], context);
  const brought = totalFigures(context);
  const { mean, q05, q95 } = baseline.share;
  const at = (x: number) => `${(100 * Math.min(1, Math.max(0, x))).toFixed(2)}%`;
  const width = (from: number, to: number) => `${(100 * Math.max(0, Math.min(1, to) - Math.max(0, from))).toFixed(2)}%`;
  const without = outcome.show(baseline.contribution.mean);
  const marketing = brought.show(total);
  return html`<div class="ends"><span>${words.brought.without} ${without}</span><b>${words.brought.marketing} ${marketing}</b></div>
<svg class="split" role="img" aria-label="${words.brought.bar(without, marketing, part)}"><rect class="base" x="0" y="0" width="${at(mean)}" height="18"/><rect class="marketing" x="${at(mean)}" y="0" width="${width(mean, 1)}" height="18"/><line x1="${at(q05)}" x2="${at(q95)}" y1="24" y2="24"/><line x1="${at(q05)}" x2="${at(q05)}" y1="21" y2="27"/><line x1="${at(q95)}" x2="${at(q95)}" y1="21" y2="27"/></svg>
<p class="note">${words.brought.split}</p>`;
}
