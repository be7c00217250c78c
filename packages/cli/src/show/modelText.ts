import type { initModel, Model, OutputOf, previewModel } from '@sextant/spec';
import { kindWords, money, one, range, share, term } from '@sextant/words';
import { wrap } from '../layout/wrap.ts';
import { figureTable } from './cells.ts';
import { columnScale, outcomeInterval, ratioFormat } from './figures.ts';
import { hintLines } from './hints.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

/** What was written, and what to type next. */
export function initText({ file, data, model }: OutputOf<typeof initModel>, view: View): string[] {
  const { words, width } = view;
  const say = words.model;
  const hints = [
    [`sextant model preview ${file} --data ${data}`, say.readOnPreview],
    [`sextant fit ${file} --data ${data}`, say.readOnFit],
  ] as const;
  return [
    ...wrap(say.written(file, data), width),
    ...(model.outcome.margin === 'unknown' ? ['', ...wrap(say.marginUnknown, width)] : []),
    ...modelLines(model, view),
    ...section(words.fit.readOn, hintLines(hints, view), view),
  ];
}

/** What a model is made of, in a few lines. */
export function modelLines(
  { outcome, channels, baseline, controls }: Model,
  { width, words, language }: View,
): string[] {
  const names = (list: readonly string[]) => (list.length === 0 ? '–' : list.join(', '));
  const rows = [
    [words.import.roles.outcome, outcome.column],
    [words.import.roles.spend, names(channels.map(({ name }) => name))],
    [words.import.roles.driver, names(controls.map(({ column }) => column))],
    [
      term('baseline', language),
      names(baseline.map(({ kind }) => kindWords('baseline', kind, language)?.name ?? kind)),
    ],
  ] as const;
  return ['', ...rows.flatMap(([what, list]) => wrap(`${what}: ${list}`, width, '  '))];
}

/** The beliefs in a marketer's words, then what a week of spend would bring by them. */
export function previewText(preview: OutputOf<typeof previewModel>, view: View): string[] {
  const { words, language, width } = view;
  const { currency, mediaShare, channels } = preview;
  const say = words.model;
  const each = channels.flatMap(({ name, roi, low, high }) => {
    if (roi === null || low === null || high === null) return [];
    const show = ratioFormat(roi.mean);
    return wrap(say.channel(name, show(low), show(roi.mean), show(high), one(currency, language)), width, '  ');
  });
  const { mean, q05, q95 } = mediaShare;
  return [
    view.paint.strong(say.previewTitle),
    say.mediaShare(`${share(mean)} (${range(q05, q95, language, share)})`),
    ...section(say.believed, each, view),
    ...section(say.curves, curveLines(preview, view), view),
  ];
}

/** Of each curve three points: half, all and twice of what is spent in an ordinary week, as far as the curve goes. */
function curveLines({ channels, currency, outcomeKind }: OutputOf<typeof previewModel>, view: View): string[] {
  const { words, language } = view;
  const mid = channels.map(({ curve }) => curve.outcome[Math.round((curve.outcome.length - 1) / 2)]?.mean ?? 0);
  const scale = columnScale([Math.min(...mid.filter((x) => x > 0))], language);
  const rows = channels.flatMap(({ name, curve }) => {
    const points = [0.25, 0.5, 1].map((part) => Math.round(part * (curve.spend.length - 1)));
    return points.flatMap((at) => {
      const [spend, outcome] = [curve.spend[at], curve.outcome[at]];
      if (spend === undefined || outcome === undefined) return [];
      return [
        [
          name,
          money(spend, currency, language),
          outcomeInterval(outcome, outcomeKind === 'revenue' ? currency : null, language, scale),
        ],
      ];
    });
  });
  return rows.length === 0 ? [] : figureTable(['', words.model.perWeek, words.model.brings], rows, view);
}
