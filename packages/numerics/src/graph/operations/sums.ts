import type { Graph } from '../graph.ts';
import type { Node } from '../node.ts';

/**
 * What all parts bring by row: out_t = sum over parts of sum_l h_tl b_l, as one lane vector of `rows` doubles (1 x rows). Each h
 * is rows x lanes, its b a lane vector whose padding lanes are 0 wherever those of h are not. Of no parts it is 0.
 */
export function mix(g: Graph, parts: readonly { readonly h: Node; readonly b: Node }[], rows: number): Node {
  const out = g.block(1, rows);
  g.push((k) => ({
    forward: () => {
      for (let i = 0; i < parts.length; i++) {
        const { h, b } = parts[i] as { h: Node; b: Node };
        k.mix(rows, h.lanes, h.at, b.at, i === 0 ? 0 : 1, out.at);
      }
    },
    reverse: () => {
      for (let i = 0; i < parts.length; i++) {
        const { h, b } = parts[i] as { h: Node; b: Node };
        k.mixBack(rows, h.lanes, h.at, b.at, out.bar, h.bar, b.bar);
      }
    },
  }));
  return out;
}

/**
 * Lane sums of a block weighted by row: out_l = sum_t weight_t h_tl, as a lane vector (1 x lanes). h is rows x lanes, `weights`
 * a lane vector of `rows` doubles taken as constant: no adjoint reaches it.
 */
export function columnSums(g: Graph, h: Node, weights: Node): Node {
  const out = g.block(1, h.lanes);
  const { rows, lanes } = h;
  g.push((k) => ({
    forward: () => k.columnSums(rows, lanes, h.at, weights.at, out.at),
    reverse: () => k.columnSumsBack(rows, lanes, weights.at, out.bar, h.bar),
  }));
  return out;
}
