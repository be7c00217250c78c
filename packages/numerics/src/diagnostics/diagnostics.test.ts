import { expect, test } from 'vitest';
import { random } from '../random/index.ts';
import { centred, meanAutocovariance } from './autocovariance.ts';
import { eBfmi, essBulk, essMean, quantileSorted, splitRhat, summarise } from './index.ts';
import { normalScores } from './normalScores.ts';
import { ordered } from './ordered.ts';
import { rankScores } from './rankScores.ts';

const normals = (seed: number, chain: number, length: number): Float64Array => {
  const stream = random(seed, chain);
  return Float64Array.from({ length }, () => stream.normal());
};
const four = (seed: number, length: number): Float64Array[] => [0, 1, 2, 3].map((c) => normals(seed, c, length));

test('the R-hat of a constant is NaN and its effective sample size the number of draws', () => {
  const constant = [new Float64Array(100).fill(3), new Float64Array(100).fill(3)];
  expect(splitRhat(constant)).toBeNaN();
  expect(essBulk(constant)).toBe(200);
  expect(summarise(constant)).toMatchObject({ mean: 3, sd: 0, q05: 3, q95: 3 });
});

test('a draw that is not a number leaves every diagnostic NaN', () => {
  const chains = four(1, 100);
  (chains[2] as Float64Array)[7] = NaN;
  const { rhat, essBulk: bulk, essTail, mcse } = summarise(chains);
  expect([rhat, bulk, essTail, mcse, splitRhat(chains), essMean(chains)]).toEqual(Array(6).fill(NaN));
});

test('fewer than four draws a chain are not judged', () => {
  expect(splitRhat(four(1, 3))).toBeNaN();
  expect(essBulk(four(1, 3))).toBeNaN();
  expect(splitRhat(four(1, 4))).not.toBeNaN();
});

test('R-hat sees a chain around another centre and a chain of another width', () => {
  const same = four(1, 1000);
  const [first, ...rest] = same as [Float64Array, ...Float64Array[]];
  // Of 2000 simulated sets of independent draws the largest R-hat was 1.0028.
  expect(splitRhat(same)).toBeLessThan(1.006);
  expect(splitRhat([first.map((x) => x + 0.5), ...rest])).toBeGreaterThan(1.02);
  expect(splitRhat([first.map((x) => 2 * x), ...rest])).toBeGreaterThan(1.02);
});

test('the autocovariance equals its definition at every lag', () => {
  const chain = normals(2, 0, 37);
  const mean = chain.reduce((a, b) => a + b, 0) / 37;
  for (let lag = 0; lag < 37; lag++) {
    let sum = 0;
    for (let i = 0; i + lag < 37; i++) sum += ((chain[i] as number) - mean) * ((chain[i + lag] as number) - mean);
    expect(meanAutocovariance(centred([chain]), lag)).toBeCloseTo(sum / 37, 13);
  }
});

test('the order of draws is that of a comparison, over all magnitudes and signs', () => {
  const awkward = Float64Array.of(
    0,
    -0,
    5e-324,
    -5e-324,
    1e308,
    -1e308,
    Infinity,
    -Infinity,
    1,
    -1,
    1,
    1.0000000000000002,
    3,
    3,
  );
  for (const chains of [[awkward], four(3, 257), [Float64Array.of(2, 2)], [new Float64Array(0)]]) {
    const { sorted, places } = ordered(chains);
    const all = chains.flatMap((chain) => Array.from(chain));
    expect(Array.from(sorted)).toEqual(
      all.slice().sort((a, b) => a - b || (Object.is(a, -0) ? -1 : 0) - (Object.is(b, -0) ? -1 : 0)),
    );
    expect(Array.from(places, (place) => all[place])).toEqual(Array.from(sorted));
    expect(new Set(places).size).toBe(all.length);
  }
});

test('scores are normal quantiles of ranks, and ties share theirs', () => {
  const draws = [Float64Array.of(3, 1, 2, 2), Float64Array.of(9, 0, 2, -4)];
  const scores = normalScores(draws, ordered(draws), rankScores(draws)).map((chain) => Array.from(chain));
  // Ranks 7 3 5 5 / 8 2 5 1 of 8; z((7 - .375) / 8.25) and so on, from scipy.stats.norm.ppf 1.17.
  expect(scores[0]).toEqual([scores[0]?.[0], scores[0]?.[1], scores[1]?.[2], scores[1]?.[2]]);
  expect(scores[0]?.[0]).toBeCloseTo(0.8524950342747, 12);
  expect(scores[1]?.[0]).toBeCloseTo(1.4342001596864, 12);
  expect(scores[1]?.[3]).toBeCloseTo(-1.4342001596864, 12);
});

test('quantiles interpolate between order statistics as R type 7', () => {
  const sorted = Float64Array.of(1, 2, 4, 8);
  expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantileSorted(sorted, p))).toEqual([
    1,
    1.75,
    3,
    expect.closeTo(6.8, 12),
    8,
  ]);
  expect(quantileSorted(Float64Array.of(5), 0.3)).toBe(5);
  expect(quantileSorted(new Float64Array(0), 0.3)).toBeNaN();
});

test('E-BFMI is 2 for independent energies and small for a walk', () => {
  // For independent draws its sd is about sqrt(2 x 3 / 1000) = .08.
  expect(Math.abs(eBfmi(normals(1, 0, 1000)) - 2)).toBeLessThan(0.35);
  let energy = 0;
  expect(eBfmi(normals(1, 0, 1000).map((x) => (energy += x)))).toBeLessThan(0.1);
});

test.each([1000, 1001])(
  'a table of scores made once serves every quantity of %d draws a chain, and no other number',
  (length) => {
    const table = rankScores(four(9, length));
    // Rounded draws tie, whole ranks and half ones.
    for (const chains of [four(1, length), four(2, length).map((chain) => chain.map((x) => Math.round(8 * x) / 8))]) {
      expect(summarise(chains, table)).toEqual(summarise(chains));
    }
    expect(() => summarise(four(1, length + 3), table)).toThrow('scores of');
  },
);
