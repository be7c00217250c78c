import { type Chain, defaultSettings, essMean, mcseMean, random, sampleChain } from '@sextant/numerics';
import type { Model, Panel } from '@sextant/spec';
import { expect, it } from 'vitest';
import { smallModel } from '../../test/smallPanel.ts';
import { compileModel } from './compile.ts';

/** One column with a Laplace prior, noise alone beside it: y_t = g x_t + e_t, the largest outcome 1. */
const rows = 24;
const x = Array.from({ length: rows }, (_, t) => Math.sin(1 + 2.3 * t));
const raw = x.map((v, t) => 0.42 * v + 0.3 * Math.cos(0.7 + 1.9 * t * t));
const y = raw.map((v) => v / Math.max(...raw.map(Math.abs)));
const scale = 0.45;
const model: Model = {
  ...smallModel([]),
  baseline: [],
  controls: [
    { column: 'x', scale: 'none', prior: { kind: 'laplace', mean: 0, scale }, unit: 'share of the largest outcome' },
  ],
};
const panel: Panel = {
  geos: ['national'],
  weeks: x.map((_, t) => new Date(Date.UTC(2022, 0, 3 + 7 * t)).toISOString().slice(0, 10)),
  firstModelled: 0,
  outcome: Float64Array.from(y),
  valuePerUnit: new Float64Array(rows).fill(1),
  spend: {},
  media: {},
  controls: { x: Float64Array.from(x) },
};

const sumOf = (f: (t: number) => number): number => x.reduce((sum, _, t) => sum + f(t), 0);
const [xx, xy, yy] = [
  sumOf((t) => (x[t] as number) ** 2),
  sumOf((t) => (x[t] as number) * (y[t] as number)),
  sumOf((t) => (y[t] as number) ** 2),
];

/** Posterior mass of g on a grid, the noise (half-normal .5) summed out on another; `logPrior` of g. */
function quadrature(logPrior: (g: number) => number): { grid: number[]; mass: number[] } {
  const grid = Array.from({ length: 1601 }, (_, k) => -0.4 + k / 1000);
  const sigmas = Array.from({ length: 400 }, (_, k) => 0.2 + k / 500);
  const density = grid.map((g) =>
    sigmas.reduce((sum, s) => {
      const squares = yy - 2 * g * xy + g * g * xx;
      return sum + Math.exp(logPrior(g) - rows * Math.log(s) - squares / (2 * s * s) - (s * s) / 0.5);
    }, 0),
  );
  const total = density.reduce((a, b) => a + b, 0);
  return { grid, mass: density.map((d) => d / total) };
}

const below = ({ grid, mass }: ReturnType<typeof quadrature>, limit: number): number =>
  // The cell of the limit itself counts half.
  mass.reduce(
    (sum, m, k) => sum + m * ((grid[k] as number) < limit - 1e-9 ? 1 : (grid[k] as number) < limit + 1e-9 ? 0.5 : 0),
    0,
  );

it('a shrunk Laplace coefficient, integrated out by a stand-in and weighted back, has its exact posterior', () => {
  const { density, layout } = compileModel(model, panel, { road: 'wasm', heldOut: 0 });
  // A normal stands in: the coefficient is not sampled.
  expect(density.names).toEqual(['noise']);
  const at = layout.parameters.indexOf('x');
  const chains = [1, 2, 3, 4].map((seed) => {
    const chain = sampleChain(
      density,
      { ...defaultSettings, warmup: 300, keep: 4000 },
      random(seed),
      () => 'go on',
    ) as Chain;
    expect(chain.rejections).toBeGreaterThan(0);
    return Float64Array.from({ length: chain.kept }, (_, i) => chain.draws[i * layout.length + at] as number);
  });
  const exact = quadrature((g) => -Math.abs(g) / scale);
  const standIn = quadrature((g) => -(g * g) / (4 * scale * scale));
  let apart = 0;
  for (const limit of [0.35, 0.45, 0.5, 0.55, 0.6, 0.7]) {
    const hits = chains.map((draws) => draws.map((g) => (g < limit ? 1 : 0)));
    const share = hits.reduce((sum, h) => sum + h.reduce((a, b) => a + b, 0), 0) / (4 * 4000);
    const error = mcseMean(hits);
    expect(essMean(hits)).toBeGreaterThan(1000);
    // Four standard errors in six checks: a correct program misses with probability 4e-4.
    expect(Math.abs(share - below(exact, limit)) / error).toBeLessThan(4);
    apart = Math.max(apart, Math.abs(below(standIn, limit) - below(exact, limit)) / error);
  }
  // The stand-in itself would be told from it.
  expect(apart).toBeGreaterThan(8);
});
