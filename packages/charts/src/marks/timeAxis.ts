import type { Markish } from '@observablehq/plot';
import type { IsoDate } from '@sextant/spec';
import { svg, text } from '../element.ts';
import { kept, within } from '../layout/fit.ts';
import { months } from '../layout/months.ts';
import type { Setting } from '../setting.ts';

/** Months and years under a picture; `at` gives the place of week i. */
export function timeAxis(
  setting: Setting,
  weeks: readonly IsoDate[],
  at: (i: number) => number,
  bottom: number,
): Markish {
  return () => {
    const { document, theme, textWidth, width, language } = setting;
    const labels = months(weeks, at(1) - at(0), 58, language).map(({ index, label }) => {
      const size = textWidth(label, 11, 400);
      return {
        x: at(index),
        label,
        width: size,
        centre: within(at(index), size, 0, width),
        weight: /^\d{4}/.test(label) ? 1 : 0,
      };
    });
    return svg(
      document,
      'g',
      { class: 'time-axis' },
      ...kept(labels, 10).flatMap(({ x, centre, label }) => [
        svg(document, 'line', { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: theme.lineStrong }),
        text(setting, { x: centre, y: bottom + 13, text: label, anchor: 'middle' }),
      ]),
    );
  };
}
