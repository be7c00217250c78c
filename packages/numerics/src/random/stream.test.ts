import { describe, expect, it } from 'vitest';
import { random } from './stream.ts';
import type { Random } from './random.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const take = (count: number, draw: () => number): Float64Array => Float64Array.from({ length: count }, draw);

/** Chi-square of counts in `cells` equal cells. */
function chiSquare(values: Float64Array, cells: number): number {
  const counts = new Float64Array(cells);
  for (const u of values) {
    const cell = Math.floor(u * cells);
    counts[cell] = (counts[cell] as number) + 1;
  }
  const expected = values.length / cells;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

/** Correlation coefficient times sqrt(n): standard normal for independent streams. */
function correlationScore(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const mx = x.reduce((s, v) => s + v, 0) / n;
  const my = y.reduce((s, v) => s + v, 0) / n;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const a = (x[i] as number) - mx;
    const b = (y[i] as number) - my;
    xy += a * b;
    xx += a * a;
    yy += b * b;
  }
  return (xy / Math.sqrt(xx * yy)) * Math.sqrt(n);
}

describe('a uniform draw', () => {
  it('lies in [0, 1) with all 53 bits in use', () => {
    const r = random(1);
    const values = take(10_000, r.uniform);
    expect(values.every((u) => u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53))).toBe(true);
    // Half of them have the last bit set: 5 sd of a binomial count are 250.
    expect(Math.abs(values.filter((u) => (u * 2 ** 53) % 2 === 1).length - 5000)).toBeLessThan(250);
  });

  it('fills 100 cells evenly for seeds 1 to 20', () => {
    // Chi-square with 99 degrees: P(> 169) < 1.3e-5 per seed, 2.6e-4 for 20; P(< 50) < 1e-5 guards against too even.
    for (const seed of SEEDS) {
      const statistic = chiSquare(take(20_000, random(seed).uniform), 100);
      expect(statistic, `seed ${seed}`).toBeLessThan(169);
      expect(statistic, `seed ${seed}`).toBeGreaterThan(50);
    }
  });

  it('is even over pairs of successive draws', () => {
    for (const seed of SEEDS) {
      const r = random(seed);
      const pairs = take(20_000, () => (Math.floor(r.uniform() * 10) + Math.floor(r.uniform() * 10) / 10) / 10 + 0.001);
      expect(chiSquare(pairs, 100), `seed ${seed}`).toBeLessThan(169);
    }
  });
});

describe('a normal draw', () => {
  it('has the first four moments of the standard normal', () => {
    const n = 200_000;
    const values = take(n, random(1).normal);
    const moment = (k: number): number => values.reduce((sum, z) => sum + z ** k, 0) / n;
    // Variances of z, z^2, z^3, z^4 are 1, 2, 15, 96; limits are 4.5 standard errors.
    const limit = (variance: number): number => 4.5 * Math.sqrt(variance / n);
    expect(Math.abs(moment(1))).toBeLessThan(limit(1));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(limit(2));
    expect(Math.abs(moment(3))).toBeLessThan(limit(15));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(limit(96));
  });

  it('uses both normals of a point: the pair is uncorrelated and the second is not the first', () => {
    const r = random(2);
    const first = new Float64Array(50_000);
    const second = first.map((_, i) => {
      first[i] = r.normal();
      return r.normal();
    });
    expect(Math.abs(correlationScore(first, second))).toBeLessThan(4.5);
    expect(first).not.toEqual(second);
  });
});

describe('streams', () => {
  const head = (r: Random): Float64Array => take(20, r.uniform);

  it('repeat for the same seed and labels', () => {
    expect(head(random(3, 1, 4))).toEqual(head(random(3, 1, 4)));
  });

  it('take labels one by one: random(s, a, b) is random(s).split(a).split(b)', () => {
    expect(head(random(3, 1, 4))).toEqual(head(random(3).split(1).split(4)));
  });

  it('split by key and not by position, without advancing the parent', () => {
    const parent = random(5);
    const early = head(parent.split(2));
    const next = random(5).uniform();
    expect(parent.uniform()).toBe(next);
    for (let i = 0; i < 7; i++) parent.normal();
    expect(head(parent.split(2))).toEqual(early);
  });

  it('share nothing: interleaving two streams changes neither', () => {
    const [a, b] = [random(1, 1), random(1, 2)];
    const mixed = Array.from({ length: 50 }, () => [a.normal(), b.normal()] as const);
    const [c, d] = [random(1, 1), random(1, 2)];
    expect(mixed.map((pair) => pair[0])).toEqual(Array.from({ length: 50 }, () => c.normal()));
    expect(mixed.map((pair) => pair[1])).toEqual(Array.from({ length: 50 }, () => d.normal()));
  });

  it('never meet over 60 000 labels, seeds, negative and very large keys', () => {
    const firsts = new Set<number>();
    for (let i = 0; i < 10_000; i++) {
      firsts.add(random(i + 1).uniform());
      firsts.add(random(-i - 1).uniform());
      firsts.add(random(1, i).uniform());
      firsts.add(random(i + 1, 0).uniform());
      firsts.add(random(1, i, i).uniform());
      firsts.add(random(Number.MAX_SAFE_INTEGER - i).uniform());
    }
    // random(i + 1, 0) and random(1, i) are one and the same at i = 0; two of 2^53 values coincide with chance 2e-7.
    expect(firsts.size).toBe(59_999);
  });

  it('use all 53 bits and the sign of seeds and labels', () => {
    const keys = [5, -5, 5 + 2 ** 32, 5 + 2 ** 52, -5 - 2 ** 52];
    const firsts = keys.flatMap((key) => [random(key).uniform(), random(1, key).uniform()]);
    expect(new Set(firsts).size).toBe(10);
  });

  it('of neighbouring labels, of parent and child and of neighbouring seeds are uncorrelated', () => {
    // 60 scores, limit 4.5: chance 4e-4 of one beyond.
    for (const seed of SEEDS) {
      const one = take(5000, random(seed, 1).uniform);
      expect(Math.abs(correlationScore(one, take(5000, random(seed, 2).uniform)))).toBeLessThan(4.5);
      expect(Math.abs(correlationScore(one, take(5000, random(seed).uniform)))).toBeLessThan(4.5);
      expect(Math.abs(correlationScore(one, take(5000, random(seed + 1, 1).uniform)))).toBeLessThan(4.5);
    }
  });

  it('refuse a seed or label that is not a safe integer', () => {
    expect(() => random(0.5)).toThrow(RangeError);
    expect(() => random(1, Number.NaN)).toThrow(RangeError);
    expect(() => random(1).split(2 ** 53)).toThrow(RangeError);
  });
});
