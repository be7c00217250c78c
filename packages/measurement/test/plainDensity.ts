import { cholesky, solveLower } from '@sextant/numerics';
import { exp, log } from '@sextant/numerics/functions';
import type { ChannelModel, MethodChoice, Model, Panel, Prior } from '@sextant/spec';
import { type Adstock, adstockOf, type CarrySettings } from '../src/adstock/index.ts';
import { knownPrior } from '../src/mmm/believed.ts';
import { transformOf } from '../src/mmm/coordinates.ts';
import { frameOf } from '../src/mmm/frame.ts';
import { linearOf } from '../src/mmm/linear.ts';
import { type Saturation, saturationOf } from '../src/saturation/index.ts';

/**
 * The judge of the compiler: the same density written out plainly, week by week and cell by cell, with the linear terms
 * integrated out by a dense covariance. It shares the members' plain forms and nothing of the fast road.
 */
export function plainDensity(model: Model, panel: Panel, theta: readonly number[]): number {
  const frame = frameOf(model, panel, 0);
  let next = 0;
  let total = 0;
  const take = (): number => theta[next++] as number;
  const sample = (prior: Prior, counted = true): number => {
    const known = knownPrior(prior);
    const t = transformOf(known);
    const u = take();
    const x = t.forward(u);
    const jacobian = t.logJacobian(u);
    if (counted) total += known.density.logDensity(x, known.args) + jacobian;
    return x;
  };
  const mu = new Float64Array(frame.weeks);
  frame.media.forEach(({ channel, input, spend }) => {
    const adstock = adstockOf(channel.adstock.kind) as Adstock;
    const saturation = saturationOf(channel.saturation.kind) as Saturation;
    const a = parametersOf(channel.adstock, adstock.parameters, sample);
    const s = parametersOf(channel.saturation, saturation.parameters, sample);
    const transformed = (factor: number): Float64Array =>
      transform(
        channel,
        adstock,
        saturation,
        input.map((x) => factor * x),
        a,
        s,
      ).slice(frame.first);
    const h = transformed(1);
    const ones = new Float64Array(frame.weeks).fill(1);
    const sum = (x: Float64Array, w: Float64Array): number => x.reduce((acc, v, t) => acc + v * (w[t] as number), 0);
    const { on, distribution } = channel.prior;
    let b = 0;
    if (on === 'coefficient') {
      const known = knownPrior(distribution);
      if (transformOf(known).kind === 'log') {
        b = exp(take()) / (sum(h, ones) / frame.weeks);
        total += known.density.logDensity(b, known.args) + log(b);
      } else b = sample(distribution);
    } else {
      const q = sample(distribution);
      const seen = new Float64Array(frame.weeks);
      for (const t of frame.observed) seen[t] = 1;
      const k = 1 / frame.largestOutcome;
      if (on === 'roi') b = (k * q * spend) / sum(h, frame.value);
      if (on === 'cost per outcome') b = (k * spend) / (q * sum(h, ones));
      if (on === 'contribution share') b = (k * q * frame.totalOutcome) / sum(h, seen);
      if (on === 'marginal roi')
        b = (k * q * 0.01 * spend) / (sum(transformed(1.01), frame.value) - sum(h, frame.value));
    }
    for (let t = 0; t < frame.weeks; t++) mu[t] = (mu[t] as number) + b * (h[t] as number);
  });
  const { columns } = linearOf(model, panel, frame);
  const integrated: { values: Float64Array; mean: number; sd: number }[] = [];
  for (const column of columns) {
    const { density, args } = column.prior;
    const normal = density.normal?.(args) ?? density.surrogate?.(args);
    if (normal) integrated.push({ values: column.values, ...normal });
    else {
      const x = sample({
        kind: density.kind,
        ...Object.fromEntries(density.argumentNames.map((n, i) => [n, args[i] as number])),
      });
      for (let t = 0; t < frame.weeks; t++) mu[t] = (mu[t] as number) + x * (column.values[t] as number);
    }
  }
  const sigma = sample(model.noise.prior);
  const r = frame.observed.map((t, i) => {
    const known = integrated.reduce((acc, c) => acc + c.mean * (c.values[t] as number), mu[t] as number);
    return (frame.outcome[i] as number) - known;
  });
  return total + gaussian(r, frame.observed, integrated, sigma);
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

function transform(
  channel: ChannelModel,
  adstock: Adstock,
  saturation: Saturation,
  x: Float64Array,
  a: Record<string, number>,
  s: Record<string, number>,
): Float64Array {
  const settings = { ...channel.adstock } as unknown as CarrySettings;
  if (channel.order === 'saturation first')
    return adstock.apply(
      x.map((z) => saturation.value(z, s)),
      a,
      settings,
    );
  return adstock.apply(x, a, settings).map((z) => saturation.value(z, s));
}

/** log N(r; 0, sigma^2 I + sum sd^2 x x') by a dense Cholesky factor. */
function gaussian(
  r: readonly number[],
  observed: readonly number[],
  columns: readonly { readonly values: Float64Array; readonly sd: number }[],
  sigma: number,
): number {
  const n = r.length;
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = i === j ? sigma * sigma : 0;
      for (const { values, sd } of columns) {
        sum += sd * sd * (values[observed[i] as number] as number) * (values[observed[j] as number] as number);
      }
      v[i * n + j] = sum;
    }
  }
  const factored = cholesky(v, n);
  if (factored.kind !== 'ok') throw new Error('the covariance of a test is not positive definite');
  const z = solveLower(factored.factor, n, Float64Array.from(r));
  let out = (-n / 2) * log(2 * Math.PI);
  for (let i = 0; i < n; i++) out -= log(factored.factor[i * n + i] as number) + 0.5 * (z[i] as number) ** 2;
  return out;
}
