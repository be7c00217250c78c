import { graph, type Road } from '@sextant/numerics';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../../test/points.ts';
import { adstocks, type Adstock } from '../adstock/index.ts';
import { saturations, type Saturation } from '../saturation/index.ts';
import { response } from './response.ts';

const carry = adstocks.find((a) => a.carry.kind === 'none') as Adstock;
const settings = { window: 1, normalise: true };
/** Two lanes, five weeks, none of them 0: there the roads may differ in the slope of a curve that is steep at 0. */
const inputs = [0.2, 1, 0.05, 0.7, 0.4, 0.3, 1, 0.9, 0.6, 0.1];

/** Values, then adjoints of the inputs and of the parameters, with adjoint 1 on every output. */
function run(saturation: Saturation, road: Road): number[] {
  const g = graph();
  const z = g.block(5, 2);
  const names = Object.keys(saturation.parameters);
  const nodes = names.map(() => g.block(1, 2));
  const parameters = { adstock: {}, saturation: Object.fromEntries(names.map((name, i) => [name, nodes[i]])) };
  const shape = { adstock: carry, settings, saturation, adstockFirst: true };
  const out = response(g, z, shape, parameters as Parameters<typeof response>[3], 0, 5);
  g.push((_, m) => ({ forward: () => {}, reverse: () => void m.fill(1, out.bar / 8, out.bar / 8 + 10) }));
  const finished = g.finish(road);
  const m = finished.memory;
  m.set(inputs, z.at / 8);
  nodes.forEach((node, i) => void m.set([0.3 + 0.2 * i, 0.6 + 0.1 * i], node.at / 8));
  finished.forward();
  finished.reverse();
  const pair = (at: number, count: number) => [...m.subarray(at / 8, at / 8 + count)];
  return [...pair(out.at, 10), ...pair(z.bar, 10), ...nodes.flatMap((node) => pair(node.bar, 2))];
}

describe.each(saturations.map((s) => [s.kind, s as Saturation] as const))('saturation %s', (_, member) => {
  it.each(['plain', 'wasm'] as const)(
    'without its program runs through the generic road, the same on the %s road',
    (road) => {
      const { program, ...generic } = member;
      const expected = run(member, road);
      expect(expected.every(Number.isFinite)).toBe(true);
      expectNear(run(generic, road), expected, program ? 1e-12 * Math.max(1, ...expected.map(Math.abs)) : 0);
    },
  );
});
