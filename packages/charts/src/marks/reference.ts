import type { Markish } from '@observablehq/plot';
import { svg, text } from '../element.ts';
import { within } from '../layout/fit.ts';
import type { Setting } from '../setting.ts';

/** A 3-3 dashed hairline through all rows, named above them: break-even, gate, start of a test. */
export function reference(
  setting: Setting,
  x: number,
  [top, bottom]: readonly [number, number],
  label: string,
): Markish {
  return () => {
    const { document, theme, textWidth, width } = setting;
    const centre = within(x, textWidth(label, 11, 400), 0, width);
    return svg(
      document,
      'g',
      { class: 'reference' },
      svg(document, 'line', { x1: x, x2: x, y1: top, y2: bottom, stroke: theme.breakEven, 'stroke-dasharray': '3 3' }),
      text(setting, { x: centre, y: top - 8, text: label, anchor: 'middle' }),
    );
  };
}
