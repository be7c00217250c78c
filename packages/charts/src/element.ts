import type { Setting } from './setting.ts';
import type { Weight } from './measure/textWidth.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG; coordinates to a hundredth of a pixel. */
export function svg(
  document: Document,
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(100 * value) / 100) : value);
  }
  element.append(...children);
  return element as SVGElement;
}

export interface Line {
  readonly x: number;
  /** Middle of the letters. */
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: Weight;
  readonly fill?: string;
  readonly size?: number;
  readonly class?: string;
}

/** One line of text, 11 px unless said. */
export function text({ document, theme }: Pick<Setting, 'document' | 'theme'>, line: Line): SVGElement {
  return svg(
    document,
    'text',
    {
      x: line.x,
      y: line.y,
      dy: '0.35em',
      'text-anchor': line.anchor ?? 'start',
      'font-size': line.size ?? 11,
      'font-weight': line.weight ?? 400,
      fill: line.fill ?? theme.text3,
      class: line.class,
    },
    line.text,
  );
}
