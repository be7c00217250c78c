import { dot } from '@observablehq/plot';
import type { CarryOverView } from '@sextant/spec';
import { chartWords, fixed } from '@sextant/words';
import type { Chart } from '../chart.ts';
import { bounds } from '../layout/extent.ts';
import { fit } from '../layout/fit.ts';
import { linear } from '../layout/linear.ts';
import { type Panel, panelsOf } from '../layout/panels.ts';
import { niceRange, ticks } from '../layout/ticks.ts';
import { trace } from '../layout/trace.ts';
import { bottomAxis, leftAxis } from '../marks/axis.ts';
import { band } from '../marks/band.ts';
import { lines } from '../marks/heading.ts';
import { inSentence, ratio, shares } from '../quantity.ts';
import { cells, figures, word, words } from '../table.ts';

/** Share of a week's effect that arrives in each later week: small multiples on one scale, the time of half of it in words. */
export const carryOver: Chart<CarryOverView> = {
  kind: 'carry-over',
  isEmpty: ({ curves }) => curves.length === 0,
  titles: [
    ({ curves }, { language }) => {
      const [first, ...others] = curves.toSorted((a, b) => b.half.mean - a.half.mean);
      if (first === undefined || others.length === 0 || others.some(({ half }) => half.q95 >= first.half.q05))
        return undefined;
      return {
        code: 'carry-over-longest',
        facts: { channel: first.name, weeks: inSentence(first.half, ratio, language) },
      };
    },
    ({ curves }) => {
      const weeks = Math.max(1, Math.ceil(curves.reduce((most, { half }) => Math.max(most, half.q95), 0)));
      return weeks <= 13 ? { code: 'carry-over-within', facts: { weeks } } : undefined;
    },
    () => ({ code: 'carry-over-not-distinguishable', facts: {} }),
  ],
  subtitle: (_, { language }) => chartWords(language).subtitles.carryOver(),
  table: ({ curves }, { language }) => {
    const { labels } = chartWords(language);
    const three = (label: string) => [labels.mean, labels.low, labels.high].map((part) => figures(`${label}: ${part}`));
    return {
      head: [words(labels.channel), figures(labels.week), ...three(labels.share), ...three(labels.half)],
      rows: curves.flatMap(({ name, shares: series, half }) =>
        series.map((share, k) => [
          word(name),
          { text: fixed(k, 0), value: k },
          ...cells(share, shares.show),
          ...cells(k === 0 ? half : null, ratio.show),
        ]),
      ),
    };
  },
  picture: ({ curves }, setting) => {
    const { language, textWidth, theme } = setting;
    const [, high] = niceRange(bounds(...curves.map((curve) => curve.shares)), 4, true);
    const domain = [0, high] as const;
    const marked = ticks(...domain, 4);
    const axis = Math.ceil(marked.reduce((most, y) => Math.max(most, textWidth(shares.tick(y), 11, 400)), 0)) + 10;
    const { panels, height } = panelsOf(setting, curves.length, { least: 130, height: 96, above: 40, below: 32, axis });
    return {
      height,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: curves.flatMap((curve, i) => {
        const panel = panels[i] as Panel; // one for each curve
        const room = panel.right - panel.left;
        const last = curve.shares.length - 1;
        const x = linear([0, Math.max(1, last)], [panel.left + 3, panel.right - 3]);
        const y = linear(domain, [panel.bottom, panel.top]);
        const points = trace(curve.shares, x, y);
        const half = chartWords(language).halfBy(inSentence(curve.half, ratio, language));
        return [
          leftAxis(setting, y, { ticks: marked, format: shares.tick }, [panel.left, panel.right], panel.first),
          bottomAxis(
            setting,
            x,
            { ticks: ticks(0, last, room / 60).filter(Number.isInteger), format: ratio.tick },
            [panel.bottom, panel.bottom + 4],
            [panel.left - 4, Math.min(setting.width - 1, panel.right + 3)],
          ),
          lines(setting, [
            {
              x: panel.left,
              y: panel.top - 28,
              text: fit(curve.name, room, 11, 600, textWidth),
              weight: 600,
              fill: theme.text,
            },
            { x: panel.left, y: panel.top - 13, text: fit(half, room + 8, 11, 400, textWidth) },
          ]),
          ...band(points, theme),
          dot(points, { x: 'x', y: 'mean', r: 1.8, fill: theme.estimated }),
        ];
      }),
    };
  },
};
