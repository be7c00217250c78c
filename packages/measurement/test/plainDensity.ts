import { cholesky, densityOf, solveLower } from '@sextant/numerics';
import type {
  ChannelModel,
  ControlModel,
  EffectPrior,
  MethodChoice,
  Model,
  Panel,
  Prior,
  PriorUnit,
} from '@sextant/spec';
import { type Adstock, adstockOf, type CarrySettings } from '../src/adstock/index.ts';
import { baselineTermOf } from '../src/baseline/index.ts';
import { type Saturation, saturationOf } from '../src/saturation/index.ts';

/**
 * The judge of the compiler: the same density written out plainly from model and panel, week by week and cell by cell. It
 * shares the members' plain forms and nothing else: it scales, places and integrates for itself.
 *
 * Outcomes are shares of the largest one seen, media shares of the largest modelled week. A prior in units of the outcome is
 * evaluated in these units: q = L x, so that log p(x) = log p(q) + log L.
 *
 * `sampled` names the columns with a Laplace prior whose coefficient is a coordinate of theta; a normal stands in for the others.
 */
export function plainDensity(
  model: Model,
  panel: Panel,
  theta: readonly number[],
  heldOut = 0,
  sampled: readonly string[] = [],
): number {
  const { logPrior, residual, columns, sigma } = plainParts(model, panel, theta, heldOut, sampled);
  const { factor } = covariance(columns, sigma, residual.length);
  const n = residual.length;
  const z = solveLower(factor, n, Float64Array.from(residual));
  let out = logPrior - (n / 2) * Math.log(2 * Math.PI);
  for (let i = 0; i < n; i++) out -= Math.log(factor[i * n + i] as number) + 0.5 * (z[i] as number) ** 2;
  return out;
}

/** A linear coefficient with a normal prior (or the normal that stands in for it) and its column over the weeks seen. */
export interface PlainColumn {
  readonly seen: readonly number[];
  readonly mean: number;
  readonly sd: number;
}

/** Everything that theta fixes: the outcome seen less media, sampled columns and the prior means of the columns. */
export interface PlainParts {
  readonly logPrior: number;
  readonly residual: readonly number[];
  readonly columns: readonly PlainColumn[];
  readonly sigma: number;
}

export function plainParts(
  model: Model,
  panel: Panel,
  theta: readonly number[],
  heldOut: number,
  sampled: readonly string[] = [],
): PlainParts {
  const window = plainWindow(panel, heldOut);
  const { weeks, seen, largest } = window;
  let next = 0;
  let logPrior = 0;
  const take = (): number => theta[next++] as number;
  /** A value in the compiler's scale; one unit of its prior is worth `worth` there. */
  const sample = (prior: Prior, worth = 1): number => {
    const { x, slope } = placed(prior, take(), worth);
    logPrior += logOf(prior, x / worth) - Math.log(worth) + Math.log(Math.abs(slope));
    return x;
  };
  const worthOf = (unit: PriorUnit | undefined): number => (unit === 'outcome' ? 1 / largest : 1);
  const mu = new Array<number>(weeks).fill(0);
  const add = (b: number, column: ArrayLike<number>): void => {
    for (let t = 0; t < weeks; t++) mu[t] = (mu[t] as number) + b * (column[t] as number);
  };
  for (const channel of model.channels) {
    const { transformed, spend } = plainMedia(channel, panel, sample);
    const h = transformed(1);
    const { on, unit, distribution } = channel.prior;
    const perWeek = h.reduce((a, b) => a + b, 0) / weeks;
    if (on === 'coefficient' && isPositive(distribution)) {
      const b = Math.exp(take()) / perWeek;
      const worth = worthOf(unit);
      logPrior += logOf(distribution, b / worth) - Math.log(worth) + Math.log(b);
      add(b, h);
    } else
      add(
        plainCoefficient(
          channel.prior,
          sample(distribution, worthOf(on === 'coefficient' ? unit : undefined)),
          h,
          transformed,
          spend,
          window,
        ),
        h,
      );
  }
  const columns: PlainColumn[] = [];
  for (const { name, values, prior, unit } of plainColumns(model, panel)) {
    const worth = worthOf(unit);
    const normal = sampled.includes(name) ? undefined : plainNormal(prior);
    if (normal)
      columns.push({ seen: seen.map((t) => values[t] as number), mean: normal.mean * worth, sd: normal.sd * worth });
    else add(sample(prior, worth), values);
  }
  const sigma = sample(model.noise.prior, worthOf(model.noise.unit));
  const residual = seen.map((t, i) => {
    const expected = columns.reduce((sum, c) => sum + c.mean * (c.seen[i] as number), mu[t] as number);
    return (panel.outcome[panel.firstModelled + t] as number) / largest - expected;
  });
  return { logPrior, residual, columns, sigma };
}

