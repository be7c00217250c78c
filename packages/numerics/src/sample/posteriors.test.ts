import { expect, test } from 'vitest';
import { correlatedNormal, eightSchools, funnel, normal, schools, studentT } from '../../test/knownDensities.ts';
import { essMean, mcseMean } from '../diagnostics/index.ts';
import { random } from '../random/index.ts';
import { type Chain, defaultSettings, type LogDensity, sampleChain, type SamplerSettings } from './index.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

function chainsOf(density: () => LogDensity, settings: Partial<SamplerSettings>, from = seeds): Chain[] {
  return from.map((seed) => {
    const result = sampleChain(density(), { ...defaultSettings, ...settings }, random(seed), () => 'go on');
    if (result.kind === 'no start') throw new Error(result.parameter);
    return result;
  });
}

/** A function of the completed draw, along each chain. */
function along(chains: readonly Chain[], f: (draw: Float64Array) => number): Float64Array[] {
  return chains.map(({ draws, kept }) => {
    const width = draws.length / kept;
    return Float64Array.from({ length: kept }, (_, k) => f(draws.subarray(k * width, (k + 1) * width)));
  });
}

/**
 * The mean of `f` lies within 4 standard errors of `known`, all 20 seeds together. A correct sampler misses one such check
 * with probability 6e-5; every test makes ten or fewer.
 */
function expectMean(chains: readonly Chain[], f: (draw: Float64Array) => number, known: number): void {
  const values = along(chains, f);
  expect(essMean(values)).toBeGreaterThan(1000);
  const mean = values.reduce((sum, chain) => sum + chain.reduce((a, b) => a + b, 0) / chain.length, 0) / values.length;
  expect(Math.abs(mean - known) / mcseMean(values)).toBeLessThan(4);
}

const at =
  (i: number) =>
  (draw: Float64Array): number =>
    draw[i] as number;

test('the normal has its means and variances, whatever its scales, and no divergence', () => {
  const sds = [1e-4, 1, 2000];
  const chains = chainsOf(() => normal(sds), { warmup: 200, keep: 200 });
  for (const [i, sd] of sds.entries()) {
    expectMean(chains, at(i), 0);
    expectMean(chains, (draw) => (at(i)(draw) / sd) ** 2, 1);
  }
  expect(chains.map((chain) => chain.divergences)).toEqual(seeds.map(() => 0));
});

test('a correlated normal of 100 dimensions has its means, variances and correlations', () => {
  const rho = 0.6;
  const chains = chainsOf(() => correlatedNormal(100, rho), { warmup: 200, keep: 120 });
  for (const i of [0, 57, 99]) {
    expectMean(chains, at(i), 0);
    expectMean(chains, (draw) => at(i)(draw) ** 2, 1);
  }
  expectMean(chains, (draw) => at(40)(draw) * at(42)(draw), rho * rho);
  // The variance of the sum of an autoregression: n (1 + rho) / (1 - rho) - 2 rho (1 - rho^n) / (1 - rho)^2.
  const ofSum = (100 * (1 + rho)) / (1 - rho) - (2 * rho * (1 - rho ** 100)) / (1 - rho) ** 2;
  expectMean(chains, (draw) => draw.reduce((a, b) => a + b, 0) ** 2, ofSum);
});

test('Student-t with 5 degrees of freedom has its median, its quartile and its tails', () => {
  const chains = chainsOf(() => studentT(5), { warmup: 200, keep: 1000 });
  // Quantiles from scipy.stats.t.ppf 1.17. Squares have no fourth moment here, so that a variance has no standard error.
  for (const [quantile, p] of [
    [0, 0.5],
    [0.7266868438, 0.75],
    [2.0150483733, 0.95],
    [-4.0321429836, 0.005],
  ] as const) {
    expectMean(chains, (draw) => (at(0)(draw) < quantile ? 1 : 0), p);
  }
  expectMean(chains, at(0), 0);
});

test('eight schools has the means and variances of its one-dimensional integral', () => {
  const chains = chainsOf(eightSchools, { warmup: 300, keep: 300, target: 0.9 });
  const known = eightSchoolsByQuadrature();
  for (const [i, name] of (['mu', 'tau', 'theta'] as const).entries()) {
    expectMean(chains, at(i), known[name].mean);
    expectMean(chains, (draw) => (at(i)(draw) - known[name].mean) ** 2, known[name].variance);
  }
});

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Given tau all is normal: y_i ~ N(mu, s_i^2 + tau^2). What is left is one integral over log tau, here by the trapezoidal rule
 * from e^-14 to e^9 in 20,000 steps.
 */
