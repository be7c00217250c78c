import { describe, expect, it } from 'vitest';
import { onGraph, seedAdjoint } from '../../../test/onGraph.ts';
import { constantLanes, gather, scaleLanes, shiftLanes } from './lanes.ts';

describe.each(['wasm', 'plain'] as const)('lanes put together on the %s road', (road) => {
  it('come from elements of several nodes and from numbers, the padding lane repeating the last', () => {
    const on = onGraph(road, (g) => {
      const [a, b] = [g.block(1, 4), g.block(2, 2)];
      const out = gather(g, [
        { node: b, index: 3 },
        7,
        { node: a, index: 0 },
        { node: b, index: 0 },
        { node: a, index: 2 },
      ]);
      seedAdjoint(g, out, [1, 10, 100, 1000, 10_000, 100_000]);
      return { a, b, out };
    });
    on.write(on.nodes.a, [1, 2, 3, 4]);
    on.write(on.nodes.b, [5, 6, 7, 8]);
    on.run();
    expect([on.nodes.out.rows, on.nodes.out.lanes]).toEqual([1, 6]);
    expect(on.read(on.nodes.out)).toEqual([8, 7, 1, 5, 3, 3]);
    // The padding lane sends nothing back.
    expect(on.adjoint(on.nodes.a)).toEqual([100, 0, 10_000, 0]);
    expect(on.adjoint(on.nodes.b)).toEqual([1000, 0, 0, 1]);
  });

  it('may take one element twice, whose adjoints add up', () => {
    const on = onGraph(road, (g) => {
      const a = g.block(1, 2);
      const out = gather(g, [
        { node: a, index: 1 },
        { node: a, index: 1 },
      ]);
      seedAdjoint(g, out, [3, 4]);
      return { a, out };
    });
    on.write(on.nodes.a, [5, 6]);
    on.run();
    expect(on.read(on.nodes.out)).toEqual([6, 6]);
    expect(on.adjoint(on.nodes.a)).toEqual([0, 7]);
  });

  it('follow their sources when these change', () => {
    const on = onGraph(road, (g) => {
      const a = g.block(1, 2);
      return { a, out: gather(g, [{ node: a, index: 0 }, 2, { node: a, index: 1 }]) };
    });
    for (const [x, y] of [
      [1, 2],
      [-3, 9],
    ] as const) {
      on.write(on.nodes.a, [x, y]);
      on.run();
      expect(on.read(on.nodes.out)).toEqual([x, 2, y, y]);
    }
  });

  it('of numbers alone, or of a constant, want no adjoint', () => {
    const on = onGraph(road, (g) => {
      const numbers = gather(g, [1, 2, 3]);
      const fixed = g.constant(1, 2, [4, 5]);
      const a = g.block(1, 2);
      const mixed = gather(g, [
        { node: fixed, index: 1 },
        { node: a, index: 0 },
      ]);
      seedAdjoint(g, mixed, [8, 9]);
      return { numbers, fixed, a, mixed };
    });
    on.write(on.nodes.a, [6, 0]);
    on.run();
    expect([on.nodes.numbers.bar, on.nodes.fixed.bar]).toEqual([0, 0]);
    expect(on.read(on.nodes.numbers)).toEqual([1, 2, 3, 3]);
    expect(on.read(on.nodes.mixed)).toEqual([5, 6]);
    expect(on.adjoint(on.nodes.a)).toEqual([9, 0]);
  });
});

describe.each(['wasm', 'plain'] as const)('a lane vector over rows on the %s road', (road) => {
  it('scales and shifts every row of its lane', () => {
    const on = onGraph(road, (g) => {
      const [x, a] = [g.block(3, 2), g.block(1, 2)];
      const scaled = scaleLanes(g, x, a);
      const out = shiftLanes(g, scaled, a);
      seedAdjoint(g, out, [1, 2, 3, 4, 5, 6]);
      return { x, a, out };
    });
    on.write(on.nodes.x, [1, 2, 3, 4, 5, 6]);
    on.write(on.nodes.a, [10, -1]);
    on.run();
    expect(on.read(on.nodes.out)).toEqual([20, -3, 40, -5, 60, -7]);
    expect(on.adjoint(on.nodes.x)).toEqual([10, -2, 30, -4, 50, -6]);
    // d/da = sum of bar (x + 1), lane by lane.
    expect(on.adjoint(on.nodes.a)).toEqual([1 * 2 + 3 * 4 + 5 * 6, 2 * 3 + 4 * 5 + 6 * 7]);
  });

  it('filled with one number holds it in the padding lane too', () => {
    const on = onGraph(road, (g) => ({ out: constantLanes(g, 3, 0.5) }));
    expect(on.read(on.nodes.out)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});
