import type { ChartTitle } from '@sextant/words';
import {
  type About,
  allocation,
  budgetCurve,
  difference,
  carryOver,
  type Chart,
  contribution,
  draw,
  fitted,
  forecast,
  predictiveCheck,
  priorPosterior,
  response,
  returns,
  type Setting,
  type Table,
  titleOf,
  waterfall,
} from '../src/index.ts';
import { type Views, views } from './views.ts';

/** A chart with a made-up view of its kind, and one with nothing in it. */
export interface Entry {
  readonly kind: string;
  draw(of: Views, setting: Setting): HTMLElement;
  drawEmpty(setting: Setting): HTMLElement;
  table(of: Views, about: About): Table;
  title(of: Views, about: About): ChartTitle;
}

function entry<View>(chart: Chart<View>, viewOf: (views: Views) => View, empty: View): Entry {
  return {
    kind: chart.kind,
    draw: (of, setting) => draw(chart, viewOf(of), setting),
    drawEmpty: (setting) => draw(chart, empty, setting),
    table: (of, about) => chart.table(viewOf(of), about),
    title: (of, about) => titleOf(chart, viewOf(of), about),
  };
}

const nothing = { mean: 0, sd: 0, q05: 0, q50: 0, q95: 0 };

export const entries: readonly Entry[] = [
  entry(returns, (of) => of.returns, { currency: 'KRW', breakEven: null, rows: [] }),
  entry(waterfall, (of) => of.waterfall, {
    baseline: nothing,
    channels: [],
    unexplained: nothing,
    unseen: null,
    observed: 0,
  }),
  entry(response, (of) => of.response, { curves: [] }),
  entry(carryOver, (of) => of.carryOver, { curves: [] }),
  entry(priorPosterior, (of) => of.priorPosterior, { rows: [] }),
  entry(contribution, (of) => of.contribution, { weeks: [], baseline: [], channels: [] }),
  entry(fitted, (of) => of.fitted, { weeks: [], observed: [], fitted: [], predicted: [], heldOut: null }),
  entry(predictiveCheck, (of) => of.predictiveCheck, { rows: [] }),
  entry(forecast, (of) => of.forecast, { weeks: [], total: nothing, series: [], assumed: [] }),
  entry(allocation, (of) => of.plan, {
    channels: [],
    request: {
      fit: '',
      from: '',
      weeks: 0,
      goal: { kind: 'fixed budget', budget: 0 },
      limits: [],
      todayWeeks: 13,
      pattern: 'even',
    },
  }),
  entry(difference, (of) => of.plan, { difference: nothing, chanceBetter: 0.5 }),
  entry(budgetCurve, (of) => of.plan, { budget: 0, budgetCurve: [] }),
];

export const subjectOf = ({ names }: Views) => ({ outcomeKind: 'revenue', currency: 'KRW', channels: names }) as const;

/** All of them as figures. */
export function drawn(setting: Omit<Setting, 'subject'>, seed = 1): readonly HTMLElement[] {
  const made = views(setting.language, seed);
  return entries.map((one) => one.draw(made, { ...setting, subject: subjectOf(made) }));
}

/** The same with what strains a layout: fourteen channels, one with a long name, pieces instead of money, another currency. */
export function strained(setting: Omit<Setting, 'subject'>, seed = 2): readonly HTMLElement[] {
  const made = views(setting.language, seed, 14);
  const subject = { outcomeKind: 'units', currency: 'CHF', channels: made.names } as const;
  return entries.map((one) => one.draw(made, { ...setting, subject, provisional: true }));
}
