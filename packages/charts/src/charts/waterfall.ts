import { type Estimate, negated, type WaterfallView } from '@sextant/spec';
import { chartWords } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { linear } from '../layout/linear.ts';
import { rowsOf, type Valued } from '../layout/rows.ts';
import { niceRange, room, tickStep, ticks } from '../layout/ticks.ts';
import { bottomAxis } from '../marks/axis.ts';
import { bars } from '../marks/bars.ts';
import { columns } from '../marks/columns.ts';
import { whiskers } from '../marks/whisker.ts';
import { inSentence, outcomeOf, pointAndBounds, type Quantity } from '../quantity.ts';
import { cells, figures, word, words } from '../table.ts';

interface Step {
  readonly name: string;
  readonly kind: 'baseline' | 'channel' | 'unexplained' | 'observed';
  readonly estimate: Estimate;
  readonly from: number;
  readonly to: number;
}

/** Baseline first, channels by size, what is unexplained, and the observed total. */
function stepsOf(view: WaterfallView, { language }: About): readonly Step[] {
  const { labels } = chartWords(language);
  const parts = [
    { name: labels.baseline, kind: 'baseline' as const, estimate: view.baseline },
    ...view.channels
      .toSorted((a, b) => b.estimate.mean - a.estimate.mean)
      .map(({ name, estimate }) => ({ name, kind: 'channel' as const, estimate })),
    { name: labels.unexplained, kind: 'unexplained' as const, estimate: view.unexplained },
    ...(view.unseen
      ? [{ name: labels.weeksUnseen, kind: 'unexplained' as const, estimate: negated(view.unseen) }]
      : []),
  ];
  let sum = 0;
  const steps = parts.map((part) => {
    const from = sum;
    sum += part.estimate.mean;
    return { ...part, from, to: sum };
  });
  const whole = { mean: view.observed, sd: 0, q05: view.observed, q50: view.observed, q95: view.observed };
  return [...steps, { name: labels.observed, kind: 'observed', estimate: whole, from: 0, to: view.observed }];
}

const quantityOf = (view: WaterfallView, { subject, language }: About): Quantity =>
  outcomeOf([view.observed, view.baseline.q95], subject, language);

/** Where the axis starts: at zero, or, where the steps would be slivers, at a round value short of the first one. */
function startOf(steps: readonly Step[]): number {
  const [baseline, ...later] = steps;
  if (baseline === undefined) return 0;
  const lows = later
    .filter(({ kind }) => kind !== 'observed')
    .flatMap(({ from, to, estimate }) => [from, to, from + estimate.q05]);
  const low = [baseline.to, baseline.estimate.q05, ...lows].reduce((least, x) => Math.min(least, x));
  const high = later.reduce(
    (most, { to, from, estimate }) => Math.max(most, to, from + estimate.q95),
    baseline.estimate.q95,
  );
  if (low < 0.35 * high) return 0;
  const step = tickStep(low, high, 8);
  return Math.max(0, Math.floor((low - 0.1 * (high - low)) / step) * step);
}

/** From the baseline over every channel to the observed outcome. */
export const waterfall: Chart<WaterfallView> = {
  kind: 'waterfall',
  isEmpty: ({ observed, channels }) => channels.length === 0 || !Number.isFinite(observed),
  titles: [
    (view, about) => {
      const [first, ...others] = view.channels.toSorted((a, b) => b.estimate.mean - a.estimate.mean);
      if (first === undefined || others.length === 0) return undefined;
      if (others.some(({ estimate }) => estimate.q95 >= first.estimate.q05)) return undefined;
      const amount = inSentence(
        first.estimate,
        outcomeOf([first.estimate.q95], about.subject, about.language),
        about.language,
      );
      return { code: 'waterfall-largest', facts: { channel: first.name, amount } };
    },
    (view, about) => {
      const quantity = quantityOf(view, about);
      return {
        code: 'waterfall-baseline',
        facts: {
          amount: inSentence(view.baseline, quantity, about.language),
          observed: quantity.show(view.observed),
          revenue: about.subject.outcomeKind === 'revenue',
        },
      };
    },
  ],
  subtitle: (view, about) => {
    const quantity = quantityOf(view, about);
    const start = startOf(stepsOf(view, about));
    return chartWords(about.language).subtitles.waterfall(
      about.subject.outcomeKind === 'revenue',
      quantity.unit,
      start === 0 ? null : quantity.tick(start),
    );
  },
  table: (view, about) => {
    const { labels } = chartWords(about.language);
    const { bare, unit } = quantityOf(view, about);
    return {
      head: [words(labels.part), ...[labels.mean, labels.low, labels.high].map((label) => figures(label, unit))],
      rows: stepsOf(view, about).map(({ name, estimate }) => [word(name), ...cells(estimate, bare)]),
    };
  },
  picture: (view, setting) => {
    const { theme, language } = setting;
    const steps = stepsOf(view, setting);
    const quantity = quantityOf(view, setting);
    const start = startOf(steps);
    const listed: readonly Valued[] = steps.map(({ name, kind, estimate }) => ({
      name,
      ...(kind === 'observed'
        ? { point: quantity.bare(estimate.mean), bounds: '' }
        : pointAndBounds(estimate, quantity, language)),
      bold: kind === 'baseline' || kind === 'observed',
    }));
    const layout = rowsOf(setting, listed, { height: 22, top: 2 });
    const wanted = room(layout.right - layout.left);
    const ends = steps.flatMap(({ from, to, estimate }) => [to, from + estimate.q95, from + estimate.q05]);
    const [low, high] = niceRange(start === 0 ? ends : [...ends.filter((x) => x >= start), start], 12, start === 0);
    const domain = [start === 0 ? low : start, high] as const;
    const x = linear(domain, [layout.left, layout.right]);
    const at = steps.map((step, i) => ({ ...step, y: layout.middle(i) }));
    return {
      height: layout.bottom + 24,
      margin: 0,
      x: { type: 'linear', domain, range: [layout.left, layout.right], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        bottomAxis(setting, x, { ticks: ticks(...domain, wanted), format: quantity.tick }, [layout.top, layout.bottom]),
        bars(setting, x, at, start),
        whiskers(
          at
            .filter(({ kind }) => kind !== 'observed')
            .map(({ from, estimate, y }) => ({ low: from + estimate.q05, high: from + estimate.q95, y })),
          theme,
        ),
        columns(setting, layout, listed),
      ],
    };
  },
};
