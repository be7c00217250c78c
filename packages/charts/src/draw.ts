import { plot } from '@observablehq/plot';
import { type ChartTitle, chartTitle, chartWords } from '@sextant/words';
import type { About, Chart } from './chart.ts';
import type { Setting } from './setting.ts';

/** The first title whose condition holds. */
export function titleOf<View>(chart: Chart<View>, view: View, about: About): ChartTitle {
  for (const rule of chart.titles) {
    const title = rule(view, about);
    if (title !== undefined) return title;
  }
  throw new Error(`no title of ${chart.kind} holds`);
}

/** Title, or what is said in its place where there is nothing to show. */
export function headingOf<View>(chart: Chart<View>, view: View, about: About): string {
  return chart.isEmpty(view)
    ? chartWords(about.language).empty[chart.kind]
    : chartTitle(titleOf(chart, view, about), about.language);
}

/** The picture alone, with its sentence for who cannot see it; undefined for an empty view. */
export function pictureOf<View>(chart: Chart<View>, view: View, setting: Setting): SVGSVGElement | undefined {
  if (chart.isEmpty(view)) return undefined;
  const { document, width, theme } = setting;
  const svg = plot({ ...chart.picture(view, setting), document, width, className: 'sextant-chart' } as Parameters<
    typeof plot
  >[0]);
  // Plot's own style sheet names a variable; ours has to stand alone.
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  // The picture is one image with one sentence: its parts are not read apart.
  for (const part of [...svg.querySelectorAll('[aria-label]')]) part.removeAttribute('aria-label');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${headingOf(chart, view, setting)}. ${chart.subtitle(view, setting)}`);
  svg.setAttribute('font-family', theme.font);
  svg.setAttribute('font-size', '11');
  svg.setAttribute('style', `display:block;max-width:100%;font-variant-numeric:tabular-nums;color:${theme.text}`);
  svg.setAttribute('fill', theme.text);
  return svg as SVGSVGElement;
}

/** The whole figure: title, line under it, picture, note. */
export function draw<View>(chart: Chart<View>, view: View, setting: Setting): HTMLElement {
  const { document, theme } = setting;
  const html = (name: string, className: string, style: string, ...children: readonly (Node | string)[]) => {
    const element = document.createElement(name);
    element.setAttribute('class', className);
    element.setAttribute('style', style);
    element.append(...children);
    return element;
  };
  const paragraph = (name: string, text: string, style: string) => html('div', name, style, text);
  const title = paragraph(
    'title',
    headingOf(chart, view, setting),
    `font-size:14px;line-height:19px;font-weight:600;color:${theme.text}`,
  );
  const small = `font-size:12px;line-height:17px;color:${theme.text3}`;
  const picture = pictureOf(chart, view, setting);
  const note = picture === undefined ? undefined : chart.note?.(view, setting);
  return html(
    'figure',
    `chart ${chart.kind.replaceAll(' ', '-')}`,
    `margin:0;font-family:${theme.font};word-break:keep-all;overflow-wrap:break-word`,
    html(
      'figcaption',
      'caption',
      'margin:0 0 8px',
      ...(picture === undefined
        ? [paragraph('subtitle', headingOf(chart, view, setting), small)]
        : [title, paragraph('subtitle', chart.subtitle(view, setting), small)]),
    ),
    ...(picture === undefined ? [] : [picture]),
    ...(note === undefined ? [] : [paragraph('note', note, `${small};margin-top:6px`)]),
  );
}
