import { dot, line, type Markish } from '@observablehq/plot';
import type { ResponseView } from '@sextant/spec';
import { chartWords } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { bounds } from '../layout/extent.ts';
import { fit } from '../layout/fit.ts';
import { linear } from '../layout/linear.ts';
import { type Panel, panelsOf } from '../layout/panels.ts';
import { niceRange, ticks } from '../layout/ticks.ts';
import { trace } from '../layout/trace.ts';
import { bottomAxis, leftAxis } from '../marks/axis.ts';
import { band, extrapolatedLine, meanLine } from '../marks/band.ts';
import { hatch } from '../marks/hatch.ts';
import { lines } from '../marks/heading.ts';
import { dotKey, legendOf, lineKey, triangle, triangleKey } from '../marks/legend.ts';
import { rug } from '../marks/rug.ts';
import { moneyOf, outcomeOf, type Quantity } from '../quantity.ts';
import type { Setting } from '../setting.ts';
import { cell, cells, figures, word, words } from '../table.ts';

type Curve = ResponseView['curves'][number];

const largest = (values: readonly number[]) => values.reduce((most, x) => (x > most ? x : most), 0);
const isRevenue = ({ subject }: About) => subject.outcomeKind === 'revenue';

/** Channels below and beyond the spend from which the next unit no longer pays. */
function sides({ curves }: ResponseView) {
  const known = curves.flatMap(({ name, today, stopsPaying }) =>
    stopsPaying === null ? [] : [{ name, today, stopsPaying }],
  );
  return {
    room: known.filter(({ today, stopsPaying }) => today < stopsPaying).map(({ name }) => name),
    past: known.filter(({ today, stopsPaying }) => today >= stopsPaying).map(({ name }) => name),
  };
}

/** Weekly spend against the outcome it brings: small multiples on one scale. */
export const response: Chart<ResponseView> = {
  kind: 'response',
  isEmpty: ({ curves }) => curves.length === 0,
  titles: [
    (view, { subject: { currency } }) => {
      const { room, past } = sides(view);
      return room.length === 0 || past.length === 0
        ? undefined
        : { code: 'response-room-and-past', facts: { room, past, currency } };
    },
    (view, { subject: { currency } }) => {
      const { room } = sides(view);
      return room.length === 0 ? undefined : { code: 'response-room', facts: { room, currency } };
    },
    (view, { subject: { currency } }) => {
      const { past } = sides(view);
      return past.length === 0 ? undefined : { code: 'response-past', facts: { past, currency } };
    },
    (_, { subject: { currency } }) => ({ code: 'response-unknown', facts: { currency } }),
  ],
  subtitle: (_, about) => chartWords(about.language).subtitles.response(isRevenue(about)),
  table: ({ curves }, about) => {
    const { labels } = chartWords(about.language);
    const spend = moneyOf(
      curves.flatMap((curve) => curve.spend),
      about.subject.currency,
      about.language,
    );
    const outcome = outcomeOf(bounds(...curves.map((curve) => curve.outcome)), about.subject, about.language);
    const brought = [labels.mean, labels.low, labels.high].map((part) =>
      figures(`${labels.brought}: ${part}`, outcome.unit),
    );
    return {
      head: [words(labels.channel), words(labels.remark), figures(labels.weeklySpend, spend.unit), ...brought],
      rows: curves.flatMap((curve) => {
        const top = largest(curve.seen);
        const named = (remark: string, at: number) => [word(curve.name), word(remark), cell(at, spend.bare)];
        const empty = [cell(null, spend.bare), cell(null, spend.bare), cell(null, spend.bare)];
        return [
          [...named(labels.today, curve.today), ...empty],
          ...(curve.stopsPaying === null
            ? []
            : [
                [
                  ...named(chartWords(about.language).nextStopsPaying(about.subject.currency), curve.stopsPaying),
                  ...empty,
                ],
              ]),
          [...named(labels.largestSeen, top), ...empty],
          ...curve.spend.map((at, i) => [
            ...named(at > top ? labels.neverSpent : '', at),
            ...cells(curve.outcome[i] ?? null, outcome.bare),
          ]),
        ];
      }),
    };
  },
  picture: ({ curves }, setting) => {
    const { language, subject, textWidth, theme } = setting;
    const shown = [...bounds(...curves.map(({ outcome }) => outcome)), ...curves.flatMap(({ draws }) => draws.flat())];
    const domain = niceRange(shown, 4, true);
    const outcome = outcomeOf(shown, subject, language);
    const marked = ticks(...domain, 4);
    const axis = Math.ceil(largest(marked.map((y) => textWidth(outcome.tick(y), 11, 400)))) + 10;
    const { panels, height } = panelsOf(setting, curves.length, {
      least: 130,
      height: 150,
      above: 24,
      below: 36,
      axis,
    });
    const spend = moneyOf(
      curves.flatMap((curve) => curve.spend),
      subject.currency,
      language,
    );
    const legend = legendOf(setting, keysOf(setting));
    return {
      height: height + legend.height,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        ...curves.flatMap((curve, i) => {
          const panel = panels[i] as Panel; // one for each curve
          const y = linear(domain, [panel.bottom, panel.top]);
          const name = fit(curve.name, panel.right - panel.left, 11, 600, textWidth);
          return [
            leftAxis(setting, y, { ticks: marked, format: outcome.tick }, [panel.left, panel.right], panel.first),
            lines(setting, [{ x: panel.left, y: panel.top - 13, text: name, weight: 600, fill: theme.text }]),
            ...curveMarks(setting, curve, panel, y, spend),
          ];
        }),
        legend.mark(height),
      ],
    };
  },
};

