import { dot, ruleX, ruleY } from '@observablehq/plot';
import type { PredictiveCheckView, PredictiveStatistic } from '@sextant/spec';
import { chance, chartWords, type Language, number, range } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { linear } from '../layout/linear.ts';
import { rowsOf } from '../layout/rows.ts';
import { columns } from '../marks/columns.ts';
import { dotKey, legendOf, lineKey } from '../marks/legend.ts';
import { outcomeOf, type Quantity } from '../quantity.ts';
import { cell, figures, word, words } from '../table.ts';

type Row = PredictiveCheckView['rows'][number];

const nameOf = (statistic: PredictiveStatistic, language: Language) => chartWords(language).statistics[statistic];
const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);
const misses = ({ observed, replicated }: Row) => observed < replicated.q05 || observed > replicated.q95;

/** A statistic may be an amount of the outcome or a bare number: large ones are shown like the outcome. */
function quantityOf({ observed, replicated }: Row, { subject, language }: About): Pick<Quantity, 'show' | 'bare'> {
  if (Math.abs(replicated.q95) >= 1000) return outcomeOf([observed, replicated.q95], subject, language);
  const short = (x: number) => number(Number(x.toPrecision(2)));
  return { show: short, bare: short };
}

/** Statistics of the observed outcome within those of outcomes that the model made, each row on its own scale. */
export const predictiveCheck: Chart<PredictiveCheckView> = {
  kind: 'predictive check',
  isEmpty: ({ rows }) => rows.length === 0,
  titles: [
    ({ rows }, { language }) => {
      const statistics = rows.filter(misses).map(({ statistic }) => nameOf(statistic, language));
      return statistics.length === 0 ? undefined : { code: 'check-misses', facts: { statistics } };
    },
    ({ rows }) => ({ code: 'check-agrees', facts: { of: rows.length } }),
  ],
  subtitle: (_, { language }) => chartWords(language).subtitles.predictiveCheck(),
  table: ({ rows }, about) => {
    const { labels } = chartWords(about.language);
    return {
      head: [
        words(labels.statistic),
        figures(labels.observed),
        figures(`${labels.replicated}: ${labels.median}`),
        figures(`${labels.replicated}: ${labels.low}`),
        figures(`${labels.replicated}: ${labels.high}`),
        figures(labels.p),
      ],
      rows: rows.map((row) => {
        const { show } = quantityOf(row, about);
        const { q50, q05, q95 } = row.replicated;
        return [
          word(capital(nameOf(row.statistic, about.language)), row.statistic),
          ...[row.observed, q50, q05, q95].map((value) => cell(value, show)),
          cell(row.p, (p) => chance(p, about.language)),
        ];
      }),
    };
  },
  picture: ({ rows }, setting) => {
    const { theme, language } = setting;
    const listed = rows.map((row) => {
      const { show, bare } = quantityOf(row, setting);
      const { q05, q95 } = row.replicated;
      return {
        name: capital(nameOf(row.statistic, language)),
        point: show(row.observed),
        bounds: `(${range(q05, q95, language, bare)})`,
      };
    });
    const layout = rowsOf(setting, listed, { height: 26, top: 2 });
    // From -1 to 1 lies the 90 % interval of every row; a dot far outside stays at the edge.
    const x = linear([-2.6, 2.6], [layout.left, layout.right]);
    const placed = rows.map((row, i) => {
      const { q05, q50, q95 } = row.replicated;
      const at = (value: number) =>
        x(q95 === q05 ? 0 : Math.max(-2.5, Math.min(2.5, (2 * value - q05 - q95) / (q95 - q05))));
      return {
        low: x(-1),
        high: x(1),
        median: at(q50),
        observed: at(row.observed),
        y: layout.middle(i),
        misses: misses(row),
      };
    });
    const { labels } = chartWords(language);
    const legend = legendOf(setting, [
      { label: labels.observed, symbol: dotKey(setting, theme.observed, 3.6) },
      { label: labels.replicated, symbol: lineKey(setting, theme.estimated) },
      ...(placed.some((row) => row.misses)
        ? [{ label: labels.outside, symbol: dotKey(setting, theme.loss, 3.6) }]
        : []),
    ]);
    return {
      height: layout.bottom + 8 + legend.height,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        ruleY(placed, { x1: () => layout.left, x2: () => layout.right, y: 'y', stroke: theme.line }),
        ruleY(placed, { x1: 'low', x2: 'high', y: 'y', stroke: theme.estimated, strokeWidth: 1.25 }),
        ruleX(placed, {
          x: 'median',
          y1: ({ y }) => y - 4,
          y2: ({ y }) => y + 4,
          stroke: theme.estimated,
          strokeWidth: 1.25,
        }),
        dot(placed, {
          x: 'observed',
          y: 'y',
          r: 3.6,
          fill: (row: (typeof placed)[number]) => (row.misses ? theme.loss : theme.observed),
          stroke: theme.surface,
          strokeWidth: 1.2,
          className: 'observed',
        }),
        columns(setting, layout, listed),
        legend.mark(layout.bottom + 8),
      ],
    };
  },
};
