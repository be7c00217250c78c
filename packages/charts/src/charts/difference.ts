import { dot, type Markish } from '@observablehq/plot';
import type { Plan } from '@sextant/spec';
import { chance, chartWords, fixed } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { svg } from '../element.ts';
import { linear } from '../layout/linear.ts';
import { niceRange, room, ticks } from '../layout/ticks.ts';
import { bottomAxis } from '../marks/axis.ts';
import { lines } from '../marks/heading.ts';
import { interval } from '../marks/interval.ts';
import { inSentence, moneyOf, type Quantity } from '../quantity.ts';
import type { Setting } from '../setting.ts';
import { cell, cells, figures, word, words } from '../table.ts';

/** A plan against today. */
export type DifferenceView = Pick<Plan, 'difference' | 'chanceBetter' | 'differenceQuantiles'>;

const radius = 5.5;
const pitch = 2 * radius + 1;

const quantityOf = ({ difference }: DifferenceView, { subject, language }: About): Quantity =>
  moneyOf([difference.q05, difference.q95], subject.currency, language);

const factsOf = (view: DifferenceView, about: About) => ({
  amount: inSentence(view.difference, quantityOf(view, about), about.language, true),
  chance: view.chanceBetter,
});

/** Chance of being better than today: twenty dots, each 1 in 20, where they are known; the interval beneath. */
export const difference: Chart<DifferenceView> = {
  kind: 'difference',
  isEmpty: (view) => !Number.isFinite(view.difference.mean) || view.difference.q05 === view.difference.q95,
  titles: [
    (view, about) =>
      view.chanceBetter > 0.95 ? { code: 'difference-very-likely', facts: factsOf(view, about) } : undefined,
    (view, about) =>
      view.chanceBetter >= 0.8 ? { code: 'difference-likely', facts: factsOf(view, about) } : undefined,
    (view, about) =>
      view.chanceBetter >= 0.2 ? { code: 'difference-unsure', facts: factsOf(view, about) } : undefined,
    (view, about) => ({ code: 'difference-unlikely', facts: factsOf(view, about) }),
  ],
  subtitle: ({ differenceQuantiles }, { language }) =>
    chartWords(language).subtitles.difference(differenceQuantiles !== undefined),
  table: (view, about) => {
    const { labels } = chartWords(about.language);
    const quantity = quantityOf(view, about);
    const show = (x: number) => quantity.bare(x, true);
    const [mean, low, high] = cells(view.difference, show);
    const named = [
      [labels.mean, mean],
      [labels.low, low],
      [labels.high, high],
      [labels.chanceBetter, cell(view.chanceBetter, (p) => chance(p, about.language))],
    ] as const;
    return {
      head: [words(labels.part), figures(labels.difference, quantity.unit)],
      rows: [
        ...named.flatMap(([name, value]) => (value === undefined ? [] : [[word(name), value]])),
        ...(view.differenceQuantiles ?? []).map((x, i) => [
          word(`${labels.quantile} ${fixed(i + 1, 0)}`),
          cell(x, show),
        ]),
      ],
    };
  },
  picture: (view, setting) => {
    const { theme, width } = setting;
    const quantity = quantityOf(view, setting);
    const [left, right] = [radius + 1, width - radius - 1];
    const quantiles = view.differenceQuantiles ?? [];
    const shown = [view.difference.q05, view.difference.q95, ...quantiles];
    const wanted = room(right - left);
    const domain = niceRange(shown, wanted, true);
    const x = linear(domain, [left, right]);
    const piles = pilesOf(quantiles, x);
    const tallest = piles.reduce((most, { height }) => Math.max(most, height + 1), 0);
    const floor = 24 + Math.max(tallest * pitch, quantiles.length === 0 ? 0 : 3 * pitch);
    const middle = floor + 12;
    const bottom = middle + 10;
    const { mean, q05, q25, q75, q95 } = view.difference;
    const inner = q25 === undefined || q75 === undefined ? {} : { q25: x(q25), q75: x(q75) };
    const estimate = { ...view.difference, mean: x(mean), q05: x(q05), q95: x(q95), ...inner };
    return {
      height: bottom + 24,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        bottomAxis(setting, x, { ticks: ticks(...domain, wanted), format: (at) => quantity.tick(at, true) }, [
          24,
          bottom,
        ]),
        zeroLine(setting, x(0), [4, bottom]),
        dot(piles, {
          x: 'x',
          y: ({ height }) => floor - radius - height * pitch,
          r: radius,
          fill: (pile: Pile) => (pile.value < 0 ? theme.loss : theme.gain),
          className: 'quantile',
        }),
        ...interval([{ value: estimate, y: middle }], theme),
      ],
    };
  },
};

interface Pile {
  readonly value: number;
  readonly x: number;
  readonly height: number;
}

/** Dots in columns; none crosses zero, so that losing and winning dots never share a column. */
function pilesOf(quantiles: readonly number[], x: (value: number) => number): readonly Pile[] {
  const counts = new Map<number, number>();
  return quantiles.map((value) => {
    const column = Math.floor((x(value) - x(0)) / pitch);
    const height = counts.get(column) ?? 0;
    counts.set(column, height + 1);
    return { value, x: x(0) + (column + 0.5) * pitch, height };
  });
}

/** Zero is today; what lies on either side is said in words where there is room. */
function zeroLine(setting: Setting, zero: number, [top, bottom]: readonly [number, number]): Markish[] {
  const { document, theme, language, textWidth, width } = setting;
  const { labels } = chartWords(language);
  const fits = (text: string, px: number) => (textWidth(text, 11, 400) + 8 <= px ? text : '');
  return [
    () => svg(document, 'line', { x1: zero, x2: zero, y1: top, y2: bottom, stroke: theme.text2, 'stroke-width': 1 }),
    lines(setting, [
      { x: zero - 7, y: top + 7, text: fits(labels.worse, zero), anchor: 'end', fill: theme.text2 },
      { x: zero + 7, y: top + 7, text: fits(labels.better, width - zero), fill: theme.text2 },
    ]),
  ];
}
