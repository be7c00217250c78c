import type { Graph } from '../graph.ts';
import type { Node } from '../node.ts';

/**
 * s_t = x_t + a s_(t-1), nothing before the first row: infinite geometric carry-over, not normalised. x is rows x lanes, a a
 * lane vector of as many lanes in [0, 1); the result is rows x lanes in the units of x. Source: inference.md 3.
 */
export function recursion(g: Graph, x: Node, a: Node): Node {
  const out = g.block(x.rows, x.lanes);
  const { rows, lanes } = x;
  g.push((k) => ({
    forward: () => k.recursion(rows, lanes, x.at, a.at, out.at),
    reverse: () => k.recursionBack(rows, lanes, a.at, out.at, out.bar, x.bar, a.bar),
  }));
  return out;
}

/**
 * The same over the last `window` weights only: s_t = x_t + a s_(t-1) - aw x_(t-window), where `aw` = a^window is a lane vector
 * that the caller computes, so that its slope is the caller's too. `window` is a whole number from 1. Source: inference.md 3.
 */
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

/** out_tl = sum_k w_kl x_(t-k)l, rows x lanes as x; w is window x lanes, and nothing comes before the first row. */
export function convolve(g: Graph, x: Node, w: Node): Node {
  const out = g.block(x.rows, x.lanes);
  const { rows, lanes } = x;
  g.push((k) => ({
    forward: () => k.convolve(rows, lanes, w.rows, x.at, w.at, out.at),
    reverse: () => k.convolveBack(rows, lanes, w.rows, x.at, w.at, out.bar, x.bar, w.bar),
  }));
  return out;
}
