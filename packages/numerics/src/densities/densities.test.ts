import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { random } from '../random/index.ts';
import type { Density } from './density.ts';
import { densities, densityOf } from './index.ts';

interface Row {
  readonly kind: string;
  readonly args: readonly number[];
  readonly x: number;
  readonly logDensity: number;
  readonly slopes: readonly number[];
  readonly cdf: number;
}

interface Table {
  readonly madeBy: string;
  readonly rows: readonly (Omit<Row, 'args'> & { readonly args: readonly (number | string)[] })[];
}

const table = JSON.parse(readFileSync(new URL('densities.data.json', import.meta.url), 'utf8')) as Table;
const rows: readonly Row[] = table.rows.map((row) => ({ ...row, args: row.args.map(Number) }));

/** Arguments that the contract is held against: ordinary ones and awkward ones. */
const ARGS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  normal: [
    [0, 1],
    [1000, 0.1],
    [-2, 1e-3],
  ],
  'half-normal': [[2], [0.01]],
  'log-normal': [
    [0, 1],
    [-3, 0.2],
    [2, 1.5],
  ],
  'truncated-normal': [
    [0, 1, -1, 2],
    [0.5, 0.2, 0, 1],
    [0.3, 0.02, 0, 1],
    [0, 1, 5, 9],
    [0, 1, 10, Infinity],
    [3, 0.5, -Infinity, 1],
    [0, 1, 0.125, 0.126],
    [-20, 1, 0, 1],
    [2, 1, -Infinity, Infinity],
    [0, 1, 45, 60],
    [0, 1, -Infinity, -45],
    [0, 1, -0.1, 0.3],
    [0, 1, 1, 1.5],
    [0, 1, 1.2, 4],
  ],
  'student-t': [
    [3, 2, 0.5],
    [30, -1, 3],
    [250, 0, 1],
    [1, 0, 1],
  ],
  laplace: [
    [0, 1],
    [2, 0.5],
  ],
  exponential: [[1], [0.02]],
  gamma: [
    [0.5, 1],
    [1, 2],
    [3, 1],
    [50, 10],
  ],
  'inverse-gamma': [
    [3, 1],
    [10, 4],
    [2.5, 0.1],
  ],
  beta: [
    [1, 3],
    [2, 2],
    [0.5, 0.5],
    [200, 3],
  ],
  uniform: [
    [-1, 3],
    [0.25, 0.75],
  ],
};
const PROBABILITIES = [1e-9, 1e-4, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 0.9999];

const argsOf = (density: Density): readonly (readonly number[])[] => ARGS[density.kind] ?? [];
const pdf = (density: Density, x: number, args: readonly number[]): number => Math.exp(density.logDensity(x, args));
const close = (actual: number, wanted: number, relative: number, absolute: number): boolean =>
  actual === wanted || Math.abs(actual - wanted) <= absolute + relative * Math.abs(wanted);

/** Distance to the nearer end of the support. */
function room(density: Density, x: number, args: readonly number[]): number {
  const { lower, upper } = density.support(args);
  return Math.min(x - lower, upper - x);
}

/** Slopes as the contract asks for them. */
function slopesAt(density: Density, x: number, args: readonly number[]): Float64Array {
  const out = new Float64Array(1 + args.length);
  density.slopes(x, args, out);
  return out;
}

/** Fourth-order central difference. */
function difference(f: (x: number) => number, x: number, h: number): number {
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}

/** Integral over (a, b) by the tanh-sinh rule (Takahasi & Mori 1974), which does not mind poles at the ends. */
function integral(f: (fromA: number, x: number) => number, a: number, b: number): number {
  const half = 0.5 * (b - a);
  let sum = 0;
  for (let k = -160; k <= 160; k++) {
    const t = k * 0.025;
    const s = 0.5 * Math.PI * Math.sinh(t);
    // Distance from the nearer end, without cancellation.
    const end = half / (Math.exp(Math.abs(s)) * Math.cosh(s));
    const x = t < 0 ? a + end : b - end;
    const weight = (0.5 * Math.PI * Math.cosh(t)) / Math.cosh(s) ** 2;
    if (x > a && x < b && weight > 0) sum += weight * f(x - a, x);
  }
  return 0.025 * half * sum;
}

