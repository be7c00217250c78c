import { random } from '@sextant/numerics';
import type { ForecastView, IsoDate, Model, Panel } from '@sextant/spec';
import { baselineTermOf } from '../baseline/index.ts';
import type { BaselinePart } from '../curves/baselineParts.ts';
import type { ChannelCurve } from '../curves/curve.ts';
import { respond } from '../curves/respond.ts';
import { seriesEstimates } from '../curves/seriesEstimates.ts';
import { controlScaling } from '../mmm/linear.ts';
import { dayOf, isoOf } from '../panel/day.ts';
import { recentWeeks } from '../planning/basis.ts';
import { mediaPerMoney } from '../planning/today.ts';
import { estimateOf } from '../results/estimateOf.ts';
import type { FitInHand } from './fitInHand.ts';
import { noiseStreams } from './fittedView.ts';

/** A quarter. */
const quarter = 13;

/** Weeks whose mean stands for a driver that is not given. */
const driverWeeks = 52;

/** What a forecast is told: money by channel and values by driver, one per week to come; the rest is assumed, and said. */
export interface Outlook {
  readonly weeks?: number;
  readonly spend?: Readonly<Record<string, ArrayLike<number>>>;
  readonly drivers?: Readonly<Record<string, ArrayLike<number>>>;
}

type Assumed = ForecastView['assumed'][number];

function weeksAhead(panel: Panel, count: number): readonly IsoDate[] {
  const last = dayOf(panel.weeks.at(-1) ?? '') ?? 0;
  return Array.from({ length: count }, (_, t) => isoOf(last + 7 * (t + 1)));
}

/** Names of what a column counts: holidays that fell into the same weeks share one. */
const partsOfName = (name: string): readonly string[] => name.replace(/^holiday /, '').split(' + ');

/**
 * Values to come of a fitted column among those the term makes of all weeks. Holidays that shared a column in the modelled weeks may
 * fall apart later: the column goes on as the sum of what it held. What never occurred in the modelled weeks has no coefficient.
 */
export function valuesAhead(
  fitted: string,
  made: readonly { name: string; values: Float64Array }[],
  count: number,
): Float64Array {
  const held = partsOfName(fitted);
  const of = made.find(({ name }) => name === fitted);
  const shared = of ? [of] : made.filter(({ name }) => partsOfName(name).every((part) => held.includes(part)));
  const out = new Float64Array(count);
  for (const { values } of shared) {
    for (let t = 0; t < count; t++) out[t] = (out[t] as number) + (values[values.length - count + t] as number);
  }
  return out;
}

/** Columns of the baseline terms over the modelled weeks and those to come. */
function termColumns(model: Model, weeks: readonly IsoDate[]) {
  return model.baseline.flatMap((choice) => {
    const term = baselineTermOf(choice.kind);
    return term ? [...term.columns(weeks, choice).columns] : [];
  });
}

interface Driver {
  readonly values: Float64Array;
  readonly how: 'given' | 'mean of the last 52 weeks';
}

function driverAhead(fit: FitInHand, column: string, given: ArrayLike<number> | undefined, count: number): Driver {
  const { model, panel } = fit;
  const control = model.controls.find((c) => c.column === column);
  const scaled = control ? controlScaling(control, panel) : (x: number) => x;
  if (given) return { values: Float64Array.from({ length: count }, (_, t) => scaled(Number(given[t]))), how: 'given' };
  const raw = panel.controls[column] as Float64Array;
  const recent = raw.subarray(Math.max(panel.firstModelled, raw.length - driverWeeks));
  const mean = recent.reduce((a, b) => a + b, 0) / recent.length;
  return { values: new Float64Array(count).fill(scaled(mean)), how: 'mean of the last 52 weeks' };
}

/** Spend to come: as given, else the last 13 weeks once more. */
function inputAhead(curve: ChannelCurve, given: ArrayLike<number> | undefined, count: number): Float64Array {
  const perMoney = curve.largest === 0 ? 0 : mediaPerMoney(curve, recentWeeks) / curve.largest;
  const window = curve.spend.subarray(Math.max(0, curve.spend.length - recentWeeks));
  const ahead = Array.from({ length: count }, (_, t) =>
    given ? Number(given[t]) : (window[t % window.length] as number),
  );
  return Float64Array.from([...curve.input, ...ahead.map((money) => money * perMoney)]);
}

function assumptions(fit: FitInHand, outlook: Outlook, drivers: ReadonlyMap<string, Driver>): readonly Assumed[] {
  const media = fit.curves.map(
    ({ name }): Assumed => ({ driver: name, how: outlook.spend?.[name] ? 'given' : 'as in the last 13 weeks' }),
  );
  const calendar = fit.model.baseline
    .filter(({ kind }) => kind === 'holidays')
    .map(({ kind }): Assumed => ({ driver: kind, how: 'calendar' }));
  return [...media, ...calendar, ...Array.from(drivers, ([driver, { how }]): Assumed => ({ driver, how }))];
}

/**
 * The outcome of the weeks to come, with its noise: where each week and their sum will fall if the assumptions hold. Trend and
 * season go on, holidays come from the calendar.
 */
export function forecastView(fit: FitInHand, seed: number, outlook: Outlook = {}): ForecastView {
  const { model, panel, drawn, baseline } = fit;
  const count = outlook.weeks ?? quarter;
  const weeks = weeksAhead(panel, count);
  const made = termColumns(model, [...panel.weeks.slice(panel.firstModelled), ...weeks]);
  const drivers = new Map(
    model.controls.map(({ column }) => [column, driverAhead(fit, column, outlook.drivers?.[column], count)] as const),
  );
  const ahead = baseline.parts.map((part: BaselinePart) => ({
    coefficient: part.coefficient,
    values: part.control
      ? (drivers.get(part.name) as Driver).values // every control has one, by the map above
      : valuesAhead(part.name, made, count),
  }));
  const inputs = fit.curves.map((curve) => inputAhead(curve, outlook.spend?.[curve.name], count));
  const stream = random(seed, noiseStreams.forecast);
  const totals = new Float64Array(drawn.count);
  const series = seriesEstimates(drawn.count, count, (d, out) => {
    const sigma = baseline.noise[d] as number;
    out.fill(0);
    for (const { values, coefficient } of ahead) {
      for (let t = 0; t < count; t++) out[t] = (out[t] as number) + (coefficient[d] as number) * (values[t] as number);
    }
    fit.curves.forEach((curve, i) => {
      const h = respond(curve, d, inputs[i] as Float64Array, curve.input.length);
      for (let t = 0; t < count; t++) out[t] = (out[t] as number) + (curve.coefficient[d] as number) * (h[t] as number);
    });
    for (let t = 0; t < count; t++) out[t] = (out[t] as number) + sigma * stream.normal();
    totals[d] = out.reduce((sum, x) => sum + x, 0);
  });
  return { weeks, total: estimateOf(totals), series, assumed: assumptions(fit, outlook, drivers) };
}
