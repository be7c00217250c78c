import { type Graph, graph, type Node, type Road } from '@sextant/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectPriorsInside, pointsOf } from '../../test/points.ts';
import { inputs } from '../../test/saturationPoints.ts';
import type { Values } from '../parameter.ts';
import { saturationOf, saturations } from './index.ts';
import type { Saturation } from './saturation.ts';

/** Central difference of fourth order, the step small against powers of 300; below `rest` rounding hides the slope. */
function difference(f: (x: number) => number, x: number): { slope: number; rest: number } {
  const h = 5e-5 * x;
  const slope = (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
  return { slope, rest: (1e-9 * Math.abs(f(x))) / x };
}

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
  const points = pointsOf(member.parameters);

  it('is found by its kind', () => {
    expect(saturationOf(kind)).toBe(member);
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
      for (const z of inputs.slice(1)) {
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

  it('never falls as input grows, and stays at or below its ceiling', () => {
    const input = fc.double({ min: 0, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...points), input, input, (p, a, b) => {
        const [low, high] = [member.value(Math.min(a, b), p), member.value(Math.max(a, b), p)];
        // A few units in the last place: exp and log are monotone only to rounding.
        expect(high).toBeGreaterThanOrEqual(low * (1 - 1e-14));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(member.ceiling ?? Infinity);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('comes near its ceiling in the end, or rises past 1 where it has none', () => {
    for (const p of points) {
      const far = member.value(1e300, p);
      if (member.ceiling === null) expect(far).toBeGreaterThan(1.5);
      else expect(Math.abs(far - member.ceiling)).toBeLessThan(1e-12);
    }
  });

  const roads = member.program ? (['plain', 'wasm'] as const) : [];
  it.each(roads)('gives the same from its program on the %s road', (road) => {
    for (const p of points) {
      const { values, zbar, pbar } = run(member, inputs, p, road);
      const out = new Float64Array(names.length + 1);
      const sums = new Float64Array(names.length);
      const sizes = new Float64Array(names.length);
      inputs.forEach((z, t) => {
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
    expectPriorsInside(member.parameters);
  });
});

describe('saturations', () => {
  it('have kinds that are all different', () => {
    expect(new Set(saturations.map((s) => s.kind)).size).toBe(saturations.length);
  });
});
