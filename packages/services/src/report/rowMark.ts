import type { Estimate } from '@sextant/spec';
import { html, type Markup } from './markup.ts';

/** The axis that the marks of a column share. It begins at 0 or at the least bound below it. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly breakEven: number | null;
}

export function axisOf(estimates: readonly Estimate[], breakEven: number | null): Axis {
  const bounds = [...estimates.flatMap(({ q05, q95 }) => [q05, q95]), breakEven ?? 0, 0];
  const least = Math.min(...bounds);
  const most = Math.max(...bounds);
  const step = stepOf(most - least);
  const from = Math.floor(least / step) * step;
  const to = most > from ? most + 0.04 * (most - from) : from + 1;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return { from, to, ticks: Array.from({ length: count }, (_, i) => from + i * step), breakEven };
}

/** 1, 2 or 5 times a power of ten, so that an axis has three to six ticks. */
function stepOf(span: number): number {
  const rough = (span > 0 ? span : 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return times * power;
}

/** Along the width of the cell, which is not known: places are shares of it, and 4 % stay free on both sides. */
function at(x: number, { from, to }: Axis): string {
  return `${(4 + (92 * (x - from)) / (to - from)).toFixed(2)}%`;
}

function grid(axis: Axis): Markup {
  const lines = axis.ticks.map(
    (tick) => html`<line class="grid" x1="${at(tick, axis)}" x2="${at(tick, axis)}" y1="0" y2="100%"/>`,
  );
  const { breakEven } = axis;
  const even = breakEven === null ? null : at(breakEven, axis);
  return html`${lines}${even !== null && html`<line class="even" x1="${even}" x2="${even}" y1="0" y2="100%"/>`}`;
}

/** The mark of an estimate (look.md 7.2): line = 90 %, bar = 50 % where it is known, dot = mean. */
export function rowMark(estimate: Estimate | null, axis: Axis, label: string): Markup {
  if (estimate === null) return html`<svg class="mark" role="img" aria-label="${label}">${grid(axis)}</svg>`;
  const { mean, q05, q25, q75, q95 } = estimate;
  const half =
    q25 !== undefined && q75 !== undefined
      ? html`<line class="half" x1="${at(q25, axis)}" x2="${at(q75, axis)}" y1="50%" y2="50%"/>`
      : null;
  return html`<svg class="mark" role="img" aria-label="${label}">${grid(axis)}<line class="whole" x1="${at(q05, axis)}" x2="${at(q95, axis)}" y1="50%" y2="50%"/>${half}<circle class="mean" cx="${at(mean, axis)}" cy="50%" r="3.6"/></svg>`;
}

/** Under the head of the column: the ticks in figures. */
export function axisMark(axis: Axis, show: (x: number) => string): Markup {
  const labels = axis.ticks.map(
    (tick) => html`<text x="${at(tick, axis)}" y="11" text-anchor="middle">${show(tick)}</text>`,
  );
  return html`<svg class="axis" aria-hidden="true">${labels}</svg>`;
}
