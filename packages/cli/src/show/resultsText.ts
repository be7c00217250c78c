import { type Model, negated, type OutputOf, type ResultViews, type showResults } from '@sextant/spec';
import {
  chance,
  date,
  dates,
  fixed,
  kindWords,
  money,
  nextTerm,
  returnTerm,
  share,
  term,
  week,
  type Scale,
} from '@sextant/words';
import { wrap } from '../layout/wrap.ts';
import { amountCell, figureTable, outcomeUnit } from './cells.ts';
import { columnScale, outcomeInterval, ratioInterval } from './figures.ts';
import { hintLines } from './hints.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

type Answer = OutputOf<typeof showResults>;

/** Weeks of a series that a terminal shows; files have all of them. */
const lastWeeks = 13;

/** How the outcome of this fit is written. */
interface Unit {
  readonly currency: string | null;
  readonly scale: (values: readonly number[]) => Scale;
}

/** Every view of a fit as a table. */
export function resultsText({ record, name, model, views, files }: Answer, view: View): string[] {
  const { words, language, paint } = view;
  const say = words.results;
  const { subject } = record;
  const unit: Unit = { currency: outcomeUnit(subject), scale: (values) => columnScale(values, language) };
  const period = words.fit.period(dates(subject.from, subject.to, language), subject.weeks);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [say.waterfall, waterfallLines(views.waterfall, unit, view)],
    [say.returns, returnsLines(views.returns, unit, view)],
    [say.response, responseLines(views.response, views.returns.currency, unit, view)],
    [say.carryOver, carryOverLines(views.carryOver, view)],
    [say.priorPosterior, priorLines(views.priorPosterior, model, view)],
    [say.contribution, contributionLines(views.contribution, unit, view)],
    [say.fitted, fittedLines(views.fitted, unit, view)],
    [say.check, checkLines(views.predictiveCheck, unit, view)],
    [say.forecast, forecastLines(views.forecast, unit, view)],
  ];
  const hints = [
    [`sextant plan ${name}`, say.readOnPlan],
    [`sextant export ${name} --out ${name}-results`, say.readOnExport],
  ] as const;
  return [
    `${paint.strong(subject.outcome)}, ${subject.currency} · ${period} · ${term('fit', language)}: ${term(record.status, language)}`,
    ...parts.flatMap(([title, lines]) => section(title, lines, view)),
    ...section(words.fit.readOn, hintLines(hints, view), view),
    ...(files.length === 0 ? [] : ['', say.files(files.length, folderOf(files))]),
  ];
}

function folderOf(files: readonly string[]): string {
  return (files[0] ?? '').replace(/[/\\][^/\\]*$/, '');
}

function waterfallLines(
  { baseline, channels, unexplained, unseen, observed }: ResultViews['waterfall'],
  unit: Unit,
  view: View,
) {
  const { language } = view;
  const scale = unit.scale([baseline.mean, observed]);
  const show = (estimate: typeof baseline) => outcomeInterval(estimate, unit.currency, language, scale);
  const part = (x: number) => (observed === 0 ? '–' : share(x / observed));
  const rows = [
    [term('baseline', language), show(baseline), part(baseline.mean)],
    ...channels.map(({ name, estimate }) => [name, show(estimate), part(estimate.mean)]),
    [term('unexplained', language), show(unexplained), part(unexplained.mean)],
    ...(unseen ? [[term('weeksUnseen', language), show(negated(unseen)), part(-unseen.mean)]] : []),
    [view.words.results.observed, amountCell(observed, unit.currency, view, scale), share(1)],
  ];
  return figureTable(['', term('effect', language), term('share', language)], rows, view);
}