function curveMarks(
  setting: Setting,
  curve: Curve,
  panel: Panel,
  y: (value: number) => number,
  spend: Quantity,
): Markish[] {
  const { document, theme } = setting;
  const last = curve.spend.at(-1) ?? 0;
  const top = Math.min(last, largest(curve.seen));
  const x = linear([0, last], [panel.left, panel.right]);
  const points = trace(curve.outcome, (i) => x(curve.spend[i] ?? 0), y);
  // The line changes its kind at the largest spend seen, between two points of the grid.
  const seen = points.filter((point) => point.x <= x(top) + 0.01);
  const beyond = points.slice(Math.max(0, seen.length - 1));
  const height = (at: number) => heightAt(curve, at);
  const round = ticks(0, last, (panel.right - panel.left) / 80);
  const draws = curve.draws.flatMap((draw, z) =>
    draw.map((value, i) => ({ x: x(curve.spend[i] ?? 0), y: y(value), z })),
  );
  const { stopsPaying } = curve;
  return [
    hatch(setting, [{ left: x(top), right: panel.right, top: panel.top, bottom: panel.bottom }]),
    bottomAxis(
      setting,
      x,
      { ticks: round, format: spend.tick },
      [panel.bottom, panel.bottom + 6],
      [panel.left - 4, Math.min(setting.width - 1, panel.right + 3)],
    ),
    ...band(points, theme, { mean: false, inner: false }),
    line(draws, { x: 'x', y: 'y', z: 'z', stroke: theme.estimated, strokeWidth: 0.8, strokeOpacity: 0.22 }),
    meanLine(seen, theme),
    extrapolatedLine(beyond, theme),
    rug(setting, curve.seen.filter((at) => at <= last).map(x), panel.bottom + 1),
    ...(curve.today <= last
      ? [
          dot([curve.today], {
            x: x(curve.today),
            y: y(height(curve.today)),
            r: 4,
            fill: theme.observed,
            stroke: theme.surface,
            strokeWidth: 1.2,
            className: 'today',
          }),
        ]
      : []),
    ...(stopsPaying === null || stopsPaying > last
      ? []
      : [() => triangle(document, x(stopsPaying), y(height(stopsPaying)), theme.surface, theme.observed)]),
  ];
}

/** The mean curve between two points of its grid. */
function heightAt({ spend, outcome }: Curve, at: number): number {
  const next = Math.max(
    1,
    spend.findIndex((x) => x >= at),
  );
  const [from, to] = [spend[next - 1] ?? 0, spend[next] ?? 0];
  const [low, high] = [outcome[next - 1]?.mean ?? 0, outcome[next]?.mean ?? 0];
  return to === from ? high : low + ((at - from) / (to - from)) * (high - low);
}

function keysOf(setting: Setting) {
  const { theme, language, subject } = setting;
  const { labels, nextStopsPaying } = chartWords(language);
  return [
    { label: labels.today, symbol: dotKey(setting, theme.observed) },
    { label: nextStopsPaying(subject.currency), symbol: triangleKey(setting) },
    { label: labels.estimated, symbol: lineKey(setting, theme.estimated) },
    { label: labels.neverSpent, symbol: lineKey(setting, theme.extrapolated, '4 3') },
  ];
}
