import { cholesky, choleskySolve, logDeterminant } from '@sextant/numerics';
import type { ChannelModel, Model } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { type PlainParts, plainParts } from '../../test/plainDensity.ts';
import { channel, smallModel, smallPanel } from '../../test/smallPanel.ts';
import { compileModel } from './compile.ts';

/**
 * "Collapsed equals uncollapsed", by the two identities of inference.md 1.1. The uncollapsed density of w (whitened
 * coefficients, N(0, 1) each) and the outcome is written out term by term; the compiled one has w integrated out.
 */
function joint({ logPrior, residual, columns, sigma }: PlainParts, w: ArrayLike<number>): number {
  const logNormal = (z: number, sd: number): number =>
    -0.5 * Math.log(2 * Math.PI) - Math.log(sd) - (z * z) / (2 * sd * sd);
  let out = logPrior;
  columns.forEach((_, j) => {
    out += logNormal(w[j] as number, 1);
  });
  residual.forEach((r, t) => {
    out += logNormal(
      columns.reduce((left, c, j) => left - c.sd * (c.seen[t] as number) * (w[j] as number), r),
      sigma,
    );
  });
  return out;
}

/** Posterior of w given theta: its mode (also mean) solves A w = X~'r / sigma^2, and its covariance is A^-1. */
function posterior({ residual, columns, sigma }: PlainParts) {
  const p = columns.length;
  const a = new Float64Array(p * p);
  const right = new Float64Array(p);
  columns.forEach((ci, i) => {
    columns.forEach((cj, j) => {
      const product = ci.seen.reduce((sum, x, t) => sum + x * (cj.seen[t] as number), 0);
      a[i * p + j] = (ci.sd * cj.sd * product) / sigma ** 2 + (i === j ? 1 : 0);
    });
    right[i] = (ci.sd * ci.seen.reduce((sum, x, t) => sum + x * (residual[t] as number), 0)) / sigma ** 2;
  });
  const factored = cholesky(a, p);
  if (factored.kind !== 'ok') throw new Error('A is positive definite by construction');
  const { factor } = factored;
  const identity = Float64Array.from({ length: p * p }, (_, i) => (i % (p + 1) === 0 ? 1 : 0));
  return {
    mode: choleskySolve(factor, p, right),
    covariance: choleskySolve(factor, p, identity, p),
    logDet: logDeterminant(factor, p),
  };
}

/** E log p(y, w | theta') over w from its posterior at theta, but for terms that theta' does not touch. */
function expectedJoint(parts: PlainParts, { mode, covariance }: ReturnType<typeof posterior>): number {
  const { residual, columns, sigma } = parts;
  const p = columns.length;
  let spread = 0;
  residual.forEach((_, t) => {
    const row = columns.map((c) => c.sd * (c.seen[t] as number));
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) spread += (row[i] as number) * (covariance[i * p + j] as number) * (row[j] as number);
  });
  return joint(parts, mode) - spread / (2 * sigma ** 2);
}

const panel = smallPanel(['tv', 'search']);
const coefficient: Partial<ChannelModel> = {
  adstock: { kind: 'half-life', window: 'infinite', normalise: true },
  saturation: { kind: 'hill' },
  prior: { on: 'coefficient', unit: 'outcome', distribution: { kind: 'half-normal', sd: 4000 } },
};
const models: readonly (readonly [string, Model])[] = [
  ['two returns', smallModel([channel('tv'), channel('search')])],
  ['a return and a coefficient', smallModel([channel('tv', coefficient), channel('search')])],
];

describe.each(models)('a model of %s', (_, model) => {
  const { density } = compileModel(model, panel, { road: 'wasm', heldOut: 3 });
  const theta = Array.from(density.start, (u, i) => u + 0.2 * (((i * 5) % 7) / 6 - 0.5));
  theta[theta.length - 1] = -1.5;
  density.position.set(theta);
  density.evaluate();
  const value = density.value[0] as number;
  const gradient = Array.from(density.gradient);
  const parts = plainParts(model, panel, theta, 3, density.names);
  const given = posterior(parts);

  it('has the uncollapsed density at the mode of w, up to the volume of its posterior (candidate identity)', () => {
    // Intercept, trend and a pair of waves are integrated out.
    expect(parts.columns.length).toBe(4);
    const p = parts.columns.length;
    const candidate = joint(parts, given.mode) + (p / 2) * Math.log(2 * Math.PI) - given.logDet / 2;
    expect(Math.abs(candidate - value) / Math.max(1, Math.abs(value))).toBeLessThan(1e-10);
  });

  it('has the expected gradient of the uncollapsed density (Fisher identity)', () => {
    const step = 1e-5;
    theta.forEach((u, i) => {
      const near = (to: number): number =>
        expectedJoint(
          plainParts(
            model,
            panel,
            theta.map((v, j) => (j === i ? to : v)),
            3,
            density.names,
          ),
          given,
        );
      const slope = (8 * (near(u + step) - near(u - step)) - (near(u + 2 * step) - near(u - 2 * step))) / (12 * step);
      // Rounding of the differences: 1e-16 |value| / step.
      expect(Math.abs((gradient[i] as number) - slope) / Math.max(1, Math.abs(slope)), density.names[i]).toBeLessThan(
        2e-7,
      );
    });
  });
});
