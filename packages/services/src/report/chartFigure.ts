import { advanceWidth, type Chart, headingOf, pictureOf, type Setting } from '@sextant/charts';
import { parseHTML } from 'linkedom';
import type { Context } from './context.ts';
import { drawn, html, type Markup } from './markup.ts';
import { plainTable, type Written } from './plainTable.ts';
import { ofPage } from './theme.ts';

/** Widths in px: that of a sheet of A4 within its margins, and that of a phone. */
const widths = { sheet: 688, phone: 328 } as const;

/** A chart with its title, its table twin and its note; drawn for the sheet and once more for a phone. */
export function chartFigure<View>(chart: Chart<View>, view: View, context: Context): Markup {
  const { subject, language } = context;
  const about = { subject, language };
  const title = headingOf(chart, view, about);
  if (chart.isEmpty(view))
    return html`<figure class="chart"><figcaption><p class="subtitle">${title}</p></figcaption></figure>`;
  const note = chart.note?.(view, about);
  return html`<figure class="chart"><figcaption><h3>${title}</h3><p class="subtitle">${chart.subtitle(view, about)}</p></figcaption>
<div class="for-sheet">${pictureAt(chart, view, widths.sheet, context)}</div><div class="for-phone">${pictureAt(chart, view, widths.phone, context)}</div>
${note !== undefined && html`<p class="note">${note}</p>`}${twin(chart.table(view, about), title, context)}</figure>`;
}

function pictureAt<View>(chart: Chart<View>, view: View, width: number, { subject, language }: Context): Markup | null {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const setting: Setting = { document, width, textWidth: advanceWidth, language, theme: ofPage, subject };
  const picture = pictureOf(chart, view, setting);
  if (picture === undefined) return null;
  // Parts of an image are not read one by one, and Plot labels each mark by its kind.
  for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return drawn(picture);
}

/** The same numbers without the picture; opens without any script. */
function twin(table: Written, caption: string, { words }: Context): Markup {
  return html`<details class="twin"><summary>${words.frame.showTable}</summary>${plainTable(table, caption, words.frame.wide)}</details>`;
}