it('lists every density once and finds it by its kind', () => {
  expect(new Set(densities.map((density) => density.kind)).size).toBe(11);
  expect(Object.keys(ARGS).sort()).toEqual(densities.map((density) => density.kind).sort());
  for (const density of densities) expect(densityOf(density.kind)).toBe(density);
  expect(densityOf('cauchy')).toBeUndefined();
});

describe(`values of ${table.madeBy}`, () => {
  it('cover every density', () => {
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(densities.map((density) => density.kind)));
  });

  for (const row of rows) {
    it(`${row.kind}(${row.args.join(', ')}) at ${row.x}`, () => {
      const density = densityOf(row.kind) as Density;
      // Rounding of z^2 / 2 or of a log-gamma is relative to the largest term of the sum, hence the absolute share.
      const size = Math.max(1, ...row.args.filter(Number.isFinite).map(Math.abs));
      expect(close(density.logDensity(row.x, row.args), row.logDensity, 2e-13, 1e-13)).toBe(true);
      expect(close(density.cdf(row.x, row.args), row.cdf, 1e-12, 1e-300)).toBe(true);
      const slopes = slopesAt(density, row.x, row.args);
      const scale = Math.max(...row.slopes.map(Math.abs));
      row.slopes.forEach((wanted, i) => {
        expect(close(slopes[i] as number, wanted, 1e-12, 1e-14 * size * Math.max(1, scale)), `slope ${i}`).toBe(true);
      });
    });
  }
});

