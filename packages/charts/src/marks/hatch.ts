import type { Markish } from '@observablehq/plot';
import { svg } from '../element.ts';
import type { Setting } from '../setting.ts';

export interface Ground {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Diagonals over a rectangle, cut at its edges: no pattern, whose name another picture on the page could take. */
export function diagonals({ left, right, top, bottom }: Ground, step = 6): string {
  const first = Math.ceil((left + top) / step) * step;
  const count = Math.max(0, Math.ceil((right + bottom - first) / step));
  const at = (n: number) => Math.round(10 * n) / 10;
  return Array.from({ length: count }, (_, i) => first + i * step)
    .map((sum) => {
      const [from, to] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
      return to - from < 0.5 ? '' : `M${at(from)},${at(sum - from)}L${at(to)},${at(sum - to)}`;
    })
    .join('');
}

/** Ground where nothing was ever seen. */
export function hatch({ document, theme }: Setting, grounds: readonly Ground[]): Markish {
  return () =>
    svg(
      document,
      'g',
      { class: 'hatch' },
      ...grounds
        .filter(({ left, right }) => right - left > 1)
        .map((ground) =>
          svg(document, 'path', {
            d: diagonals(ground),
            stroke: theme.lineStrong,
            'stroke-width': 1,
            'stroke-opacity': 0.6,
            fill: 'none',
          }),
        ),
    );
}
