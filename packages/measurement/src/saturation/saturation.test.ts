import { densityOf, type Graph, graph, type Node, type Road } from '@sextant/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameters, Values } from '../parameter.ts';
import { saturationOf, saturations } from './index.ts';
import type { Saturation } from './saturation.ts';

const awkward = [0, 1e-12, 1e-4, 0.03, 0.5, 1, 1.7, 40, 1e6];

/** Every combination of awkward values inside the supports. */
function grid(parameters: Parameters<string>): Values<string>[] {
  return Object.entries(parameters).reduce<Values<string>[]>(
    (all, [name, { support }]) => {
      const values = support.upper === 1 ? [1e-3, 0.2, 0.63, 0.999] : [0.05, 0.4, 1, 2.3, 12];
      return all.flatMap((p) => values.map((v) => ({ ...p, [name]: v })));
    },
    [{}],
  );
}

/** Central difference of fourth order, the step small against powers of 300; below `rest` rounding hides the slope. */
function difference(f: (x: number) => number, x: number): { slope: number; rest: number } {
  const h = 5e-5 * x;
  const slope = (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
  return { slope, rest: (1e-9 * Math.abs(f(x))) / x };
}

/** The formulas of each source, without amplitude, written anew with the engine's own functions. */
const textbook: Record<string, (z: number, p: Values<string>) => number> = {
  logistic: (z, { steepness: s = 0 }) => -Math.expm1(-s * z) / (1 + Math.exp(-s * z)),
  hill: (z, { half_saturation: k = 0, slope: s = 0 }) => 1 / (1 + (k / z) ** s),
  'michaelis-menten': (z, { half_saturation: k = 0 }) => z / (k + z),
  tanh: (z, { scale: c = 0 }) => Math.tanh(z / c),
  root: (z, { exponent: a = 0 }) => z ** a,
  log: (z, { scale: k = 0 }) => Math.log1p(z / k),
  none: (z) => z,
};

interface Ran {
  readonly values: Float64Array;
  readonly zbar: Float64Array;
  readonly pbar: Float64Array[];
}

/** Runs a member's program over one lane of inputs with adjoint 1 on every output, the second lane holding other inputs. */
function run(member: Saturation, zs: readonly number[], p: Values<string>, road: Road): Ran {
  const g = graph();
  const z = g.block(zs.length, 2);
  const names = Object.keys(member.parameters);
  const nodes = Object.fromEntries(names.map((name) => [name, g.block(1, 2)]));
  const out = (member.program as (g: Graph, z: Node, p: Record<string, Node>) => Node)(g, z, nodes);
  g.push((_, m) => ({
    forward: () => {},
    reverse: () => void m.fill(1, out.bar / 8, out.bar / 8 + 2 * zs.length),
  }));
  const finished = g.finish(road);
  const m = finished.memory;
  zs.forEach((v, t) => void m.set([v, 0.3], z.at / 8 + 2 * t));
  for (const name of names) m.fill(p[name] as number, (nodes[name] as Node).at / 8, (nodes[name] as Node).at / 8 + 2);
  finished.forward();
  finished.reverse();
  const lane = (at: number) => Float64Array.from(zs, (_, t) => m[at / 8 + 2 * t] as number);
  return {
    values: lane(out.at),
    zbar: lane(z.bar),
    pbar: names.map((name) => Float64Array.of(m[(nodes[name] as Node).bar / 8] as number)),
  };
}

describe.each(saturations.map((s) => [s.kind, s as Saturation] as const))('saturation %s', (kind, member) => {
  const names = Object.keys(member.parameters);
  const points = grid(member.parameters);

  it('is found by its kind', () => {
    expect(saturationOf(kind)).toBe(member);
  });

  it('equals the textbook formula', () => {
    for (const p of points) {
      for (const z of awkward.slice(1)) {
        const expected = (textbook[kind] as (z: number, p: Values<string>) => number)(z, p);
        expect(Math.abs(member.value(z, p) - expected)).toBeLessThanOrEqual(2e-13 * Math.abs(expected) + 1e-15 * z);
      }
    }
  });

  it('is 0 with zero slopes at an input of 0', () => {
    for (const p of points) {
      const out = new Float64Array(names.length + 1).fill(7);
      member.slopes(0, p, out);
      expect(member.value(0, p)).toBe(0);
      expect([...out].every((v) => v === 0)).toBe(true);
    }
  });

  it('has slopes equal to central differences', () => {
    const out = new Float64Array(names.length + 1);
    for (const p of points) {
      for (const z of awkward.slice(1)) {
        member.slopes(z, p, out);
        const inZ = difference((v) => member.value(v, p), z);
        expect(Math.abs((out[0] as number) - inZ.slope)).toBeLessThanOrEqual(1e-8 * Math.abs(inZ.slope) + inZ.rest);
        names.forEach((name, i) => {
          const d = difference((v) => member.value(z, { ...p, [name]: v }), p[name] as number);
          expect(Math.abs((out[1 + i] as number) - d.slope)).toBeLessThanOrEqual(1e-8 * Math.abs(d.slope) + d.rest);
        });
      }
    }
  });

  it('never falls as input grows, and stays at or below 1 where it has a ceiling', () => {
    const bounded = ['logistic', 'hill', 'michaelis-menten', 'tanh'].includes(kind);
    const input = fc.double({ min: 0, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...points), input, input, (p, a, b) => {
        const [low, high] = [member.value(Math.min(a, b), p), member.value(Math.max(a, b), p)];
        // A few units in the last place: exp and log are monotone only to rounding.
        expect(high).toBeGreaterThanOrEqual(low * (1 - 1e-14));
        expect(low).toBeGreaterThanOrEqual(0);
        if (bounded) expect(high).toBeLessThanOrEqual(1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each(['plain', 'wasm'] as const)('gives the same from its program on the %s road', (road) => {
    for (const p of points) {
      const { values, zbar, pbar } = run(member, awkward, p, road);
      const out = new Float64Array(names.length + 1);
      const sums = new Float64Array(names.length);
      const sizes = new Float64Array(names.length);
      awkward.forEach((z, t) => {
        member.slopes(z, p, out);
        const value = member.value(z, p);
        expect(Math.abs((values[t] as number) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value) + 1e-15);
        if (z > 0) {
          const slope = out[0] as number;
          // Steep programs lose what 1 - tanh^2 cancels: absolute in units of value / input.
          expect(Math.abs((zbar[t] as number) - slope)).toBeLessThanOrEqual(
            1e-11 * Math.abs(slope) + (1e-14 / z) * Math.max(1, value),
          );
        }
        names.forEach((name, i) => {
          sums[i] = (sums[i] as number) + (out[1 + i] as number);
          sizes[i] = (sizes[i] as number) + Math.max(1, value) / (p[name] as number);
        });
      });
      names.forEach((_, i) => {
        const error = Math.abs((pbar[i]?.[0] as number) - (sums[i] as number));
        expect(error).toBeLessThanOrEqual(1e-11 * Math.abs(sums[i] as number) + 1e-13 * (sizes[i] as number));
      });
    }
  });

  it('believes by default only what its parameters can be', () => {
    for (const { prior, support } of Object.values(member.parameters)) {
      if (typeof prior === 'number') continue;
      const density = densityOf(prior.kind);
      const args = (density?.argumentNames ?? []).map((name) => Number(prior[name]));
      expect(density?.problem(args)).toBeNull();
      const of = density?.support(args);
      expect(of?.lower).toBeGreaterThanOrEqual(support.lower);
      expect(of?.upper).toBeLessThanOrEqual(support.upper);
    }
  });
});

describe('saturations', () => {
  it('have kinds that are all different', () => {
    expect(new Set(saturations.map((s) => s.kind)).size).toBe(saturations.length);
  });

  it('take Hill with slope 1 as Michaelis-Menten', () => {
    const hill = saturationOf('hill') as Saturation;
    const menten = saturationOf('michaelis-menten') as Saturation;
    for (const z of awkward) {
      expect(hill.value(z, { half_saturation: 0.4, slope: 1 })).toBeCloseTo(
        menten.value(z, { half_saturation: 0.4 }),
        14,
      );
    }
  });

  it('take logistic as tanh of half the steepness', () => {
    const logistic = saturationOf('logistic') as Saturation;
    const tanh = saturationOf('tanh') as Saturation;
    for (const z of awkward) {
      expect(logistic.value(z, { steepness: 4 })).toBeCloseTo(tanh.value(z, { scale: 0.5 }), 14);
    }
  });
});
