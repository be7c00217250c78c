import { dot, type Markish } from '@observablehq/plot';
import type { Estimate, Plan } from '@sextant/spec';
import { chartWords, range } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { bounds } from '../layout/extent.ts';
import { linear } from '../layout/linear.ts';
import { type Panel, panelsOf } from '../layout/panels.ts';
import { niceRange, ticks } from '../layout/ticks.ts';
import { trace } from '../layout/trace.ts';
import { bottomAxis, leftAxis } from '../marks/axis.ts';
import { band } from '../marks/band.ts';
import { lines } from '../marks/heading.ts';
import { dotKey, legendOf } from '../marks/legend.ts';
import { moneyOf, type Quantity } from '../quantity.ts';
import type { Setting } from '../setting.ts';
import { cell, cells, figures } from '../table.ts';

/** Outcome and profit by total budget. */
export type BudgetView = Pick<Plan, 'budget' | 'budgetCurve'>;

type Points = BudgetView['budgetCurve'];

const sorted = ({ budgetCurve }: BudgetView): Points => budgetCurve.toSorted((a, b) => a.budget - b.budget);
const money = (values: readonly number[], { subject, language }: About): Quantity =>
  moneyOf(values, subject.currency, language);
const profits = (points: Points): readonly (Estimate & { readonly budget: number })[] =>
  points.flatMap(({ budget, profit }) => (profit === null ? [] : [{ budget, ...profit }]));

function outcomeName({ subject, language }: About): string {
  const { labels } = chartWords(language);
  return subject.outcomeKind === 'revenue' ? labels.revenue : labels.outcome;
}

/** How much in all: outcome, and profit where the margin is known, against the total budget. */
export const budgetCurve: Chart<BudgetView> = {
  kind: 'budget',
  isEmpty: (view) => view.budgetCurve.length < 2,
  titles: [
    (view, about) => {
      const known = profits(sorted(view));
      if (known.length < 2) return undefined;
      const best = known.reduce((most, one) => (one.mean > most.mean ? one : most));
      const facts = { budget: money([best.budget], about).show(best.budget) };
      if (best === known.at(-1)) return { code: 'budget-up-to-end', facts };
      return best === known[0] ? { code: 'budget-from-start', facts } : { code: 'budget-between', facts };
    },
    (view, about) => {
      const points = sorted(view);
      const [first, last] = [points[0], points.at(-1)];
      const values = money(bounds(points.map(({ value }) => value)), about);
      const budgets = money(
        points.map(({ budget }) => budget),
        about,
      );
      const [from, to] = [first?.budget ?? 0, last?.budget ?? 0];
      return {
        code: 'budget-outcome',
        facts: {
          from: values.show(first?.value.mean ?? 0),
          to: values.show(last?.value.mean ?? 0),
          budgets: range(from, to, about.language, budgets.show),
        },
      };
    },
  ],
  subtitle: (_, { language }) => chartWords(language).subtitles.budget(),
  table: (view, about) => {
    const { labels } = chartWords(about.language);
    const points = sorted(view);
    const budgets = money(
      points.map(({ budget }) => budget),
      about,
    );
    const values = money(
      bounds(
        points.map(({ value }) => value),
        profits(points),
      ),
      about,
    );
    const three = (label: string) =>
      [labels.mean, labels.low, labels.high].map((part) => figures(`${label}: ${part}`, values.unit));
    return {
      head: [figures(labels.budget, budgets.unit), ...three(outcomeName(about)), ...three(labels.profit)],
      rows: points.map(({ budget, value, profit }) => [
        cell(budget, budgets.bare),
        ...cells(value, values.bare),
        ...cells(profit, values.bare),
      ]),
    };
  },
  picture: (view, setting) => {
    const { language, textWidth, theme } = setting;
    const { labels } = chartWords(language);
    const points = sorted(view);
    const known = profits(points);
    const series = [
      { name: outcomeName(setting), points: points.map(({ budget, value }) => ({ budget, ...value })) },
      ...(known.length < 2 ? [] : [{ name: labels.profit, points: known }]),
    ];
    const shown = bounds(...series.map((one) => one.points));
    const quantity = money(shown, setting);
    // One scale for both: they are the same measure beside each other.
    const domain = niceRange(shown, 4, true);
    const marked = ticks(...domain, 4);
    const axis = Math.ceil(marked.reduce((most, y) => Math.max(most, textWidth(quantity.tick(y), 11, 400)), 0)) + 10;
    const { panels, height } = panelsOf(setting, series.length, {
      least: 220,
      height: 160,
      above: 24,
      below: 32,
      axis,
    });
    const legend = legendOf(setting, [{ label: labels.plan, symbol: dotKey(setting, theme.observed) }]);
    return {
      height: height + legend.height,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        ...series.flatMap((one, i) => {
          const panel = panels[i] as Panel; // one for each series
          const y = linear(domain, [panel.bottom, panel.top]);
          return [
            leftAxis(setting, y, { ticks: marked, format: quantity.tick }, [panel.left, panel.right], panel.first),
            lines(setting, [{ x: panel.left, y: panel.top - 13, text: one.name, weight: 600, fill: theme.text }]),
            ...curve(setting, view.budget, one.points, panel, y),
          ];
        }),
        legend.mark(height),
      ],
    };
  },
};

function curve(
  setting: Setting,
  budget: number,
  points: readonly (Estimate & { readonly budget: number })[],
  panel: Panel,
  y: (value: number) => number,
): Markish[] {
  const { theme } = setting;
  const budgets = points.map((point) => point.budget);
  const [from, to] = [budgets[0] ?? 0, budgets.at(-1) ?? 0];
  const x = linear([from, to], [panel.left + 4, panel.right - 4]);
  const drawn = trace(points, (i) => x(budgets[i] ?? 0), y);
  const quantity = money(budgets, setting);
  const at = heightAt(points, budget);
  return [
    bottomAxis(
      setting,
      x,
      { ticks: ticks(from, to, Math.max(2, (panel.right - panel.left) / 80)), format: quantity.tick },
      [panel.bottom, panel.bottom + 4],
      [panel.left - 4, Math.min(setting.width - 1, panel.right + 3)],
    ),
    ...band(drawn, theme),
    ...(at === undefined
      ? []
      : [dot([at], { x: x(budget), y: y(at), r: 4, fill: theme.observed, stroke: theme.surface, strokeWidth: 1.2 })]),
  ];
}

/** The mean between two budgets; undefined outside those tried. */
function heightAt(points: readonly (Estimate & { readonly budget: number })[], budget: number): number | undefined {
  const next = points.findIndex((point) => point.budget >= budget);
  const [before, after] = [points[Math.max(0, next - 1)], points[next]];
  if (before === undefined || after === undefined || before.budget > budget) return undefined;
  const share = after.budget === before.budget ? 0 : (budget - before.budget) / (after.budget - before.budget);
  return before.mean + share * (after.mean - before.mean);
}