describe.each(densities)('$kind', (density) => {
  const cases = argsOf(density);
  const inside = (args: readonly number[]): number[] => PROBABILITIES.map((p) => density.quantile(p, args));

  it.each(cases)('integrates to 1 with %s, %s, %s, %s', (...args) => {
    const { lower, upper } = density.support(args);
    // Pieces between quantiles, each smooth; poles and infinite ends lie in the first and last piece.
    const cuts = [1e-4, 0.1, 0.5, 0.9, 0.9999].map((p) => density.quantile(p, args));
    const low = Math.max(lower, density.quantile(1e-9, args));
    const high = Math.min(upper, density.quantile(1 - 1e-6, args));
    const edges = [low, ...cuts, high];
    let total = density.cdf(low, args) + 1 - density.cdf(high, args);
    for (let i = 1; i < edges.length; i++) {
      total += integral((_, x) => pdf(density, x, args), edges[i - 1] as number, edges[i] as number);
    }
    expect(Math.abs(total - 1)).toBeLessThan(1e-9);
  });

  it('has a cdf whose slope is the density', () => {
    for (const args of cases) {
      for (const x of inside(args).slice(2, -1)) {
        const wanted = pdf(density, x, args);
        // A step small against the distance over which the density changes.
        const h =
          0.005 * Math.min(1 / wanted, 1 / Math.abs(slopesAt(density, x, args)[0] as number), room(density, x, args));
        if (density.kind === 'laplace' && Math.abs(x - (args[0] as number)) < 2 * h) continue;
        const got = difference((at) => density.cdf(at, args), x, h);
        expect(close(got, wanted, 1e-7, 0), `${args} at ${x}: ${got} for ${wanted}`).toBe(true);
      }
    }
  });

  it('has a quantile that undoes the cdf', () => {
    for (const args of cases) {
      for (const p of PROBABILITIES) {
        const x = density.quantile(p, args);
        expect(close(density.cdf(x, args), p, 2e-12 + cdfCondition(density, x, p, args), 0), `${args} p ${p}`).toBe(
          true,
        );
      }
    }
  });

  it('has no quantile outside [0, 1]', () => {
    for (const args of cases) {
      for (const p of [-0.1, 1.1, Number.NaN]) expect(density.quantile(p, args), `${args} p ${p}`).toBeNaN();
    }
  });

  it('reaches the ends of its support at 0 and 1, and has nothing beyond', () => {
    for (const args of cases) {
      const { lower, upper } = density.support(args);
      expect(close(density.quantile(0, args), lower, 1e-15, 0)).toBe(true);
      expect(close(density.quantile(1, args), upper, 1e-15, 0)).toBe(true);
      expect(density.cdf(lower, args)).toBe(0);
      expect(density.cdf(upper, args)).toBe(1);
      if (lower > -Infinity) {
        expect(density.logDensity(lower - 1, args)).toBe(-Infinity);
        expect(density.cdf(lower - 1, args)).toBe(0);
      }
      if (upper < Infinity) {
        expect(density.logDensity(upper + 1, args)).toBe(-Infinity);
        expect(density.cdf(upper + 1, args)).toBe(1);
      }
    }
  });

  it('has slopes that are the differences of its log density, in x and in every argument', () => {
    for (const args of cases) {
      for (const p of [0.02, 0.3, 0.55, 0.9]) {
        const point = [density.quantile(p, args), ...args];
        const slopes = slopesAt(density, point[0] as number, args);
        const f = (at: readonly number[]): number => density.logDensity(at[0] as number, at.slice(1));
        const spread = density.quantile(0.75, args) - density.quantile(0.25, args);
        point.forEach((centre, i) => {
          if (!Number.isFinite(centre)) return;
          const positive = i > 0 && density.problem(args.map((a, j) => (j === i - 1 ? -a - 1 : a))) !== null;
          const reach = i === 0 ? room(density, centre, args) : positive ? Math.abs(centre) : spread;
          const h = 1e-3 * Math.min(reach, spread);
          const got = difference((v) => f(point.map((old, j) => (j === i ? v : old))), centre, h);
          // Rounding of the log density, some 1e-15 of its largest term, divided by the step.
          const noise = (1e-14 * (1 + Math.abs(f(point)) + largestTerm(density, point))) / h;
          expect(
            close(slopes[i] as number, got, 1e-6, noise),
            `${args} at ${point[0]}, ${i}: ${slopes[i]}, ${got}`,
          ).toBe(true);
        });
      }
    }
  });

  it('is the sum of term and constant, and the slope of the term is the slope in x', () => {
    for (const args of cases) {
      for (const x of inside(args)) {
        const m = Float64Array.of(x, Math.log(x), Math.log1p(-x), ...args, 0.25, -3);
        const value = 3 + args.length;
        density.term(m, 0, 3, value, value + 1);
        const term = (m[value] as number) - 0.25;
        const slope = slopesAt(density, x, args)[0] as number;
        const size = 1 + Math.abs(term) + Math.abs(density.constant(args));
        expect(Math.abs(term + density.constant(args) - density.logDensity(x, args))).toBeLessThan(1e-14 * size);
        expect(close((m[value + 1] as number) + 3, slope, 1e-13, 1e-13), `${args} at ${x}`).toBe(true);
      }
    }
  });

  it('says how c X is distributed, where it can', () => {
    for (const args of cases) {
      const c = 2.5;
      const scaled = density.scaled(args, c);
      if (scaled === null) {
        expect(density.kind).toBe('beta');
        continue;
      }
      expect(density.problem(scaled)).toBeNull();
      for (const x of inside(args).slice(2)) {
        const wanted = density.logDensity(x, args) - Math.log(c);
        const conditioned = 1e-13 * (1 + Math.abs(wanted) + Math.abs(x * (slopesAt(density, x, args)[0] as number)));
        expect(Math.abs(density.logDensity(c * x, scaled) - wanted)).toBeLessThan(conditioned);
        expect(close(density.cdf(c * x, scaled), density.cdf(x, args), 1e-11, 0)).toBe(true);
      }
    }
  });

  it('draws what it says: both outer eighths, the median and the mean', () => {
    cases.forEach((args, seed) => {
      const n = 20_000;
      const stream = random(seed + 1);
      const draws = Float64Array.from({ length: n }, () => density.draw(stream, args));
      const { lower, upper } = density.support(args);
      expect(draws.every((x) => x >= lower && x <= upper)).toBe(true);
      for (const k of [1, 4, 7]) {
        const quantile = density.quantile(k / 8, args);
        const below = draws.filter((x) => x < quantile).length;
        // 4.5 standard errors of a binomial count. Chance of one of some 160 such checks beyond: 1e-3 if they were
        // independent, less as median and mean go together.
        expect(Math.abs(below - (n * k) / 8)).toBeLessThan(4.5 * Math.sqrt(n * (k / 8) * (1 - k / 8)));
      }
      const mean = density.mean(args);
      if (!hasVariance(density, args)) return;
      const average = draws.reduce((sum, x) => sum + x, 0) / n;
      const sd = Math.sqrt(draws.reduce((sum, x) => sum + (x - average) ** 2, 0) / (n - 1));
      expect(Math.abs(average - mean), `${args}`).toBeLessThan((4.5 * sd) / Math.sqrt(n));
    });
  });

  it('has the mean that its quantile function integrates to', () => {
    for (const args of cases) {
      if (!hasVariance(density, args)) continue;
      const reach = density.kind === 'student-t' ? 1e-4 : 1e-9;
      const got = integral((p, at) => density.quantile(at < 0.5 ? p : at, args), 0, 1);
      const spread = density.quantile(0.75, args) - density.quantile(0.25, args);
      expect(Math.abs(got - density.mean(args)), `${args}`).toBeLessThan(reach * spread + 1e-12 * Math.abs(got));
    }
  });

  it('accepts its own arguments and names the first that is out of its domain', () => {
    for (const args of cases) {
      expect(density.problem(args)).toBeNull();
      density.argumentNames.forEach((name, i) => {
        expect(density.problem(args.map((a, j) => (j === i ? Number.NaN : a)))).toBe(name);
      });
      expect(density.problem([])).toBe(density.argumentNames[0]);
    }
  });
});

