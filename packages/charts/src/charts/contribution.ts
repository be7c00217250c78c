import { areaY, line, type Markish } from '@observablehq/plot';
import type { ContributionView } from '@sextant/spec';
import { chartWords, date } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { svg, text } from '../element.ts';
import { apart, fit } from '../layout/fit.ts';
import { linear } from '../layout/linear.ts';
import { niceRange, ticks } from '../layout/ticks.ts';
import { weekScale } from '../layout/timePlot.ts';
import { leftAxis } from '../marks/axis.ts';
import { legendOf, squareKey } from '../marks/legend.ts';
import { channelColour, isStriped, slotOf, swatch } from '../marks/swatch.ts';
import { timeAxis } from '../marks/timeAxis.ts';
import { outcomeOf, type Quantity } from '../quantity.ts';
import type { Setting } from '../setting.ts';
import { cells, figures, word, words } from '../table.ts';

interface Layer {
  readonly name: string;
  readonly isBaseline: boolean;
  /** Edges by week, in units of the outcome. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Baseline first, then channels by what they brought in all, each on the one before. */
function layersOf(view: ContributionView, { language }: About): readonly Layer[] {
  const sum = (values: readonly { readonly mean: number }[]) => values.reduce((total, { mean }) => total + mean, 0);
  const parts = [
    { name: chartWords(language).labels.baseline, isBaseline: true, series: view.baseline },
    ...view.channels
      .toSorted((a, b) => sum(b.series) - sum(a.series))
      .map((channel) => ({ ...channel, isBaseline: false })),
  ];
  let floor = view.weeks.map(() => 0);
  return parts.map(({ name, isBaseline, series }) => {
    const low = floor;
    floor = low.map((x, i) => x + (series[i]?.mean ?? 0));
    return { name, isBaseline, low, high: floor };
  });
}

const quantityOf = (view: ContributionView, about: About): Quantity =>
  outcomeOf(layersOf(view, about).at(-1)?.high ?? [], about.subject, about.language);

/** In how many weeks one channel's interval lies above that of every other. */
function weeksAhead({ channels, weeks }: ContributionView, name: string): number {
  const own = channels.find((channel) => channel.name === name);
  return weeks.filter((_, i) => {
    const low = own?.series[i]?.q05 ?? Number.NEGATIVE_INFINITY;
    return channels.every((other) => other.name === name || (other.series[i]?.q95 ?? 0) < low);
  }).length;
}

/** What each channel brought by week, stacked on the baseline. */
export const contribution: Chart<ContributionView> = {
  kind: 'contribution',
  isEmpty: ({ weeks, channels }) => weeks.length === 0 || channels.length === 0,
  titles: [
    (view) => {
      if (view.channels.length < 2) return undefined;
      const ahead = view.channels.map(({ name }) => ({ channel: name, weeks: weeksAhead(view, name) }));
      const first = ahead.reduce((most, one) => (one.weeks > most.weeks ? one : most));
      const of = view.weeks.length;
      return first.weeks * 2 > of ? { code: 'contribution-largest', facts: { ...first, of } } : undefined;
    },
    (view, { subject }) => {
      const mostly = view.weeks.every((_, i) => {
        const brought = view.channels.reduce((sum, { series }) => sum + (series[i]?.mean ?? 0), 0);
        const baseline = view.baseline[i];
        return baseline !== undefined && 2 * baseline.q05 > baseline.mean + brought;
      });
      return mostly
        ? { code: 'contribution-mostly-baseline', facts: { revenue: subject.outcomeKind === 'revenue' } }
        : undefined;
    },
    () => ({ code: 'contribution-not-distinguishable', facts: {} }),
  ],
  subtitle: (view, about) =>
    chartWords(about.language).subtitles.contribution(
      about.subject.outcomeKind === 'revenue',
      quantityOf(view, about).unit,
    ),
  table: (view, about) => {
    const { labels } = chartWords(about.language);
    const { bare, unit } = quantityOf(view, about);
    const parts = [{ name: labels.baseline, series: view.baseline }, ...view.channels];
    return {
      head: [
        words(labels.week),
        ...parts.flatMap(({ name }) =>
          [labels.mean, labels.low, labels.high].map((part) => figures(`${name}: ${part}`, unit)),
        ),
      ],
      rows: view.weeks.map((week, i) => [
        word(date(week, about.language), week),
        ...parts.flatMap(({ series }) => cells(series[i] ?? null, bare)),
      ]),
    };
  },
  picture: (view, setting) => {
    const { width, textWidth } = setting;
    const layers = layersOf(view, setting);
    const quantity = quantityOf(view, setting);
    const edges = layers.flatMap(({ low, high }) => [...low, ...high]);
    const domain = niceRange(edges, 4, true);
    const marked = ticks(...domain, 4);
    const left = Math.ceil(marked.reduce((most, y) => Math.max(most, textWidth(quantity.tick(y), 11, 400)), 0)) + 10;
    const named = layers.reduce((most, { name }) => Math.max(most, textWidth(name, 11, 400)), 0) + 26;
    const beside = width - left - named > 380;
    const right = beside ? width - named : width - 2;
    const [top, bottom] = [8, beside ? Math.max(248, 16 * layers.length) : 208];
    const x = weekScale(view.weeks.length, left, right);
    const y = linear(domain, [bottom, top]);
    const legend = legendOf(
      setting,
      beside
        ? []
        : layers.map((layer) => ({
            label: layer.name,
            symbol: keyOf(setting, layer),
          })),
    );
    return {
      height: bottom + 24 + legend.height,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        leftAxis(setting, y, { ticks: marked, format: quantity.tick }, [left, right]),
        ...layers.flatMap((layer) => layerMarks(setting, layer, x, y)),
        timeAxis(setting, view.weeks, x, bottom),
        ...(beside ? [directLabels(setting, layers, y, right, [top, bottom])] : [legend.mark(bottom + 24)]),
      ],
    };
  },
};

