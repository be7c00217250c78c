import { dot, ruleX, ruleY } from '@observablehq/plot';
import type { Estimate, FittedView } from '@sextant/spec';
import { chartWords, date, share } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { svg } from '../element.ts';
import { bounds } from '../layout/extent.ts';
import { linear } from '../layout/linear.ts';
import { niceRange, ticks } from '../layout/ticks.ts';
import { weekScale } from '../layout/timePlot.ts';
import { trace } from '../layout/trace.ts';
import { leftAxis } from '../marks/axis.ts';
import { band } from '../marks/band.ts';
import { lines } from '../marks/heading.ts';
import { timeAxis } from '../marks/timeAxis.ts';
import { outcomeOf, shares } from '../quantity.ts';
import type { Setting } from '../setting.ts';
import { cell, cells, figures, type Cell, word, words } from '../table.ts';

interface Week {
  readonly week: string;
  readonly observed: number;
  /** What the line shows: expected outcome, predicted where the week was held out. */
  readonly expected: Estimate;
  /** Where a new week would fall. */
  readonly predicted: Estimate;
  readonly heldOut: boolean;
}

const nothing: Estimate = { mean: Number.NaN, sd: Number.NaN, q05: Number.NaN, q50: Number.NaN, q95: Number.NaN };

function weeksOf({ weeks, observed, fitted: expected, predicted, heldOut }: FittedView): readonly Week[] {
  const first = heldOut === null ? weeks.length : weeks.indexOf(heldOut.from);
  return weeks.map((week, i) => {
    const held = heldOut !== null && first >= 0 && i >= first ? heldOut.predicted[i - first] : undefined;
    return {
      week,
      observed: observed[i] ?? Number.NaN,
      expected: held ?? expected[i] ?? nothing,
      predicted: held ?? predicted[i] ?? nothing,
      heldOut: held !== undefined,
    };
  });
}

const isSeen = ({ observed }: Week) => Number.isFinite(observed);
const isInside = ({ observed, predicted }: Week) => observed >= predicted.q05 && observed <= predicted.q95;
const residual = ({ observed, predicted }: Week) => observed / predicted.mean - 1;
const isRevenue = ({ subject }: About) => subject.outcomeKind === 'revenue';

