import type { Graph } from '../graph.ts';
import type { Node } from '../node.ts';

/** s_t = x_t + a s_(t-1), nothing before the first row. */
export function recursion(g: Graph, x: Node, a: Node): Node {
  const out = g.block(x.rows, x.lanes);
  const { rows, lanes } = x;
  g.push((k) => ({
    forward: () => k.recursion(rows, lanes, x.at, a.at, out.at),
    reverse: () => k.recursionBack(rows, lanes, a.at, out.at, out.bar, x.bar, a.bar),
  }));
  return out;
}

/** The same over the last `window` weights only; `aw` = a^window as a lane vector. */
export function windowRecursion(g: Graph, x: Node, a: Node, aw: Node, window: number): Node {
  const out = g.block(x.rows, x.lanes);
  const scratch = g.constant(x.rows, x.lanes, new Float64Array(x.rows * x.lanes));
  const { rows, lanes } = x;
  g.push((k) => ({
    forward: () => k.windowRecursion(rows, lanes, window, x.at, a.at, aw.at, out.at),
    reverse: () =>
      k.windowRecursionBack(rows, lanes, window, x.at, a.at, aw.at, out.at, out.bar, x.bar, a.bar, aw.bar, scratch.at),
  }));
  return out;
}

/** out_tl = sum_k w_kl x_(t-k)l; w is window x lanes. */
export function convolve(g: Graph, x: Node, w: Node): Node {
  const out = g.block(x.rows, x.lanes);
  const { rows, lanes } = x;
  g.push((k) => ({
    forward: () => k.convolve(rows, lanes, w.rows, x.at, w.at, out.at),
    reverse: () => k.convolveBack(rows, lanes, w.rows, x.at, w.at, out.bar, x.bar, w.bar),
  }));
  return out;
}
