import { describe, expect, it } from 'vitest';
import { onGraph, seedAdjoint } from '../../../test/onGraph.ts';
import { random } from '../../random/index.ts';
import { columnSums, mix } from './sums.ts';

const numbers = (count: number, seed: number): number[] => {
  const stream = random(seed);
  return Array.from({ length: count }, () => stream.normal());
};

describe.each(['wasm', 'plain'] as const)('a mix on the %s road', (road) => {
  it.each([4, 5])('adds the parts up row by row, %d rows', (rows) => {
    // Two sampled parts and one constant; the second has a padding lane whose coefficient is 0.
    const lanes = [2, 4, 2] as const;
    const h = lanes.map((l, i) => numbers(rows * l, i + 1));
    const b = lanes.map((l, i) => numbers(l, i + 11));
    (b[1] as number[])[3] = 0;
    const bars = numbers(rows, 21);
    const on = onGraph(road, (g) => {
      const parts = [
        { h: g.block(rows, 2), b: g.block(1, 2) },
        { h: g.block(rows, 3), b: g.block(1, 3) },
        { h: g.constant(rows, 2, h[2] as number[]), b: g.block(1, 2) },
      ];
      const out = mix(g, parts, rows);
      seedAdjoint(g, out, bars);
      return { parts, out };
    });
    on.nodes.parts.forEach((part, i) => {
      if (i < 2) on.write(part.h, h[i] as number[]);
      on.write(part.b, b[i] as number[]);
    });
    on.run();
    const at = (i: number, t: number, l: number): number => (h[i] as number[])[t * (lanes[i] as number) + l] as number;
    for (let t = 0; t < rows; t++) {
      let known = 0;
      lanes.forEach((count, i) => {
        for (let l = 0; l < count; l++) known += at(i, t, l) * ((b[i] as number[])[l] as number);
      });
      expect(on.read(on.nodes.out)[t]).toBeCloseTo(known, 12);
    }
    on.nodes.parts.forEach((part, i) => {
      const count = lanes[i] as number;
      for (let l = 0; l < count; l++) {
        const known = bars.reduce((sum, bar, t) => sum + bar * at(i, t, l), 0);
        expect(on.adjoint(part.b)[l]).toBeCloseTo(known, 12);
        if (i === 2) continue;
        bars.forEach((bar, t) => {
          expect(on.adjoint(part.h)[t * count + l]).toBeCloseTo(bar * ((b[i] as number[])[l] as number), 13);
        });
      }
    });
  });

  it('is the same when computed again: the first part replaces what was there', () => {
    const on = onGraph(road, (g) => {
      const [one, two] = [0, 1].map(() => ({ h: g.block(3, 2), b: g.block(1, 2) })) as [Part, Part];
      return { one, two, out: mix(g, [one, two], 3) };
    });
    for (const part of [on.nodes.one, on.nodes.two]) {
      on.write(part.h, [1, 2, 3, 4, 5, 6]);
      on.write(part.b, [1, 10]);
    }
    on.run();
    on.run();
    expect(on.read(on.nodes.out).slice(0, 3)).toEqual([42, 86, 130]);
  });

  it('of no parts is 0', () => {
    const on = onGraph(road, (g) => ({ out: mix(g, [], 3) }));
    on.run();
    expect(on.read(on.nodes.out)).toEqual([0, 0, 0, 0]);
  });
});

type Part = Parameters<typeof mix>[1][number];

describe.each(['wasm', 'plain'] as const)('sums over rows on the %s road', (road) => {
  it.each([1, 4, 5])('weigh each row, %d rows', (rows) => {
    const [values, weights, bars] = [numbers(rows * 4, 1), numbers(rows, 2), numbers(4, 3)];
    const on = onGraph(road, (g) => {
      const h = g.block(rows, 3);
      const out = columnSums(g, h, g.constant(1, rows, weights));
      seedAdjoint(g, out, bars);
      return { h, out };
    });
    on.write(on.nodes.h, values);
    on.run();
    for (let l = 0; l < 4; l++) {
      const known = weights.reduce((sum, w, t) => sum + w * (values[4 * t + l] as number), 0);
      expect(on.read(on.nodes.out)[l]).toBeCloseTo(known, 13);
      weights.forEach((w, t) => {
        expect(on.adjoint(on.nodes.h)[4 * t + l]).toBeCloseTo(w * (bars[l] as number), 14);
      });
    }
  });
});