const colourOf = (setting: Setting, { isBaseline, name }: Layer) =>
  isBaseline ? setting.theme.baselineFill : channelColour(setting, name);

const keyOf = (setting: Setting, layer: Layer) =>
  layer.isBaseline
    ? squareKey(setting, setting.theme.baselineFill, setting.theme.lineControl)
    : (x: number, y: number) => swatch(setting, slotOf(setting.subject.channels, layer.name), x - 4.5, y);

function layerMarks(setting: Setting, layer: Layer, x: (i: number) => number, y: (value: number) => number): Markish[] {
  const points = layer.high.map((high, i) => ({ x: x(i), low: y(layer.low[i] ?? 0), high: y(high) }));
  const fill = colourOf(setting, layer);
  const { surface } = setting.theme;
  const striped = !layer.isBaseline && isStriped(setting, layer.name);
  return [
    areaY(points, { x: 'x', y1: 'low', y2: 'high', fill, fillOpacity: striped ? 0.55 : 1, className: 'layer' }),
    // A hairline of the page keeps two neighbours apart whatever their colours.
    line(points, {
      x: 'x',
      y: 'high',
      stroke: layer.isBaseline ? setting.theme.lineControl : surface,
      strokeWidth: 0.6,
    }),
  ];
}

/** Names at the right end of their layers, pushed apart, joined by a line where they had to move. */
function directLabels(
  setting: Setting,
  layers: readonly Layer[],
  y: (value: number) => number,
  right: number,
  edges: readonly [number, number],
): Markish {
  const { document, theme, textWidth, width } = setting;
  const centres = layers.map(({ low, high }) => y(((low.at(-1) ?? 0) + (high.at(-1) ?? 0)) / 2));
  const places = apart(centres, 15, [edges[0] - 6, edges[1] + 2]) ?? centres;
  return () =>
    svg(
      document,
      'g',
      { class: 'labels' },
      ...layers.flatMap((layer, i) => {
        const [from, to] = [centres[i] as number, places[i] as number];
        const label = fit(layer.name, width - right - 24, 11, 400, textWidth);
        const joint = svg(document, 'path', {
          d: `M${right + 1},${from}L${right + 9},${to}`,
          stroke: theme.lineStrong,
          fill: 'none',
        });
        const square = keyOf(setting, layer)(right + 14, to);
        const name = text(setting, { x: right + 22, y: to, text: label, fill: theme.text2 });
        return [joint, square, name];
      }),
    );
}
