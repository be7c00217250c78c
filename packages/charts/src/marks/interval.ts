import { dot, type Markish, ruleY } from '@observablehq/plot';
import type { Estimate } from '@sextant/spec';
import type { Setting } from '../setting.ts';

export interface At<Value> {
  readonly value: Value;
  /** Middle of the mark in px. */
  readonly y: number;
}

/**
 * An estimate: 1.25 px line = 90 %, 4.5 px bar at 55 % = 50 % where it is known, dot with an edge of the page = mean. Dashed and hollow while
 * the fit is not finished.
 */
export function interval(rows: readonly At<Estimate>[], { theme, provisional = false }: Setting): Markish[] {
  const { estimated, surface } = theme;
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
      ...(provisional ? { strokeDasharray: '3 2' } : {}),
      className: 'interval',
    }),
    ruleY(inner, { x1: 'q25', x2: 'q75', y: 'y', stroke: estimated, strokeWidth: 4.5, strokeOpacity: 0.55 }),
    dot(rows, {
      x: ({ value }) => value.mean,
      y: 'y',
      r: 3.6,
      fill: provisional ? surface : estimated,
      stroke: provisional ? estimated : surface,
      strokeWidth: 1.2,
      className: 'mean',
    }),
  ];
}
