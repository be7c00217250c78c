import { type Estimate, type EstimateSeries, type FitRecord, negated, type ResultViews } from '@sextant/spec';
import { csvText } from '../csv.ts';

type Cell = string | number | null;

interface Table {
  readonly name: string;
  /** What the figures are in. */
  readonly unit: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Columns of an estimate: names carry no unit, the head of the file does. */
const five = (name: string): readonly string[] => ['mean', 'sd', 'q05', 'q50', 'q95'].map((part) => `${name} ${part}`);

function spread(estimate: Estimate | null | undefined): readonly Cell[] {
  if (!estimate) return [null, null, null, null, null];
  const { mean, sd, q05, q50, q95 } = estimate;
  return [mean, sd, q05, q50, q95];
}

function byWeek(weeks: readonly string[], series: readonly EstimateSeries[]): readonly (readonly Cell[])[] {
  return weeks.map((week, t) => [week, ...series.flatMap((one) => spread(one[t]))]);
}

/** Every view as a table at full precision, with the same numbers that pages and pictures show. */
export function tablesOf(views: ResultViews, { subject }: Pick<FitRecord, 'subject'>): readonly Table[] {
  const { contribution, waterfall, returns, response, carryOver, priorPosterior, fitted, predictiveCheck, forecast } =
    views;
  const units = subject.outcomeKind === 'revenue' ? subject.currency : `units of ${subject.outcome}`;
  const money = subject.currency;
  return [
    {
      name: 'contribution',
      unit: `${units} per week`,
      head: ['week', ...five('baseline'), ...contribution.channels.flatMap(({ name }) => five(name))],
      rows: byWeek(contribution.weeks, [contribution.baseline, ...contribution.channels.map(({ series }) => series)]),
    },
    {
      name: 'waterfall',
      unit: units,
      head: ['step', ...five('effect')],
      rows: [
        ['baseline', ...spread(waterfall.baseline)],
        ...waterfall.channels.map(({ name, estimate }) => [name, ...spread(estimate)]),
        ['unexplained', ...spread(waterfall.unexplained)],
        ...(waterfall.unseen ? [['weeks without outcome', ...spread(negated(waterfall.unseen))]] : []),
        ['observed', waterfall.observed, null, null, null, null],
      ],
    },
    {
      name: 'returns',
      unit: `spend in ${money}; contribution in ${units}; roi and marginal roi in ${money} per ${money}; cost in ${money} per unit of ${subject.outcome}`,
      head: [
        'channel',
        'spend',
        ...['contribution', 'roi', 'marginal roi', 'cost per outcome'].flatMap(five),
        'above break-even',
      ],
      rows: returns.rows.map((row) => [
        row.name,
        row.spend,
        ...[row.contribution, row.roi, row.marginalRoi, row.costPerOutcome].flatMap(spread),
        row.aboveBreakEven,
      ]),
    },
    {
      name: 'response',
      unit: `spend in ${money} per week; outcome in ${units} per week`,
      head: ['channel', 'spend', ...five('outcome')],
      rows: response.curves.flatMap(({ name, spend, outcome }) =>
        spend.map((x, i) => [name, x, ...spread(outcome[i])]),
      ),
    },
    {
      name: 'carry-over',
      unit: 'share of the effect of a week’s spend; half in weeks',
      head: ['channel', 'weeks after', ...five('share')],
      rows: carryOver.curves.flatMap(({ name, shares, half }) => [
        ...shares.map((share, k) => [name, k, ...spread(share)]),
        [`${name}, half of the effect`, null, ...spread(half)],
      ]),
    },
    {
      name: 'prior-and-posterior',
      unit: 'as the model file states each parameter',
      head: ['channel', 'parameter', ...five('prior'), ...five('posterior'), 'learnt'],
      rows: priorPosterior.rows.map(({ channel, parameter, prior, posterior, learnt }) => [
        channel,
        parameter,
        ...spread(prior),
        ...spread(posterior),
        learnt,
      ]),
    },
    fittedTable(fitted, units),
    {
      name: 'predictive-check',
      unit: units,
      head: ['statistic', 'observed', ...five('replicated'), 'p'],
      rows: predictiveCheck.rows.map(({ statistic, observed, replicated, p }) => [
        statistic,
        observed,
        ...spread(replicated),
        p,
      ]),
    },
    {
      name: 'forecast',
      unit: `${units} per week; the last row is the sum`,
      head: ['week', ...five('outcome')],
      rows: [...byWeek(forecast.weeks, [forecast.series]), ['total', ...spread(forecast.total)]],
    },
  ];
}

function fittedTable({ weeks, observed, fitted, predicted, heldOut }: ResultViews['fitted'], units: string): Table {
  const from = heldOut === null ? weeks.length : weeks.indexOf(heldOut.from);
  return {
    name: 'fitted',
    unit: `${units} per week`,
    head: ['week', 'observed', ...five('fitted'), ...five('new week'), ...five('held out, predicted')],
    rows: weeks.map((week, t) => [
      week,
      observed[t] ?? null,
      ...spread(fitted[t]),
      ...spread(predicted[t]),
      ...spread(heldOut?.predicted[t - from]),
    ]),
  };
}

/** A table as a file: units, the level of the interval and what it was made from stand in its head. */
export function tableCsv({ unit, head, rows }: Table, { provenance, status }: FitRecord): string {
  const { record, seed, engine, dataUntil } = provenance;
  return csvText(head, rows, [
    `units: ${unit}`,
    'mean and sd of the posterior; q05 to q95 hold 90%',
    `record ${record}, fit ${status}, seed ${seed}, engine ${engine}, data until ${dataUntil}`,
  ]);
}
