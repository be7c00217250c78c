import { type Markish, ruleX, ruleY } from '@observablehq/plot';
import type { Theme } from '../theme/theme.ts';

/** A 90 % interval at the end of a bar: a thin line with caps, readable on the bar and beside it. */
export function whiskers(
  rows: readonly { readonly low: number; readonly high: number; readonly y: number }[],
  { observed, surface }: Theme,
): Markish {
  const cap = (edge: 'low' | 'high', stroke: string, strokeWidth: number) =>
    ruleX(rows, { x: edge, y1: (row) => row.y - 3.5, y2: (row) => row.y + 3.5, stroke, strokeWidth });
  const line = (stroke: string, strokeWidth: number, strokeOpacity = 1) =>
    ruleY(rows, { x1: 'low', x2: 'high', y: 'y', stroke, strokeWidth, strokeOpacity, className: 'whisker' });
  return [line(surface, 3, 0.6), line(observed, 1), cap('low', observed, 1), cap('high', observed, 1)];
}
