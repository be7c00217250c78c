import type { Density } from '../densities/density.ts';
import type { Graph } from './graph.ts';
import type { Node } from './node.ts';

/** Where one believed quantity stands: x, and log x and log(1 - x) where its density needs them. */
export interface Believed {
  readonly density: Density;
  readonly args: readonly number[];
  readonly x: { readonly node: Node; readonly index: number };
  readonly logX?: { readonly node: Node; readonly index: number };
  readonly log1mX?: { readonly node: Node; readonly index: number };
}

const doubles = 6;

/**
 * Adds the log densities of all believed quantities to the target. Slopes are taken in x alone: densities see x, log x and
 * log(1 - x) as one point. A quantity outside its support makes the target -Infinity or NaN, never an exception.
 */
export function priors(g: Graph, believed: readonly Believed[]): void {
  // Per quantity: x, log x, log(1 - x), value, slope, and one double of room.
  const points = g.constant(1, doubles * believed.length, new Float64Array(doubles * believed.length));
  const args = g.constant(
    1,
    Math.max(1, believed.flatMap((b) => b.args).length),
    believed.flatMap((b) => b.args),
  );
  const constant = believed.reduce((sum, b) => sum + b.density.constant(b.args), 0);
  let next = 0;
  const argsFrom = believed.map((b) => {
    const from = next;
    next += b.args.length;
    return from;
  });
  g.push((_, m) => {
    const place = (ref: Believed['logX']): number => (ref ? ref.node.at / 8 + ref.index : -1);
    const xs = Int32Array.from(believed.map((b) => place(b.x)));
    const bars = Int32Array.from(believed.map((b) => b.x.node.bar / 8 + b.x.index));
    const logs = Int32Array.from(believed.map((b) => place(b.logX)));
    const rests = Int32Array.from(believed.map((b) => place(b.log1mX)));
    const densities = believed.map((b) => b.density);
    const starts = Int32Array.from(argsFrom.map((from) => args.at / 8 + from));
    const [first, target] = [points.at / 8, g.target.at / 8];
    return {
      forward() {
        m[target] = (m[target] as number) + constant;
        for (let i = 0; i < xs.length; i++) {
          const at = first + doubles * i;
          m[at] = m[xs[i] as number] as number;
          const [l, r] = [logs[i] as number, rests[i] as number];
          if (l >= 0) m[at + 1] = m[l] as number;
          if (r >= 0) m[at + 2] = m[r] as number;
          m[at + 4] = 0;
          (densities[i] as Density).term(m, at, starts[i] as number, target, at + 4);
        }
      },
      reverse() {
        for (let i = 0; i < xs.length; i++) {
          const bar = bars[i] as number;
          m[bar] = (m[bar] as number) + (m[first + doubles * i + 4] as number);
        }
      },
    };
  });
}

/**
 * Adds the chosen lanes (from 0, in row-major order) of a node with an adjoint, and a constant, to the target: log Jacobians
 * of transforms.
 */
export function addToTarget(g: Graph, node: Node, lanes: readonly number[], constant = 0): void {
  g.push((_, m) => {
    const at = Int32Array.from(lanes.map((lane) => node.at / 8 + lane));
    const bar = Int32Array.from(lanes.map((lane) => node.bar / 8 + lane));
    const target = g.target.at / 8;
    return {
      forward() {
        m[target] = (m[target] as number) + constant;
        for (let i = 0; i < at.length; i++) m[target] = (m[target] as number) + (m[at[i] as number] as number);
      },
      reverse() {
        for (let i = 0; i < bar.length; i++) m[bar[i] as number] = (m[bar[i] as number] as number) + 1;
      },
    };
  });
}
