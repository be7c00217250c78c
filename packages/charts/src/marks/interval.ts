import { dot, type Markish, ruleY } from '@observablehq/plot';
import type { Estimate } from '@sextant/spec';
import type { Theme } from '../theme/theme.ts';

export interface At<Value> {
  readonly value: Value;
  /** Middle of the mark in px. */
  readonly y: number;
}

/** An estimate: 1.25 px line = 90 %, 4.5 px bar at 55 % = 50 % where it is known, dot with an edge of the page = mean. */
export function interval(rows: readonly At<Estimate>[], { estimated, surface }: Theme): Markish[] {
  const inner = rows.flatMap(({ value: { q25, q75 }, y }) =>
    q25 === undefined || q75 === undefined ? [] : [{ q25, q75, y }],
  );
  return [
    ruleY(rows, {
      x1: ({ value }) => value.q05,
      x2: ({ value }) => value.q95,
      y: 'y',
      stroke: estimated,
      strokeWidth: 1.25,
      className: 'interval',
    }),
    ruleY(inner, { x1: 'q25', x2: 'q75', y: 'y', stroke: estimated, strokeWidth: 4.5, strokeOpacity: 0.55 }),
    dot(rows, {
      x: ({ value }) => value.mean,
      y: 'y',
      r: 3.6,
      fill: estimated,
      stroke: surface,
      strokeWidth: 1.2,
      className: 'mean',
    }),
  ];
}
