import type { Graph } from '../graph.ts';
import type { Node } from '../node.ts';

/** A lane vector (1 x lanes, padding too) filled with one number; it has no adjoint. */
export function constantLanes(g: Graph, lanes: number, value: number): Node {
  return g.constant(1, lanes, new Float64Array(lanes).fill(value), value);
}

/** Every row of `block` (rows x lanes) times the lane vector `a` (1 x lanes), as rows x lanes. */
export function scaleLanes(g: Graph, block: Node, a: Node): Node {
  const out = g.block(block.rows, block.lanes);
  const { rows, lanes } = block;
  g.push((k) => ({
    forward: () => k.scaleLanes(rows, lanes, block.at, a.at, out.at),
    reverse: () => k.scaleLanesBack(rows, lanes, block.at, a.at, out.bar, block.bar, a.bar),
  }));
  return out;
}

/** Every row of `block` (rows x lanes) plus the lane vector `a` (1 x lanes), as rows x lanes. */
export function shiftLanes(g: Graph, block: Node, a: Node): Node {
  const out = g.block(block.rows, block.lanes);
  const { rows, lanes } = block;
  g.push((k) => ({
    forward: () => k.shiftLanes(rows, lanes, block.at, a.at, out.at),
    reverse: () => k.shiftLanesBack(rows, lanes, out.bar, block.bar, a.bar),
  }));
  return out;
}

/** One lane of the vector to be gathered: an element of a node, or a number. */
export type Lane = { readonly node: Node; readonly index: number } | number;

/**
 * A lane vector (1 x from.length) put together from elements of other lane vectors and numbers. Padding repeats the last lane,
 * so that it computes ordinary numbers, and sends no adjoint back. Of numbers alone it is a constant.
 */
export function gather(g: Graph, from: readonly Lane[]): Node {
  const last = from[from.length - 1] ?? 0;
  const values = from.map((lane) => (typeof lane === 'number' ? lane : 0));
  if (from.every((lane) => typeof lane === 'number')) return g.constant(1, from.length, values, last as number);
  const out = g.block(1, from.length);
  const all = from.length % 2 === 0 ? from : [...from, last];
  g.push((_, m) => {
    const reads = all.map((lane) => (typeof lane === 'number' ? -1 : lane.node.at / 8 + lane.index));
    const source = Int32Array.from(reads);
    const adjoint = Int32Array.from(
      all.map((lane, i) =>
        typeof lane === 'number' || lane.node.bar === 0 || i >= from.length ? -1 : lane.node.bar / 8 + lane.index,
      ),
    );
    const at = out.at / 8;
    const bar = out.bar / 8;
    all.forEach((lane, i) => {
      if (typeof lane === 'number') m[at + i] = lane;
    });
    return {
      forward() {
        for (let i = 0; i < source.length; i++) {
          const s = source[i] as number;
          if (s >= 0) m[at + i] = m[s] as number;
        }
      },
      reverse() {
        for (let i = 0; i < adjoint.length; i++) {
          const s = adjoint[i] as number;
          if (s >= 0) m[s] = (m[s] as number) + (m[bar + i] as number);
        }
      },
    };
  });
  return out;
}
