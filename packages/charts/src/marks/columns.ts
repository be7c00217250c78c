import type { Markish } from '@observablehq/plot';
import { svg, text } from '../element.ts';
import type { Rows, Valued } from '../layout/rows.ts';
import type { Setting } from '../setting.ts';
import { swatch } from './swatch.ts';

/** Names at the left and values at the right of a list of rows. */
export function columns(
  setting: Setting,
  layout: Rows,
  rows: readonly Valued[],
  slots?: readonly (number | null)[],
): Markish {
  return () => {
    const { document, theme, width } = setting;
    const line = (row: Valued, i: number) => {
      const y = layout.nameAt(i);
      const slot = slots?.[i];
      const colour = slot === undefined || slot === null ? [] : [swatch(setting, slot, 0, y)];
      const name = text(setting, {
        x: slots === undefined ? 0 : 15,
        y,
        text: layout.names[i] ?? '',
        weight: row.bold ? 600 : 400,
        fill: theme.text,
        class: 'name',
      });
      const point = text(setting, {
        x: width - layout.boundsWidth,
        y,
        text: row.point,
        anchor: 'end',
        weight: 600,
        fill: theme.text,
        class: 'point',
      });
      const bounds = text(setting, { x: width - layout.boundsWidth + 4, y, text: row.bounds, class: 'bounds' });
      return [...colour, name, ...(row.point === '' ? [] : [point]), ...(row.bounds === '' ? [] : [bounds])];
    };
    return svg(document, 'g', { class: 'columns' }, ...rows.flatMap(line));
  };
}
