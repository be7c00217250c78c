import type { Markish } from '@observablehq/plot';
import type { Estimate } from '@sextant/spec';
import { svg } from '../element.ts';
import type { Setting } from '../setting.ts';
import type { At } from './interval.ts';

/** Belief before: 3 px grey bar at 42 % with a tick at the median; an arrow where it goes on beyond the picture. */
export function belief(
  { document, theme }: Setting,
  x: (value: number) => number,
  rows: readonly At<Estimate>[],
  [left, right]: readonly [number, number],
): Markish {
  const bar = ({ value, y }: At<Estimate>): readonly SVGElement[] => {
    const [from, to] = [Math.max(left, x(value.q05)), Math.min(right, x(value.q95))];
    const line = svg(document, 'line', {
      x1: from,
      x2: to,
      y1: y,
      y2: y,
      stroke: theme.prior,
      'stroke-width': 3,
      'stroke-opacity': 0.42,
      class: 'belief',
    });
    const median = x(value.q50);
    const inside = median >= left && median <= right;
    const tick = svg(document, 'line', {
      x1: median,
      x2: median,
      y1: y - 3.5,
      y2: y + 3.5,
      stroke: theme.prior,
      'stroke-width': 1.3,
    });
    const arrow = svg(document, 'path', { d: `M${right},${y - 3.5}l4,3.5l-4,3.5z`, fill: theme.prior });
    return [line, ...(inside ? [tick] : []), ...(x(value.q95) > right + 0.5 ? [arrow] : [])];
  };
  return () => svg(document, 'g', { class: 'beliefs' }, ...rows.flatMap(bar));
}