function eightSchoolsByQuadrature(): { mu: Moments; tau: Moments; theta: Moments } {
  const sums = { weight: 0, mu: 0, mu2: 0, tau: 0, tau2: 0, theta: 0, theta2: 0 };
  for (let k = 0; k <= 20_000; k++) {
    const tau = Math.exp(-14 + (23 * k) / 20_000);
    const { logDensity, mu, muVariance, theta, thetaVariance } = given(tau);
    const weight = (tau / (1 + (tau / 5) ** 2)) * Math.exp(logDensity);
    sums.weight += weight;
    sums.mu += weight * mu;
    sums.mu2 += weight * (mu * mu + muVariance);
    sums.tau += weight * tau;
    sums.tau2 += weight * tau * tau;
    sums.theta += weight * theta;
    sums.theta2 += weight * (theta * theta + thetaVariance);
  }
  const moments = (first: number, second: number): Moments => {
    const mean = first / sums.weight;
    return { mean, variance: second / sums.weight - mean * mean };
  };
  return {
    mu: moments(sums.mu, sums.mu2),
    tau: moments(sums.tau, sums.tau2),
    theta: moments(sums.theta, sums.theta2),
  };
}

/** Log p(y | tau) up to a constant, and the moments of mu and theta_1 given y and tau. */
function given(tau: number) {
  const variances = schools.errors.map((s) => s * s + tau * tau);
  const precision = 1 / 25 + variances.reduce((sum, v) => sum + 1 / v, 0);
  const weighted = variances.reduce((sum, v, i) => sum + (schools.effects[i] as number) / v, 0);
  const squares = variances.reduce((sum, v, i) => sum + (schools.effects[i] as number) ** 2 / v + Math.log(v), 0);
  const mu = weighted / precision;
  // theta_1 | mu, y shrinks the effect 28 towards mu by k = tau^2 / (tau^2 + 15^2).
  const k = (tau * tau) / (variances[0] as number);
  return {
    logDensity: -0.5 * (squares - weighted * mu + Math.log(precision)),
    mu,
    muVariance: 1 / precision,
    theta: mu + k * (28 - mu),
    thetaVariance: k * 225 + (1 - k) ** 2 / precision,
  };
}

test('the integral of eight schools agrees with the reference draws of posteriordb', () => {
  // Means and their Monte-Carlo errors: posteriordb, reference_posteriors/summary_statistics/mean/mean,
  // eight_schools-eight_schools_noncentered.json at commit e354533.
  const { mu, tau, theta } = eightSchoolsByQuadrature();
  expect(Math.abs(mu.mean - 4.41051833695493) / 0.0330374705950917).toBeLessThan(3);
  expect(Math.abs(tau.mean - 3.60205952364059) / 0.0318615135640706).toBeLessThan(3);
  expect(Math.abs(theta.mean - 6.15050229334425) / 0.0557375282295219).toBeLessThan(3);
});

test('the centred funnel diverges', () => {
  // Two chains of three do (39 of 60 seeds): all eight stay silent with probability 2e-4.
  const chains = chainsOf(funnel, { warmup: 300, keep: 1000 }, seeds.slice(0, 8));
  expect(chains.filter((chain) => chain.divergences > 0).length).toBeGreaterThan(0);
  for (const { divergent, divergences } of chains) expect(divergent.reduce((a, b) => a + b, 0)).toBe(divergences);
});

test('ranks of the truth among thinned draws are uniform', () => {
  // x ~ N(0, 1), y | x ~ N(x, 1): the posterior is N(y / 2, 1 / 2). 19 draws, each the 8th, make 20 ranks (Talts et al. 2018).
  const counts = new Array<number>(20).fill(0);
  const sets = 400;
  for (let seed = 1; seed <= sets; seed++) {
    const stream = random(seed, 0);
    const truth = stream.normal();
    const y = truth + stream.normal();
    const posterior = normal([Math.SQRT1_2]);
    const result = sampleChain(
      posterior,
      { ...defaultSettings, warmup: 100, keep: 152 },
      random(seed, 1),
      () => 'go on',
    );
    if (result.kind === 'no start') throw new Error(result.parameter);
    let rank = 0;
    for (let k = 7; k < 152; k += 8) if ((result.draws[k] as number) + y / 2 < truth) rank++;
    counts[rank] = (counts[rank] as number) + 1;
  }
  const expected = sets / 20;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // The 99.95 % quantile of chi-square with 19 degrees of freedom, scipy.stats.chi2.ppf 1.17.
  expect(chiSquare).toBeLessThan(45.97);
});
