import type { Markish } from '@observablehq/plot';
import { svg, type Line, text } from '../element.ts';
import type { Setting } from '../setting.ts';

/** Lines of text at given places: names of panels, heads of columns, words beside a mark. */
export function lines(setting: Setting, entries: readonly Line[]): Markish {
  return () =>
    svg(
      setting.document,
      'g',
      { class: 'words' },
      ...entries.filter((line) => line.text !== '').map((line) => text(setting, line)),
    );
}