interface Window {
  readonly weeks: number;
  readonly first: number;
  /** Modelled weeks whose outcome counts. */
  readonly seen: readonly number[];
  readonly largest: number;
  readonly total: number;
  readonly value: Float64Array;
}

function plainWindow({ weeks: all, firstModelled: first, outcome, valuePerUnit }: Panel, heldOut: number): Window {
  const weeks = all.length - first;
  const seen: number[] = [];
  let [largest, total] = [0, 0];
  for (let t = 0; t < weeks - heldOut; t++) {
    const y = outcome[first + t] as number;
    if (Number.isNaN(y)) continue;
    seen.push(t);
    largest = Math.max(largest, Math.abs(y));
    total += y;
  }
  return { weeks, first, seen, largest, total, value: valuePerUnit.slice(first) };
}

const densityFor = (prior: Prior) => {
  const density = densityOf(prior.kind);
  if (!density) throw new Error(`no density ${prior.kind}`);
  return { density, args: density.argumentNames.map((name) => Number(prior[name])) };
};

function logOf(prior: Prior, x: number): number {
  const { density, args } = densityFor(prior);
  return density.logDensity(x, args);
}

const plainNormal = (prior: Prior): { mean: number; sd: number } | undefined => {
  if (prior.kind === 'normal') return { mean: Number(prior['mean']), sd: Number(prior['sd']) };
  // Laplace(m, v) has variance 2 v^2.
  if (prior.kind === 'laplace') return { mean: Number(prior['mean']), sd: Math.SQRT2 * Number(prior['scale']) };
  return undefined;
};

/** Support in the prior's own unit; of a truncated normal a bound over 8 sds away counts as none. */
function supportOf(prior: Prior): { lower: number; upper: number } {
  const { density, args } = densityFor(prior);
  const { lower, upper } = density.support(args);
  if (prior.kind !== 'truncated-normal' || lower === -Infinity || upper === Infinity) return { lower, upper };
  const [mean, sd] = [Number(prior['mean']), Number(prior['sd'])];
  if (upper - mean >= mean - lower && upper - mean > 8 * sd) return { lower, upper: Infinity };
  return mean - lower > 8 * sd ? { lower: -Infinity, upper } : { lower, upper };
}

function isPositive(prior: Prior): boolean {
  const { lower, upper } = supportOf(prior);
  return lower === 0 && upper === Infinity;
}

/** Where coordinate u lies in the compiler's scale, and dx/du. */
function placed(prior: Prior, u: number, worth: number): { x: number; slope: number } {
  const own = supportOf(prior);
  const [lower, upper] = [own.lower * worth, own.upper * worth];
  if (lower === -Infinity && upper === Infinity) return { x: u, slope: 1 };
  if (upper === Infinity) return { x: lower + Math.exp(u), slope: Math.exp(u) };
  if (lower === -Infinity) return { x: upper - Math.exp(u), slope: -Math.exp(u) };
  const share = 1 / (1 + Math.exp(-u));
  return { x: lower + (upper - lower) * share, slope: (upper - lower) * share * (1 - share) };
}

/** Transformed media of the modelled weeks at `factor` times the input, and the money spent in them. */
function plainMedia(
  channel: ChannelModel,
  { media, spend, firstModelled: first }: Panel,
  sample: (prior: Prior) => number,
): { transformed: (factor: number) => Float64Array; spend: number } {
  const adstock = adstockOf(channel.adstock.kind) as Adstock;
  const saturation = saturationOf(channel.saturation.kind) as Saturation;
  const a = parametersOf(channel.adstock, adstock.parameters, sample);
  const s = parametersOf(channel.saturation, saturation.parameters, sample);
  const raw = Array.from(media[channel.name] as Float64Array);
  const money = Array.from(spend[channel.name] as Float64Array);
  const largest = Math.max(...raw.slice(first));
  const settings = { ...channel.adstock } as unknown as CarrySettings;
  const saturated = (x: ArrayLike<number>): Float64Array => Float64Array.from(x, (z) => saturation.value(z, s));
  /** The spend of the modelled weeks times a factor; earlier weeks stay as they were. */
  const transformed = (factor: number): Float64Array => {
    const x = raw.map((v, t) => ((t < first ? 1 : factor) * v) / largest);
    const out =
      channel.order === 'saturation first'
        ? adstock.apply(saturated(x), a, settings)
        : saturated(adstock.apply(x, a, settings));
    return out.slice(first);
  };
  return { transformed, spend: money.slice(first).reduce((sum, v) => sum + v, 0) };
}

