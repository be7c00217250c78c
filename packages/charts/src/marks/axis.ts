import type { Markish } from '@observablehq/plot';
import { svg, text } from '../element.ts';
import { kept, within } from '../layout/fit.ts';
import type { Setting } from '../setting.ts';

interface Axis {
  readonly ticks: readonly number[];
  readonly format: (x: number) => string;
}

type Band = readonly [from: number, to: number];

/** Values under the picture, with a hairline up through it for each; labels that would collide are left out. */
export function bottomAxis(
  setting: Setting,
  at: (x: number) => number,
  { ticks, format }: Axis,
  [top, bottom]: Band,
  edges: Band = [0, setting.width - 1],
): Markish {
  return () => {
    const { document, theme, textWidth } = setting;
    const labels = ticks.map((x) => {
      const shown = format(x);
      const width = textWidth(shown, 11, 400);
      return { x: at(x), shown, width, centre: within(at(x), width, ...edges), weight: x === 0 ? 2 : 0 };
    });
    return svg(
      document,
      'g',
      { class: 'axis' },
      ...labels.map(({ x }) =>
        svg(document, 'line', { x1: x, x2: x, y1: top, y2: bottom, stroke: theme.line, 'stroke-width': 1 }),
      ),
      ...kept(labels, 8).map(({ centre, shown }) =>
        text(setting, { x: centre, y: bottom + 13, text: shown, anchor: 'middle' }),
      ),
    );
  };
}

/** Values left of the picture, with a hairline through it for each. */
export function leftAxis(
  setting: Setting,
  at: (y: number) => number,
  { ticks, format }: Axis,
  [left, right]: Band,
  labelled = true,
): Markish {
  return () => {
    const { document, theme } = setting;
    return svg(
      document,
      'g',
      { class: 'axis' },
      ...ticks.map((y) =>
        svg(document, 'line', { x1: left, x2: right, y1: at(y), y2: at(y), stroke: theme.line, 'stroke-width': 1 }),
      ),
      ...(labelled ? ticks : []).map((y) => text(setting, { x: left - 8, y: at(y), text: format(y), anchor: 'end' })),
    );
  };
}
