import type { Chart } from './chart.ts';
import { headingOf, pictureOf } from './draw.ts';
import { svg, text } from './element.ts';
import { wrap } from './layout/fit.ts';
import type { Setting } from './setting.ts';

const gap = 8;
const padding = 16;

/**
 * The chart as one SVG that stands alone: title, line under it, picture, note and a last line of provenance on the ground of
 * the page. Undefined for an empty view.
 */
export function standalone<View>(
  chart: Chart<View>,
  view: View,
  setting: Setting,
  provenance: string,
): SVGElement | undefined {
  const picture = pictureOf(chart, view, { ...setting, width: setting.width - 2 * padding });
  if (picture === undefined) return undefined;
  const { document, theme, width } = setting;
  const inner = width - 2 * padding;
  const block = (content: string, size: number, weight: 400 | 600, leading: number) =>
    wrap(content, inner, size, weight, setting.textWidth).map((line) => ({ line, size, weight, leading }));
  const above = [
    ...block(headingOf(chart, view, setting), 14, 600, 19),
    ...block(chart.subtitle(view, setting), 12, 400, 17),
  ];
  const note = chart.note?.(view, setting);
  const below = [...(note === undefined ? [] : block(note, 12, 400, 17)), ...block(provenance, 11, 400, 15)];
  const heightOf = (blocks: typeof above) => blocks.reduce((sum, { leading }) => sum + leading, 0);
  const top = padding + heightOf(above) + gap;
  const pictureHeight = Number(picture.getAttribute('height'));
  const height = top + pictureHeight + gap + heightOf(below) + padding;
  const lines = (blocks: typeof above, from: number) => {
    let y = from;
    return blocks.map(({ line, size, weight, leading }) => {
      y += leading;
      const fill = weight === 600 ? theme.text : theme.text3;
      return text(setting, { x: padding, y: y - leading / 2, text: line, size, weight, fill });
    });
  };
  for (const [name, value] of Object.entries({ x: padding, y: top })) picture.setAttribute(name, String(value));
  picture.removeAttribute('role');
  return svg(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': picture.getAttribute('aria-label') ?? '',
      'font-family': theme.font,
      style: 'font-variant-numeric:tabular-nums',
    },
    svg(document, 'rect', { width, height, fill: theme.surface }),
    ...lines(above, padding),
    picture,
    ...lines(below, top + pictureHeight + gap),
  );
}