function returnsLines({ rows, breakEven, currency }: ResultViews['returns'], unit: Unit, view: View): string[] {
  const { language, words } = view;
  const scale = unit.scale(rows.map(({ contribution }) => contribution.mean));
  const cells = rows.map((row) => [
    row.name,
    outcomeInterval(row.contribution, unit.currency, language, scale),
    ratioInterval(row.roi, language),
    ratioInterval(row.marginalRoi, language),
    row.aboveBreakEven === null ? '–' : chance(row.aboveBreakEven, language),
  ]);
  const titles = [
    term('channel', language),
    term('effect', language),
    returnTerm(currency, language),
    nextTerm(currency, language),
    words.results.aboveBreakEven,
  ];
  const says = breakEven === null ? words.results.breakEvenUnknown : words.results.breakEven(fixed(breakEven, 1));
  return [...figureTable(titles, cells, view), '', says];
}

function responseLines({ curves }: ResultViews['response'], currency: string, unit: Unit, view: View): string[] {
  const { words, language } = view;
  const say = words.results;
  const brought = curves.map(({ spend, outcome, today }) => outcome[spend.findIndex((x) => x >= today)]);
  const scale = unit.scale(brought.map((estimate) => estimate?.mean ?? 0));
  const rows = curves.map(({ name, seen, today, stopsPaying }, i) => [
    name,
    money(today, currency, language),
    brought[i] === undefined ? '–' : outcomeInterval(brought[i], unit.currency, language, scale),
    money(Math.max(0, ...seen), currency, language),
    stopsPaying === null ? '–' : money(stopsPaying, currency, language),
  ]);
  const titles = [term('channel', language), say.today, words.model.brings, say.seenUpTo, say.stopsPaying];
  return [...figureTable(titles, rows, view), '', ...wrap(say.beyond, view.width)];
}

/** Lags that are shown: later ones bring next to nothing. */
const lags = 5;

function carryOverLines({ curves }: ResultViews['carryOver'], view: View): string[] {
  const { words, language } = view;
  const rows = curves.map(({ name, shares, half }) => [
    name,
    ...Array.from({ length: lags }, (_, k) => (shares[k] === undefined ? '–' : share(shares[k].mean))),
    fixed(half.mean, 1),
  ]);
  const titles = Array.from({ length: lags }, (_, k) => words.results.weekAfter(k));
  return figureTable([term('channel', language), ...titles, words.results.half], rows, view);
}

function priorLines({ rows }: ResultViews['priorPosterior'], model: Model, view: View): string[] {
  const { words, language } = view;
  const cells = rows.map(({ channel, parameter, prior, posterior, learnt }) => [
    channel,
    parameterName(channel, parameter, model, view),
    ratioInterval(prior, language),
    ratioInterval(posterior, language),
    share(learnt),
  ]);
  const { prior, posterior, learnt } = words.results;
  return figureTable(
    [term('channel', language), term('parameter', language), prior, posterior, learnt],
    cells,
    view,
    2,
  );
}

/** A parameter as a marketer calls it; one that has no words is shown as the model file has it. */
function parameterName(channel: string, parameter: string, { channels, data }: Model, { language }: View): string {
  if (parameter === 'roi') return returnTerm(data.currency, language);
  if (parameter === 'marginal roi') return nextTerm(data.currency, language);
  const of = channels.find(({ name }) => name === channel);
  if (of === undefined) return parameter;
  const { adstock, saturation } = of;
  const words = [kindWords('adstock', adstock.kind, language), kindWords('saturation', saturation.kind, language)];
  return words.map((one) => one?.parameters?.[parameter]).find((name) => name !== undefined) ?? parameter;
}

function lastOf<T>(list: readonly T[]): readonly T[] {
  return list.slice(-lastWeeks);
}

/** Channels that stand side by side; more of them go into a table of their own. */
const abreast = 6;

