import { dot } from '@observablehq/plot';
import type { ForecastView } from '@sextant/spec';
import { chartWords, date, kindWords } from '@sextant/words';
import type { Chart } from '../chart.ts';
import { bounds } from '../layout/extent.ts';
import { linear } from '../layout/linear.ts';
import { niceRange, ticks } from '../layout/ticks.ts';
import { weekScale } from '../layout/timePlot.ts';
import { trace } from '../layout/trace.ts';
import { leftAxis } from '../marks/axis.ts';
import { band } from '../marks/band.ts';
import { timeAxis } from '../marks/timeAxis.ts';
import { inSentence, outcomeOf } from '../quantity.ts';
import { cells, figures, word, words } from '../table.ts';

/** The outcome to come, week by week, and what is assumed for it. */
export const forecast: Chart<ForecastView> = {
  kind: 'forecast',
  isEmpty: ({ weeks }) => weeks.length === 0,
  titles: [
    ({ total, weeks }, { subject, language }) => ({
      code: 'forecast-total',
      facts: {
        amount: inSentence(total, outcomeOf([total.mean, total.q95], subject, language), language),
        weeks: weeks.length,
        revenue: subject.outcomeKind === 'revenue',
      },
    }),
  ],
  subtitle: (_, { subject, language }) => chartWords(language).subtitles.forecast(subject.outcomeKind === 'revenue'),
  note: ({ assumed }, { language }) => {
    const { assumed: sentences } = chartWords(language);
    const kinds = ['given', 'calendar', 'mean of the last 52 weeks'] as const;
    const told = kinds.flatMap((kind) => {
      // A term of the baseline (holidays) stands under the name of its kind.
      const drivers = assumed
        .filter(({ how }) => how === kind)
        .map(({ driver }) => kindWords('baseline', driver, language)?.name ?? driver);
      return drivers.length === 0 ? [] : [sentences[kind](drivers)];
    });
    return told.length === 0 ? undefined : told.join(' ');
  },
  table: (view, { subject, language }) => {
    const { labels } = chartWords(language);
    const { bare, unit } = outcomeOf(bounds(view.series), subject, language);
    return {
      head: [
        words(labels.week),
        ...[labels.mean, labels.low, labels.high].map((part) => figures(`${labels.expected}: ${part}`, unit)),
      ],
      rows: view.weeks.map((week, i) => [word(date(week, language), week), ...cells(view.series[i] ?? null, bare)]),
    };
  },
  picture: (view, setting) => {
    const { theme, language, subject, textWidth, width } = setting;
    const shown = bounds(view.series);
    const quantity = outcomeOf(shown, subject, language);
    const domain = niceRange(shown, 4, false);
    const marked = ticks(...domain, 4);
    const left = Math.ceil(marked.reduce((most, y) => Math.max(most, textWidth(quantity.tick(y), 11, 400)), 0)) + 10;
    const [top, bottom, right] = [8, 168, width - 6];
    const x = weekScale(view.weeks.length, left + 4, right - 4);
    const points = trace(view.series, x, linear(domain, [bottom, top]));
    return {
      height: bottom + 24,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        leftAxis(setting, linear(domain, [bottom, top]), { ticks: marked, format: quantity.tick }, [left, right]),
        ...band(points, theme),
        ...(points.length <= 26
          ? [dot(points, { x: 'x', y: 'mean', r: 2, fill: theme.estimated, className: 'mean' })]
          : []),
        timeAxis(setting, view.weeks, x, bottom),
      ],
    };
  },
};