function parametersOf(
  choice: MethodChoice,
  parameters: Readonly<Record<string, { readonly prior: Prior | number }>>,
  sample: (prior: Prior) => number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { prior }]) => {
      const belief = (choice[name] ?? prior) as Prior | number;
      return [name, typeof belief === 'number' ? belief : sample(belief)];
    }),
  );
}

const plainSum = (x: Float64Array): number => x.reduce((sum, v) => sum + v, 0);

/**
 * b in shares of the largest outcome, from the believed measure q. What earlier weeks carry in was not paid for by the spend of the
 * modelled weeks, so it is no part of a return.
 */
function plainCoefficient(
  { on }: EffectPrior,
  q: number,
  h: Float64Array,
  transformed: (factor: number) => Float64Array,
  spend: number,
  { largest, total, value, seen }: Window,
): number {
  const money = (x: Float64Array): number => x.reduce((sum, v, t) => sum + v * (value[t] as number), 0);
  switch (on) {
    case 'coefficient':
      return q;
    case 'roi':
      return (q * spend) / (money(h) - money(transformed(0))) / largest;
    case 'marginal roi':
      return (q * 0.01 * spend) / (money(transformed(1.01)) - money(h)) / largest;
    case 'cost per outcome':
      return spend / q / (plainSum(h) - plainSum(transformed(0))) / largest;
    case 'contribution share':
      return (q * total) / seen.reduce((sum, t) => sum + (h[t] as number), 0) / largest;
  }
}

interface GivenColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly prior: Prior;
  readonly unit: PriorUnit;
}

/** Baseline terms in the model's order, then controls, over the modelled weeks. */
function plainColumns(model: Model, panel: Panel): GivenColumn[] {
  const weeks = panel.weeks.slice(panel.firstModelled);
  const terms = model.baseline.flatMap((choice): GivenColumn[] => {
    const term = baselineTermOf(choice.kind);
    if (!term) throw new Error(`no baseline term ${choice.kind}`);
    const prior = (choice['prior'] ?? term.prior.distribution) as Prior;
    const unit = (choice['unit'] ?? term.prior.unit) as PriorUnit;
    return term.columns(weeks, choice).columns.map(({ name, values }) => ({ name, values, prior, unit }));
  });
  const controls = model.controls.map((control): GivenColumn => {
    const raw = Array.from(panel.controls[control.column] as Float64Array).slice(panel.firstModelled);
    return {
      name: control.column,
      values: scaledControl(raw, control.scale),
      prior: control.prior,
      unit: control.unit,
    };
  });
  return [...terms, ...controls];
}

/** 'standard' divides by the sd with n, not n - 1. */
function scaledControl(raw: readonly number[], scale: ControlModel['scale']): number[] {
  if (scale === 'none') return [...raw];
  if (scale === 'largest') return raw.map((x) => x / Math.max(...raw.map(Math.abs)));
  const mean = raw.reduce((a, b) => a + b, 0) / raw.length;
  const sd = Math.sqrt(raw.reduce((a, b) => a + (b - mean) ** 2, 0) / raw.length);
  return raw.map((x) => (x - mean) / sd);
}

/** The dense covariance sigma^2 I + sum sd^2 x x' and its Cholesky factor. */
function covariance(columns: readonly PlainColumn[], sigma: number, n: number): { factor: Float64Array } {
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const shared = columns.reduce(
        (sum, { seen, sd }) => sum + sd * sd * (seen[i] as number) * (seen[j] as number),
        0,
      );
      v[i * n + j] = shared + (i === j ? sigma * sigma : 0);
    }
  }
  const factored = cholesky(v, n);
  if (factored.kind !== 'ok') throw new Error('the covariance of a test is not positive definite');
  return { factor: factored.factor };
}
