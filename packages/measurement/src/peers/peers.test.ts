import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adstockOf } from '../adstock/index.ts';
import { seasonName } from '../baseline/fourier.ts';
import { saturationOf } from '../saturation/index.ts';
import type { OurAdstock, OurSaturation } from './equivalent.ts';
import { adstockFromMeridian, type MeridianAdstock, saturationFromMeridian } from './meridian.ts';
import {
  adstockFromPymc,
  type PymcAdstock,
  type PymcSaturation,
  saturationFromPymc,
  seasonFromPymc,
} from './pymcMarketing.ts';
import { adstockFromRobyn, normalisedFromRobyn, type RobynAdstock, saturationFromRobyn } from './robyn.ts';

/** The curves of ours that a map leads to are there to be compared. */
const isListed = (adstock: OurAdstock, saturation: OurSaturation) =>
  adstockOf(adstock.kind) !== undefined && saturationOf(saturation.kind) !== undefined;

/** Our curve: media as shares of the largest, carried over, bent, times the coefficient. */
function ours(media: readonly number[], adstock: OurAdstock, saturation: OurSaturation): number[] {
  const largest = Math.max(...media);
  const carried = adstockOf(adstock.kind)?.apply(
    media.map((x) => x / largest),
    adstock.parameters,
    adstock.settings,
  );
  const bent = saturationOf(saturation.kind);
  return [...(carried ?? [])].map(
    (z) => saturation.coefficient * (bent?.value(z, saturation.parameters) ?? Number.NaN),
  );
}

function near(found: readonly number[], expected: readonly number[]) {
  expect(found.length).toBe(expected.length);
  const size = Math.max(...expected.map(Math.abs));
  found.forEach(
    (v, t) => void expect(Math.abs(v - (expected[t] as number))).toBeLessThanOrEqual(1e-11 * size + 1e-300),
  );
}

const convolve = (x: readonly number[], w: readonly number[]) =>
  x.map((_, t) => w.reduce((s, v, l) => s + (t >= l ? v * (x[t - l] as number) : 0), 0));
const lags = (n: number) => Array.from({ length: n }, (_, l) => l);
const overSum = (w: readonly number[]) => w.map((v) => v / w.reduce((s, u) => s + u, 0));
const minMax = (w: readonly number[]) => w.map((v) => (v - Math.min(...w)) / (Math.max(...w) - Math.min(...w)));
const weibullDensity = (t: number, k: number, lam: number) =>
  (k / lam) * (t / lam) ** (k - 1) * Math.exp(-((t / lam) ** k));
const survival = (t: number, k: number, lam: number) => Math.exp(-((t / lam) ** k));
const cumulative = (w: readonly number[]) => w.map((_, l) => w.slice(0, l + 1).reduce((p, v) => p * v, 1));

/** Weekly spends with pauses, never all 0; money in the thousands. */
const media = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 10, max: 9e4, noNaN: true })), { minLength: 12, maxLength: 40 })
  .filter((x) => x.some((v) => v > 0));
const ratio = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const positive = fc.double({ min: 0.3, max: 4, noNaN: true });

function pymcWeights(a: PymcAdstock): number[] {
  const l = lags(a.l_max);
  if (a.kind === 'geometric') return l.map((i) => ('alpha' in a ? a.alpha : 0.5 ** (1 / a.half_life)) ** i);
  if (a.kind === 'delayed') return l.map((i) => a.alpha ** ((i - a.theta) ** 2));
  if (a.kind === 'binomial') return l.map((i) => (1 - i / (a.l_max + 1)) ** (1 / a.alpha - 1));
  if (a.kind === 'weibull_pdf') return minMax(l.map((i) => weibullDensity(i + 1, a.k, a.lam)));
  return cumulative([1, ...l.map((i) => survival(i + 1, a.k, a.lam))]);
}