function contributionLines(
  { weeks, baseline, channels }: ResultViews['contribution'],
  unit: Unit,
  view: View,
): string[] {
  const { words, language } = view;
  const all = [{ name: term('baseline', language), series: baseline }, ...channels];
  const groups = Array.from({ length: Math.ceil(all.length / (abreast + 1)) }, (_, i) =>
    all.slice(i * (abreast + 1), (i + 1) * (abreast + 1)),
  );
  const tables = groups.flatMap((group, i) => {
    const scales = group.map(({ series }) => unit.scale(lastOf(series).map(({ mean }) => mean)));
    const rows = lastOf(weeks.map((first, t) => [first, t] as const)).map(([first, t]) => [
      week(first, language, true),
      ...group.map(({ series }, k) =>
        amountCell(series[t]?.mean ?? Number.NaN, unit.currency, view, scales[k] ?? unit.scale([])),
      ),
    ]);
    const table = figureTable([words.results.week, ...group.map(({ name }) => name)], rows, view);
    return i === 0 ? table : ['', ...table];
  });
  return [...tables, ...cutNote(weeks.length, view)];
}

function cutNote(weeks: number, { words, width }: View): string[] {
  return weeks > lastWeeks ? ['', ...wrap(words.results.everyWeek(lastWeeks), width)] : [];
}

function fittedLines(
  { weeks, observed, fitted, predicted, heldOut }: ResultViews['fitted'],
  unit: Unit,
  view: View,
): string[] {
  const { words, language } = view;
  const say = words.results;
  const scale = unit.scale(fitted.map(({ mean }) => mean));
  const outside = weeks.filter((_, t) => {
    const [y, band] = [observed[t] ?? Number.NaN, predicted[t]];
    return band !== undefined && (y < band.q05 || y > band.q95);
  }).length;
  const from = heldOut === null ? weeks.length : weeks.indexOf(heldOut.from);
  const rows = lastOf(weeks.map((first, t) => [first, t] as const)).map(([first, t]) => {
    const [y, fit, band, ahead] = [observed[t] ?? Number.NaN, fitted[t], predicted[t], heldOut?.predicted[t - from]];
    return [
      week(first, language, true),
      Number.isNaN(y) ? term('missing', language) : amountCell(y, unit.currency, view, scale),
      ...[fit, band].map((one) => (one === undefined ? '–' : outcomeInterval(one, unit.currency, language, scale))),
      ...(heldOut === null ? [] : [ahead === undefined ? '' : outcomeInterval(ahead, unit.currency, language, scale)]),
    ];
  });
  const titles = [
    say.week,
    say.observed,
    say.fittedOutcome,
    say.predicted,
    ...(heldOut === null ? [] : [term('heldOut', language)]),
  ];
  const said = outside === 0 ? say.inside : say.outsideOf(outside, weeks.length);
  return [...figureTable(titles, rows, view), '', said, ...cutNote(weeks.length, view).slice(1)];
}

function checkLines({ rows }: ResultViews['predictiveCheck'], unit: Unit, view: View): string[] {
  const { words, language } = view;
  const { statistic, observed, replicated, chance: of } = words.results;
  const cells = rows.map((row) => {
    const isMoney = Math.abs(row.observed) >= 100;
    const scale = unit.scale([row.observed]);
    const show = isMoney
      ? [
          amountCell(row.observed, unit.currency, view, scale),
          outcomeInterval(row.replicated, unit.currency, language, scale),
        ]
      : [fixed(row.observed, 2), ratioInterval(row.replicated, language)];
    return [words.results.statistics[row.statistic], ...show, chance(row.p, language)];
  });
  return figureTable([statistic, observed, replicated, of], cells, view);
}

function forecastLines({ weeks, total, series, assumed }: ResultViews['forecast'], unit: Unit, view: View): string[] {
  const { words, language, width } = view;
  const scale = unit.scale(series.map(({ mean }) => mean));
  const rows = weeks.map((first, t) => [
    date(first, language),
    series[t] === undefined ? '–' : outcomeInterval(series[t], unit.currency, language, scale),
  ]);
  const sum = outcomeInterval(total, unit.currency, language, unit.scale([total.mean]));
  const said = assumed.map(({ driver, how }) =>
    words.results.assumed(kindWords('baseline', driver, view.language)?.name ?? driver, how),
  );
  return [
    ...figureTable([words.results.week, term('outcome', language)], [...rows, [words.results.total, sum]], view),
    '',
    ...wrap(said.join(' '), width),
  ];
}
