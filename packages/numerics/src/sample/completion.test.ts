import { expect, test } from 'vitest';
import { densityOf } from '../../test/knownDensities.ts';
import { essMean, mcseMean } from '../diagnostics/index.ts';
import { random } from '../random/index.ts';
import { type Chain, type Completion, defaultSettings, type LogDensity, sampleChain } from './index.ts';

/**
 * y = x + g + N(0, 1/4) with x ~ N(0, 1), g ~ Laplace(0, 1). The surrogate g ~ N(0, 2) is integrated out and g drawn exactly
 * given x: N(m, 1 / 4.5), m = 4 (y - x) / 4.5.
 */
const y = 1.2;

function surrogate(logWeight: (g: number) => number): LogDensity {
  const completed = (position: Float64Array): Completion => {
    const outputs = new Float64Array(2);
    const weight = new Float64Array(1);
    return {
      length: 2,
      outputs,
      logWeight: weight,
      complete: (stream) => {
        const x = position[0] as number;
        const g = (4 * (y - x)) / 4.5 + stream.normal() / Math.sqrt(4.5);
        outputs.set([x, g]);
        weight[0] = logWeight(g);
      },
    };
  };
  return densityOf(
    ['x'],
    (position, gradient) => {
      const x = position[0] as number;
      gradient[0] = -x + (y - x) / 2.25;
      return -0.5 * (x * x + (y - x) ** 2 / 2.25);
    },
    completed,
  );
}

function run(density: LogDensity, seed: number, keep = 1500): Chain {
  const result = sampleChain(density, { ...defaultSettings, warmup: 200, keep }, random(seed), () => 'go on');
  if (result.kind === 'no start') throw new Error(result.parameter);
  return result;
}

const exact = (g: number): number => -Math.abs(g) + (g * g) / 4;

test('the accept step turns the surrogate into the Laplace target', () => {
  const chains = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => run(surrogate(exact), seed));
  // Given y, g has density exp(-|g|) N(y - g; 0, 5/4), here on a grid.
  const grid = Array.from({ length: 40_001 }, (_, k) => -20 + k / 1000);
  const weights = grid.map((g) => Math.exp(-Math.abs(g) - (y - g) ** 2 / 2.5));
  const total = weights.reduce((a, b) => a + b, 0);
  for (const limit of [-1, 0, 0.25, 0.5, 1, 2]) {
    const known = weights.reduce((sum, w, k) => sum + w * ((grid[k] as number) < limit - 5e-4 ? 1 : 0), 0) / total;
    const below = chains.map(({ draws, kept }) =>
      Float64Array.from({ length: kept }, (_, k) => ((draws[2 * k + 1] as number) < limit ? 1 : 0)),
    );
    const share = below.reduce((sum, chain) => sum + chain.reduce((a, b) => a + b, 0), 0) / (8 * 1500);
    expect(essMean(below)).toBeGreaterThan(1000);
    // Four standard errors in six checks: a correct step misses with probability 4e-4.
    expect(Math.abs(share - known) / mcseMean(below)).toBeLessThan(4);
  }
  for (const chain of chains) expect(chain.rejections).toBeGreaterThan(0);
});

test('without the accept step the surrogate would be told from the target', () => {
  const { draws, kept } = run(
    surrogate(() => 0),
    1,
    10_000,
  );
  const below = Float64Array.from({ length: kept }, (_, k) => ((draws[2 * k + 1] as number) < 0.5 ? 1 : 0));
  const share = below.reduce((a, b) => a + b, 0) / kept;
  const grid = Array.from({ length: 4001 }, (_, k) => -20 + k / 100);
  const weights = grid.map((g) => Math.exp(-Math.abs(g) - (y - g) ** 2 / 2.5));
  const known =
    weights.reduce((sum, w, k) => sum + ((grid[k] as number) < 0.495 ? w : 0), 0) / weights.reduce((a, b) => a + b, 0);
  expect(Math.abs(share - known) / mcseMean([below])).toBeGreaterThan(6);
});

test('a rejected draw repeats the old one, its position and its log density', () => {
  const { draws, positions, logDensity, energy, kept, rejections } = run(
    surrogate((g) => 4 * exact(g)),
    1,
  );
  let repeats = 0;
  for (let k = 1; k < kept; k++) {
    if (draws[2 * k + 1] !== draws[2 * k - 1]) continue;
    repeats++;
    expect(draws[2 * k]).toBe(draws[2 * k - 2]);
    expect(positions[k]).toBe(positions[k - 1]);
    expect(logDensity[k]).toBe(logDensity[k - 1]);
    expect(energy[k]).not.toBe(energy[k - 1]);
  }
  expect(rejections).toBeGreaterThan(100);
  expect(Math.abs(repeats - rejections)).toBeLessThanOrEqual(1);
});

test('a weight that never changes spends no random number and refuses nothing', () => {
  const zero = run(
    surrogate(() => 0),
    1,
  );
  const seven = run(
    surrogate(() => 7),
    1,
  );
  expect(seven.draws).toEqual(zero.draws);
  expect([zero.rejections, seven.rejections]).toEqual([0, 0]);
});

test('draws outside the support of the true prior are never kept', () => {
  const { draws, kept } = run(
    surrogate((g) => (g > 0 ? 0 : -Infinity)),
    2,
  );
  for (let k = 0; k < kept; k++) expect(draws[2 * k + 1]).toBeGreaterThan(0);
});

test('a weight that is not a number is refused', () => {
  const { rejections, draws, kept } = run(
    surrogate((g) => (g > 0 ? 0 : NaN)),
    3,
  );
  expect(rejections).toBeGreaterThan(0);
  for (let k = 1; k < kept; k++) expect(draws[2 * k + 1]).toBeGreaterThan(0);
});