/** How much of p one rounding of x moves, relative. */
function cdfCondition(density: Density, x: number, p: number, args: readonly number[]): number {
  return (4 * Number.EPSILON * Math.abs(x) * pdf(density, x, args)) / p;
}

/** The size of what cancels in a log density: log-gammas of large shapes, squares of far bounds. */
function largestTerm(density: Density, point: readonly number[]): number {
  if (density.kind !== 'truncated-normal') return Math.max(...point.filter(Number.isFinite).map(Math.abs));
  const [, mean, sd, lower, upper] = point as [number, number, number, number, number];
  return Math.min(((lower - mean) / sd) ** 2, ((upper - mean) / sd) ** 2);
}

function hasVariance(density: Density, args: readonly number[]): boolean {
  if (density.kind === 'student-t') return (args[0] as number) > 2;
  return density.kind !== 'inverse-gamma' || (args[0] as number) > 2;
}

describe('single densities', () => {
  const of = (kind: string): Density => densityOf(kind) as Density;

  it('alone the normal says that it is normal, alone the Laplace has a stand-in with its own mean and variance', () => {
    expect(densities.filter((density) => density.normal).map((density) => density.kind)).toEqual(['normal']);
    expect(densities.filter((density) => density.surrogate).map((density) => density.kind)).toEqual(['laplace']);
    expect(of('normal').normal?.([3, 2])).toEqual({ mean: 3, sd: 2 });
    const stand = of('laplace').surrogate?.([1, 0.5]);
    expect(stand?.mean).toBe(1);
    expect((stand?.sd as number) ** 2).toBeCloseTo(2 * 0.5 ** 2, 14);
  });

  it('has no mean where the tails are too heavy', () => {
    expect(of('student-t').mean([1, 0, 1])).toBeNaN();
    expect(of('inverse-gamma').mean([1, 1])).toBeNaN();
    expect(of('inverse-gamma').mean([3, 4])).toBe(2);
  });

  it('refuses scales that are not positive and bounds in the wrong order', () => {
    expect(of('normal').problem([0, 0])).toBe('sd');
    expect(of('normal').problem([Infinity, 1])).toBe('mean');
    expect(of('gamma').problem([1, -1])).toBe('rate');
    expect(of('uniform').problem([1, 1])).toBe('upper');
    expect(of('uniform').problem([0, Infinity])).toBe('upper');
    expect(of('truncated-normal').problem([0, 1, 2, 1])).toBe('upper');
    expect(of('truncated-normal').problem([0, 1, -Infinity, Infinity])).toBeNull();
  });

  it('has finite or infinite values on the edge of the support, never NaN', () => {
    expect(of('gamma').logDensity(0, [1, 2])).toBe(Math.log(2));
    expect(of('gamma').logDensity(0, [2, 2])).toBe(-Infinity);
    expect(of('gamma').logDensity(0, [0.5, 2])).toBe(Infinity);
    expect(of('beta').logDensity(1, [2, 1])).toBeCloseTo(Math.log(2), 14);
    expect(of('beta').logDensity(0, [1, 3])).toBeCloseTo(Math.log(3), 14);
    expect(of('log-normal').logDensity(0, [0, 1])).toBe(-Infinity);
    expect(of('inverse-gamma').logDensity(0, [1, 1])).toBe(-Infinity);
    expect(of('half-normal').logDensity(0, [1])).toBeCloseTo(0.5 * Math.log(2 / Math.PI), 14);
  });
});
