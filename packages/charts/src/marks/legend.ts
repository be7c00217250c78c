import type { Markish } from '@observablehq/plot';
import { svg, text } from '../element.ts';
import { fit } from '../layout/fit.ts';
import type { Setting } from '../setting.ts';

/** A mark and what it means; the symbol is drawn round a point, 18 px wide at most. */
export interface Key {
  readonly label: string;
  symbol(x: number, y: number): SVGElement;
}

interface Placed {
  readonly key: Key;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface Legend {
  readonly height: number;
  readonly mark: (top: number) => Markish;
}

/** Keys in lines, as many in each as there is room for. */
export function legendOf(setting: Setting, keys: readonly Key[]): Legend {
  const { document, theme, textWidth, width } = setting;
  const placed: Placed[] = [];
  let [x, y] = [0, 9];
  for (const key of keys) {
    const label = fit(key.label, width - 24, 11, 400, textWidth);
    const size = 24 + textWidth(label, 11, 400);
    if (x > 0 && x + size > width) [x, y] = [0, y + 17];
    placed.push({ key, label, x, y });
    x += size + 16;
  }
  return {
    height: keys.length === 0 ? 0 : y + 9,
    mark: (top) => () =>
      svg(
        document,
        'g',
        { class: 'legend' },
        ...placed.flatMap(({ key, label, x: left, y: middle }) => [
          key.symbol(left + 9, top + middle),
          text(setting, { x: left + 23, y: top + middle, text: label, fill: theme.text2 }),
        ]),
      ),
  };
}

type Drawing = Pick<Setting, 'document' | 'theme'>;

export const lineKey =
  ({ document }: Drawing, stroke: string, dashes?: string) =>
  (x: number, y: number): SVGElement =>
    svg(document, 'line', {
      x1: x - 9,
      x2: x + 9,
      y1: y,
      y2: y,
      stroke,
      'stroke-width': 1.6,
      'stroke-dasharray': dashes,
    });

export const dotKey =
  ({ document }: Drawing, fill: string, r = 4) =>
  (x: number, y: number): SVGElement =>
    svg(document, 'circle', { cx: x, cy: y, r, fill });

export const squareKey =
  ({ document }: Drawing, fill: string, stroke?: string) =>
  (x: number, y: number): SVGElement =>
    svg(document, 'rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9, rx: 2, fill, stroke });

/** Hollow: where the next unit of money stops paying. */
export const triangleKey =
  ({ document, theme }: Drawing) =>
  (x: number, y: number): SVGElement =>
    triangle(document, x, y, theme.surface, theme.observed);

export function triangle(document: Document, x: number, y: number, fill: string, stroke: string): SVGElement {
  return svg(document, 'path', {
    d: `M${x},${y - 4.6}l4.6,8.2h-9.2z`,
    fill,
    stroke,
    'stroke-width': 1.3,
    'stroke-linejoin': 'round',
    class: 'triangle',
  });
}