function pymcCurve(s: PymcSaturation, x: number): number {
  const logistic = (lam: number) => (1 - Math.exp(-lam * x)) / (1 + Math.exp(-lam * x));
  switch (s.kind) {
    case 'logistic':
      return s.beta * logistic(s.lam);
    case 'inverse_scaled_logistic':
      return s.beta * logistic(Math.log(3) / s.lam);
    case 'tanh':
      return s.b * Math.tanh(x / (s.b * s.c));
    case 'tanh_baselined':
      return (s.gain * s.x0 * Math.tanh((x * Math.atanh(s.r)) / s.x0)) / s.r;
    case 'michaelis_menten':
      return (s.alpha * x) / (s.lam + x);
    case 'hill':
      return (s.beta * x ** s.slope) / (s.kappa ** s.slope + x ** s.slope);
    case 'root':
      return s.beta * x ** s.alpha;
    case 'log':
      return s.beta * Math.log1p(x);
    case 'no_saturation':
      return s.beta * x;
  }
}

describe('PyMC-Marketing', () => {
  const common = { l_max: fc.integer({ min: 2, max: 12 }), normalize: fc.boolean() };
  const adstock: fc.Arbitrary<PymcAdstock> = fc.oneof(
    fc.record({ ...common, kind: fc.constant('geometric' as const), alpha: ratio }),
    fc.record({ ...common, kind: fc.constant('geometric' as const), half_life: positive }),
    fc.record({ ...common, kind: fc.constant('delayed' as const), alpha: ratio, theta: positive }),
    fc.record({ ...common, kind: fc.constant('binomial' as const), alpha: ratio }),
    fc.record({
      ...common,
      kind: fc.constantFrom('weibull_pdf' as const, 'weibull_cdf' as const),
      lam: positive,
      k: positive,
    }),
  );
  const saturation: fc.Arbitrary<PymcSaturation> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('logistic' as const, 'inverse_scaled_logistic' as const),
      lam: positive,
      beta: positive,
    }),
    fc.record({ kind: fc.constant('tanh' as const), b: positive, c: positive }),
    fc.record({ kind: fc.constant('tanh_baselined' as const), x0: ratio, gain: positive, r: ratio }),
    fc.record({ kind: fc.constant('michaelis_menten' as const), alpha: positive, lam: positive }),
    fc.record({ kind: fc.constant('hill' as const), slope: positive, kappa: positive, beta: positive }),
    fc.record({ kind: fc.constant('root' as const), alpha: ratio, beta: positive }),
    fc.record({ kind: fc.constantFrom('log' as const, 'no_saturation' as const), beta: positive }),
  );

  it('has our kind for each of theirs', () => {
    const ofAdstock = {
      geometric: ['geometric', 'half-life'],
      delayed: ['delayed'],
      binomial: ['binomial'],
      weibull_pdf: ['weibull-pdf'],
      weibull_cdf: ['weibull-cdf'],
    };
    const ofSaturation = {
      logistic: 'logistic',
      inverse_scaled_logistic: 'logistic',
      tanh: 'tanh',
      tanh_baselined: 'tanh',
      michaelis_menten: 'michaelis-menten',
      hill: 'hill',
      root: 'root',
      log: 'log',
      no_saturation: 'none',
    };
    fc.assert(
      fc.property(adstock, saturation, (a, s) => {
        expect(ofAdstock[a.kind]).toContain(adstockFromPymc(a).kind);
        expect(saturationFromPymc(s).kind).toBe(ofSaturation[s.kind]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('gives the same curve from the same spends, for every adstock and saturation that is listed', () => {
    fc.assert(
      fc.property(media, adstock, saturation, (x, a, s) => {
        fc.pre(isListed(adstockFromPymc(a), saturationFromPymc(s)));
        const largest = Math.max(...x);
        const weights = a.normalize ? overSum(pymcWeights(a)) : pymcWeights(a);
        const carried = convolve(
          x.map((v) => v / largest),
          weights,
        );
        near(
          ours(x, adstockFromPymc(a), saturationFromPymc(s)),
          carried.map((z) => pymcCurve(s, z)),
        );
      }),
      { seed: 1, numRuns: 600 },
    );
  });

  it('names the seasons as our columns', () => {
    expect(seasonFromPymc('sin_1')).toBe(seasonName('sin', 1));
    expect(seasonFromPymc('cos_2')).toBe(seasonName('cos', 2));
  });
});

describe('Meridian', () => {
  const adstock: fc.Arbitrary<MeridianAdstock> = fc.record({
    kind: fc.constantFrom('geometric' as const, 'binomial' as const),
    alpha: ratio,
    max_lag: fc.integer({ min: 0, max: 20 }),
  });

  it('gives the same curve from the same media, however many people live there', () => {
    const population = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(media, adstock, positive, positive, population, positive, (x, a, ec, slope, people, beta) => {
        const window = Math.min(a.max_lag + 1, x.length);
        const weight = (l: number) => (a.kind === 'geometric' ? a.alpha ** l : (1 - l / window) ** (1 / a.alpha - 1));
        const perHead = x.map((v) => v / people);
        const sorted = perHead.filter((v) => v > 0).sort((u, v) => u - v);
        const half = sorted.length / 2;
        const median = ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
        const carried = convolve(
          perHead.map((v) => v / median),
          overSum(lags(window).map(weight)),
        );
        const expected = carried.map((z) => (z > 0 ? (beta * z ** slope) / (z ** slope + ec ** slope) : 0));
        const saturation = saturationFromMeridian({ ec, slope }, x, people, beta);
        const adstock = adstockFromMeridian(a, x.length);
        expect([adstock.kind, saturation.kind]).toEqual([a.kind, 'hill']);
        fc.pre(isListed(adstock, saturation));
        near(ours(x, adstock, saturation), expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('Robyn', () => {
  const adstock: fc.Arbitrary<RobynAdstock> = fc.oneof(
    fc.record({ kind: fc.constant('geometric' as const), theta: ratio }),
    fc.record({
      kind: fc.constantFrom('weibull_cdf' as const, 'weibull_pdf' as const),
      shape: positive,
      scale: fc.double({ min: 0, max: 0.4, noNaN: true }),
      windlen: fc.constant(40),
    }),
  );

  function carry(x: readonly number[], a: RobynAdstock): number[] {
    if (a.kind === 'geometric') {
      const out: number[] = [];
      for (const v of x) out.push(v + a.theta * (out[out.length - 1] ?? 0));
      return out;
    }
    const scale = Math.round(1 + a.scale * (a.windlen - 1));
    const factors = [1, ...lags(a.windlen - 1).map((i) => survival(i + 1, a.shape, scale))];
    const density = lags(a.windlen).map((i) => weibullDensity(i + 1, a.shape, scale));
    return convolve(x, a.kind === 'weibull_cdf' ? cumulative(factors) : minMax(density));
  }

  it('gives the same curve from the same spends, with weights as they are and with weights that sum to 1', () => {
    fc.assert(
      fc.property(media, adstock, positive, ratio, positive, (x, a, alpha, gamma, beta) => {
        const carried = carry(x, a);
        const [low, high] = [Math.min(...carried), Math.max(...carried)];
        fc.pre(high > 0 && low + gamma * (high - low) > 0);
        const bend = low + gamma * (high - low);
        const expected = carried.map((z) => (z > 0 ? (beta * z ** alpha) / (z ** alpha + bend ** alpha) : 0));
        const largest = Math.max(...x);
        const [adstock, saturation] = [
          adstockFromRobyn(a),
          saturationFromRobyn({ alpha, gamma }, carried, largest, beta),
        ];
        expect([adstock.kind, saturation.kind]).toEqual([a.kind.replace('_', '-'), 'hill']);
        fc.pre(isListed(adstock, saturation));
        near(ours(x, adstock, saturation), expected);
        const normalised = normalisedFromRobyn(a);
        const bent = saturationFromRobyn({ alpha, gamma }, carried, largest, beta, normalised.factor);
        near(ours(x, normalised.adstock, bent), expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('rounds the scale of a Weibull as R does, halves to even', () => {
    const scaleOf = (scale: number, windlen: number) =>
      adstockFromRobyn({ kind: 'weibull_cdf', shape: 1, scale, windlen }).parameters.scale;
    expect(scaleOf(0.5, 4)).toBe(2); // 2.5
    expect(scaleOf(0.5, 6)).toBe(4); // 3.5
    expect(scaleOf(0.1, 100)).toBe(11); // 10.9
  });
});
