import type { Markish } from '@observablehq/plot';
import { svg } from '../element.ts';
import type { Setting } from '../setting.ts';

/** Tick marks under the axis: where data lie. */
export function rug({ document, theme }: Setting, places: readonly number[], top: number): Markish {
  const d = places.map((x) => `M${Math.round(10 * x) / 10},${top}v5`).join('');
  return () =>
    svg(document, 'path', { d, stroke: theme.observed, 'stroke-width': 0.8, 'stroke-opacity': 0.5, class: 'rug' });
}
