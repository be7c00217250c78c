import type { Markish } from '@observablehq/plot';
import { svg } from '../element.ts';
import type { Setting } from '../setting.ts';
import { channelColour, isStriped } from './swatch.ts';

interface Bar {
  readonly name: string;
  readonly kind: 'baseline' | 'channel' | 'unexplained' | 'observed';
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

const height = 12;

/** Floating bars with 1 px connectors; one that begins before the axis is broken and shows it. */
export function bars(setting: Setting, x: (value: number) => number, rows: readonly Bar[], start: number): Markish {
  return () => {
    const { document, theme } = setting;
    const fill = ({ kind, name }: Bar) =>
      ({ baseline: theme.baselineFill, observed: theme.observed, unexplained: theme.prior, channel: '' })[kind] ||
      channelColour(setting, name);
    const drawn = rows.flatMap((bar) => {
      const [low, high] = [Math.max(start, Math.min(bar.from, bar.to)), Math.max(start, bar.from, bar.to)];
      const [left, right] = [x(low), Math.max(x(high), x(low) + 1)];
      const top = bar.y - height / 2;
      const rect = svg(document, 'rect', {
        x: left,
        y: top,
        width: right - left,
        height,
        fill: fill(bar),
        class: `bar ${bar.kind}`,
        stroke: bar.kind === 'baseline' ? theme.lineControl : undefined,
        'stroke-width': bar.kind === 'baseline' ? 1 : undefined,
      });
      const stripe = bar.kind === 'channel' && isStriped(setting, bar.name) ? [stripes(setting, left, right, top)] : [];
      const isBroken = start > 0 && Math.min(bar.from, bar.to) < start;
      return [rect, ...stripe, ...(isBroken ? [gap(setting, left + 7, bar.y)] : [])];
    });
    const connectors = rows.slice(0, -1).map((bar, i) => {
      const next = rows[i + 1] as Bar; // the last row has none
      return svg(document, 'line', {
        x1: x(Math.max(start, bar.to)),
        x2: x(Math.max(start, bar.to)),
        y1: bar.y + height / 2,
        y2: next.y - height / 2,
        stroke: theme.lineStrong,
        'stroke-width': 1,
      });
    });
    return svg(document, 'g', { class: 'bars' }, ...connectors, ...drawn);
  };
}

/** Two slanted edges in the colour of the page across a broken bar. */
function gap({ document, theme }: Setting, x: number, y: number): SVGElement {
  const half = height / 2 + 1;
  const d = `M${x - 3},${y + half}l4,${-half * 0.8}l-3,${-half * 0.4}l4,${-half * 0.8}h3l-4,${half * 0.8}l3,${half * 0.4}l-4,${half * 0.8}z`;
  return svg(document, 'path', { d, fill: theme.surface, class: 'break' });
}

function stripes({ document, theme }: Setting, left: number, right: number, top: number): SVGElement {
  const starts = Array.from(
    { length: Math.max(0, Math.floor((right - left - height) / 6) + 1) },
    (_, i) => left + 6 * i,
  );
  const d = starts.map((x) => `M${x},${top + height}l${height},${-height}`).join('');
  return svg(document, 'path', { d, stroke: theme.surface, 'stroke-width': 1.5 });
}