/** Observed outcome over the fitted line and its band; residuals below. */
export const fitted: Chart<FittedView> = {
  kind: 'fitted',
  isEmpty: ({ weeks }) => weeks.length === 0,
  titles: [
    (view) => {
      const held = weeksOf(view).filter((one) => one.heldOut && isSeen(one));
      return held.length === 0
        ? undefined
        : { code: 'fitted-held-out', facts: { inside: held.filter(isInside).length, of: held.length } };
    },
    (view) => {
      const seen = weeksOf(view).filter(isSeen);
      return { code: 'fitted-inside', facts: { inside: seen.filter(isInside).length, of: seen.length } };
    },
  ],
  subtitle: (view, about) =>
    chartWords(about.language).subtitles.fitted(
      isRevenue(about),
      weeksOf(view).some(({ heldOut }) => heldOut),
    ),
  table: (view, about) => {
    const { labels } = chartWords(about.language);
    const rows = weeksOf(view);
    const { bare, unit } = outcomeOf(
      rows.flatMap(({ observed, predicted }) => [observed, predicted.q95]),
      about.subject,
      about.language,
    );
    const three = (label: string) =>
      [labels.mean, labels.low, labels.high].map((part) => figures(`${label}: ${part}`, unit));
    return {
      head: [
        words(labels.week),
        figures(labels.observed, unit),
        ...three(labels.fitted),
        ...three(labels.predicted),
        figures(labels.residual),
        words(labels.remark),
      ],
      rows: rows.map((one): readonly Cell[] => {
        const remarks = [one.heldOut ? labels.heldOut : '', isSeen(one) && !isInside(one) ? labels.outside : ''];
        return [
          word(date(one.week, about.language), one.week),
          cell(one.observed, bare),
          ...cells(one.expected, bare),
          ...cells(one.predicted, bare),
          cell(residual(one), (x) => share(x, true)),
          word(remarks.filter((remark) => remark !== '').join(', ')),
        ];
      }),
    };
  },
  picture: (view, setting) => {
    const { theme, language, subject, textWidth, width } = setting;
    const rows = weeksOf(view);
    const shown = [...rows.map(({ observed }) => observed), ...bounds(rows.map(({ predicted }) => predicted))];
    const quantity = outcomeOf(shown, subject, language);
    const domain = niceRange(shown, 4, false);
    const marked = ticks(...domain, 4);
    const largest = rows.filter(isSeen).reduce((most, one) => Math.max(most, Math.abs(residual(one))), 0.01);
    const errors = niceRange([-largest, largest], 2, true);
    const sides = errors.filter((one) => one !== 0);
    const labels = [...marked.map((y) => quantity.tick(y)), ...sides.map((y) => shares.tick(y, true))];
    const left = Math.ceil(labels.reduce((most, label) => Math.max(most, textWidth(label, 11, 400)), 0)) + 10;
    const [top, bottom, under, end] = [18, 208, 226, 276];
    const right = width - 4;
    const x = weekScale(rows.length, left, right);
    const y = linear(domain, [bottom, top]);
    const below = linear(errors, [end, under]);
    const points = rows.map((one, i) => ({ one, x: x(i) })).filter(({ one }) => isSeen(one));
    return {
      height: end + 24,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        heldOutGround(setting, rows, x, [top - 16, end]),
        leftAxis(setting, y, { ticks: marked, format: quantity.tick }, [left, right]),
        leftAxis(setting, below, { ticks: sides, format: (one) => shares.tick(one, true) }, [left, right]),
        ...band(
          trace(
            rows.map(({ predicted }) => predicted),
            x,
            y,
          ),
          theme,
          { mean: false, inner: false },
        ),
        ...band(
          trace(
            rows.map(({ expected }) => expected),
            x,
            y,
          ),
          theme,
          { inner: false },
        ).slice(1),
        dot(points, { x: 'x', y: ({ one }) => y(one.observed), r: 1.9, fill: theme.observed, className: 'observed' }),
        ruleY([below(0)], { x1: left, x2: right, stroke: theme.lineStrong, strokeWidth: 1 }),
        ruleX(points, {
          x: 'x',
          y1: below(0),
          y2: ({ one }) => below(residual(one)),
          stroke: ({ one }: (typeof points)[number]) => (isInside(one) ? theme.prior : theme.loss),
          strokeWidth: Math.max(1, Math.min(4, 0.55 * (x(1) - x(0)))),
          className: 'residual',
        }),
        timeAxis(setting, view.weeks, x, end),
      ],
    };
  },
};

/** Weeks hidden from the model, on a ground of their own with the word. */
function heldOutGround(
  setting: Setting,
  rows: readonly Week[],
  x: (i: number) => number,
  [top, bottom]: readonly [number, number],
) {
  const first = rows.findIndex(({ heldOut }) => heldOut);
  if (first < 0) return null;
  const { document, theme, language, textWidth, width } = setting;
  const from = (x(Math.max(0, first - 1)) + x(first)) / 2;
  const to = Math.min(width, x(rows.length - 1) + 4);
  const label = chartWords(language).labels.heldOut;
  const half = textWidth(label, 11, 400) / 2;
  const word = {
    x: Math.min(width - half, Math.max(half, (from + to) / 2)),
    y: top + 8,
    text: label,
    anchor: 'middle' as const,
    fill: theme.text2,
  };
  return [
    () =>
      svg(document, 'rect', {
        x: from,
        y: top,
        width: to - from,
        height: bottom - top,
        fill: theme.hover,
        class: 'held-out',
      }),
    lines(setting, [word]),
  ];
}
