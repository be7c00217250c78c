import { areaY, line, type Markish } from '@observablehq/plot';
import type { Point } from '../layout/trace.ts';
import type { Theme } from '../theme/theme.ts';

/** Modelled over time or spend: 90 % band, 50 % band where it is known, and the mean as a line. */
export function band(points: readonly Point[], theme: Theme, { mean = true, inner = true } = {}): Markish[] {
  const { estimated, bandOuter, bandInner } = theme;
  return [
    areaY(points, { x: 'x', y1: 'low', y2: 'high', fill: estimated, fillOpacity: bandOuter, className: 'band' }),
    ...(inner && points.some(({ innerLow }) => Number.isFinite(innerLow))
      ? [
          areaY(points, {
            x: 'x',
            y1: 'innerLow',
            y2: 'innerHigh',
            fill: estimated,
            fillOpacity: bandInner - bandOuter,
          }),
        ]
      : []),
    ...(mean ? [meanLine(points, theme)] : []),
  ];
}

export function meanLine(points: readonly Point[], { estimated }: Theme): Markish {
  return line(points, { x: 'x', y: 'mean', stroke: estimated, strokeWidth: 1.6, className: 'mean-line' });
}

/** Beyond the largest spend ever seen: dashed, in its own colour. */
export function extrapolatedLine(points: readonly Point[], { extrapolated }: Theme): Markish {
  return line(points, {
    x: 'x',
    y: 'mean',
    stroke: extrapolated,
    strokeWidth: 1.6,
    strokeDasharray: '4 3',
    className: 'extrapolated-line',
  });
}
