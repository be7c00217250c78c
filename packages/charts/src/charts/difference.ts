import { dot, type Markish } from '@observablehq/plot';
import type { Plan } from '@sextant/spec';
import { chance, chartWords, fixed } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { svg } from '../element.ts';
import { linear } from '../layout/linear.ts';
import { ticks } from '../layout/ticks.ts';
import { bottomAxis } from '../marks/axis.ts';
import { lines } from '../marks/heading.ts';
import { interval } from '../marks/interval.ts';
import { inSentence, moneyOf, type Quantity } from '../quantity.ts';
import type { Setting } from '../setting.ts';
import { cell, cells, figures, word, words } from '../table.ts';

/** A plan against today. */
export type DifferenceView = Pick<Plan, 'difference' | 'chanceBetter' | 'differenceQuantiles'>;

/** Wider, dots would lie beside each other and show no shape. */
const widest = 420;

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
    const { theme } = setting;
    const quantity = quantityOf(view, setting);
    const width = Math.min(setting.width, widest);
    const pitch = Math.max(12, Math.min(17, width / 25));
    const radius = pitch / 2 - 0.5;
    const [left, right] = [radius + 1, width - radius - 1];
    const quantiles = view.differenceQuantiles ?? [];
    const domain = domainOf([view.difference.q05, view.difference.q95, ...quantiles], setting, right - left);
    const x = linear(domain, [left, right]);
    const piles = pilesOf(quantiles, x, pitch);
    const tallest = piles.reduce((most, { height }) => Math.max(most, height + 1), 0);
    const floor = 26 + tallest * pitch;
    const middle = floor + 12;
    const bottom = middle + 10;
    const wanted = Math.max(2, Math.min(5, Math.floor(width / 90)));
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
        zeroLine({ ...setting, width }, x(0), [4, bottom]),
        dot(piles, {
          x: 'x',
          y: ({ height }) => floor - radius - height * pitch,
          r: radius,
          fill: (pile: Pile) => (pile.value < 0 ? theme.loss : theme.gain),
          className: 'quantile',
        }),
        ...interval([{ value: estimate, y: middle }], setting),
      ],
    };
  },
};

/** Room on both sides of zero for the words that say what lies there. */
function domainOf(shown: readonly number[], { language, textWidth }: Setting, px: number): readonly [number, number] {
  const { labels } = chartWords(language);
  const share = (text: string) => Math.min(0.4, (textWidth(text, 11, 400) + 12) / px);
  const [low, high] = [Math.min(0, ...shown), Math.max(0, ...shown)];
  const worse = share(labels.worse);
  const better = share(labels.better);
  return [Math.min(low, (-high * worse) / (1 - worse)), Math.max(high, (-low * better) / (1 - better))];
}

interface Pile {
  readonly value: number;
  readonly x: number;
  readonly height: number;
}

/** Dots in columns; none crosses zero, so that losing and winning dots never share a column. */
function pilesOf(quantiles: readonly number[], x: (value: number) => number, pitch: number): readonly Pile[] {
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
  const fits = (text: string, px: number) => (textWidth(text, 11, 400) + 8 <= px + 1 ? text : '');
  return [
    () => svg(document, 'line', { x1: zero, x2: zero, y1: top, y2: bottom, stroke: theme.text2, 'stroke-width': 1 }),
    lines(setting, [
      { x: zero - 7, y: top + 7, text: fits(labels.worse, zero), anchor: 'end', fill: theme.text2 },
      { x: zero + 7, y: top + 7, text: fits(labels.better, width - zero), fill: theme.text2 },
    ]),
  ];
}
