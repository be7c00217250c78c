import { describe, expect, it } from 'vitest';
import { onGraph, seedAdjoint } from '../../test/onGraph.ts';
import { graph } from './graph.ts';
import { addScaled, exp, multiply } from './operations/elementwise.ts';
import { columnSums } from './operations/sums.ts';
import { addToTarget } from './priors.ts';

describe.each(['wasm', 'plain'] as const)('a graph on the %s road', (road) => {
  it('rounds lanes up to even and fills the padding of constants', () => {
    const on = onGraph(road, (g) => ({ block: g.block(3, 5), given: g.constant(2, 3, [1, 2, 3, 4, 5, 6], 9) }));
    expect([on.nodes.block.lanes, on.nodes.given.lanes]).toEqual([6, 4]);
    expect(on.read(on.nodes.given)).toEqual([1, 2, 3, 9, 4, 5, 6, 9]);
    expect(on.nodes.given.bar).toBe(0);
    expect(on.nodes.block.bar).toBeGreaterThan(0);
  });

  it('gives no two blocks the same place, and none the place that means no adjoint', () => {
    const on = onGraph(road, (g) => ({
      all: [g.block(1, 1), g.block(3, 2), g.constant(5, 1, [1, 2, 3, 4, 5]), g.block(2, 7), g.target],
    }));
    const runs = on.nodes.all.flatMap(({ at, bar, rows, lanes }) => {
      const bytes = 8 * rows * lanes;
      return [[at, at + bytes] as const, ...(bar === 0 ? [] : [[bar, bar + bytes] as const])];
    });
    runs.sort((a, b) => a[0] - b[0]);
    runs.forEach(([from, to], i) => {
      expect(from).toBeGreaterThan(0);
      expect(from % 16).toBe(0);
      expect(to).toBeLessThanOrEqual(runs[i + 1]?.[0] ?? 8 * on.finished.memory.length);
    });
  });

  it('sees the rows of a block through a view, values and adjoints', () => {
    const on = onGraph(road, (g) => {
      const block = g.block(4, 2);
      const view = g.view(block, 1, 2);
      const sums = columnSums(g, view, g.constant(1, 2, [1, 10]));
      seedAdjoint(g, sums, [1, 100]);
      return { block, view, sums };
    });
    on.write(on.nodes.block, [1, 2, 3, 4, 5, 6, 7, 8]);
    on.run();
    expect([on.nodes.view.rows, on.nodes.view.lanes]).toEqual([2, 2]);
    expect(on.read(on.nodes.view)).toEqual([3, 4, 5, 6]);
    expect(on.read(on.nodes.sums)).toEqual([53, 64]);
    expect(on.adjoint(on.nodes.block)).toEqual([0, 0, 1, 100, 10, 1000, 0, 0]);
  });

  it('of a constant gives a view without adjoint', () => {
    const on = onGraph(road, (g) => ({ view: g.view(g.constant(3, 2, [1, 2, 3, 4, 5, 6]), 2, 1) }));
    expect(on.nodes.view.bar).toBe(0);
    expect(on.read(on.nodes.view)).toEqual([5, 6]);
  });

  it('adds the slopes of everything that a node enters, once per run', () => {
    // target = x e^x + 3 x, so that the slope is (x + 1) e^x + 3.
    const on = onGraph(road, (g) => {
      const x = g.block(1, 2);
      const product = multiply(g, x, exp(g, x));
      addToTarget(g, addScaled(g, product, x, 3), [0, 1], 5);
      return { x };
    });
    const [a, b] = [0.3, -1.2];
    on.write(on.nodes.x, [a, b]);
    const value = a * Math.exp(a) + b * Math.exp(b) + 3 * (a + b) + 5;
    for (let run = 0; run < 2; run++) {
      expect(on.run()).toBeCloseTo(value, 13);
      const [da, db] = on.adjoint(on.nodes.x);
      expect(da).toBeCloseTo((a + 1) * Math.exp(a) + 3, 13);
      expect(db).toBeCloseTo((b + 1) * Math.exp(b) + 3, 13);
    }
  });

  it('computes what is only reported when asked, from the last forward pass', () => {
    const on = onGraph(road, (g) => {
      const x = g.block(1, 2);
      const reported = exp(g.reporting, x);
      return { x, reported };
    });
    on.write(on.nodes.x, [0, 1]);
    on.run();
    expect(on.read(on.nodes.reported)).toEqual([0, 0]);
    on.finished.report();
    expect(on.read(on.nodes.reported)[0]).toBe(1);
    expect(on.read(on.nodes.reported)[1]).toBeCloseTo(Math.E, 14);
    expect(on.nodes.reported.bar).toBe(0);
  });
});

describe('an empty graph', () => {
  it('has a density of 0 whatever stood there', () => {
    const g = graph();
    const { memory, forward, reverse } = g.finish('plain');
    memory[g.target.at / 8] = 7;
    forward();
    reverse();
    expect(memory[g.target.at / 8]).toBe(0);
  });
});
