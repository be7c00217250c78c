import { type Builder, type Finished, graph, type Node } from '../src/graph/index.ts';
import type { Road } from '../src/kernels/load.ts';

/** A graph under test: its inputs are written, run forward and in reverse, and everything is read as plain numbers. */
export interface OnGraph {
  readonly finished: Finished;
  write(node: Node, values: readonly number[]): void;
  read(node: Node): number[];
  adjoint(node: Node): number[];
  /** Runs forward and reverse; the log density. */
  run(): number;
}

export function onGraph<Nodes>(road: Road, build: (g: Builder) => Nodes): OnGraph & { readonly nodes: Nodes } {
  const g = graph();
  const nodes = build(g);
  const finished = g.finish(road);
  const m = finished.memory;
  const part = (at: number, node: Node): number[] => Array.from(m.subarray(at / 8, at / 8 + node.rows * node.lanes));
  return {
    nodes,
    finished,
    write: (node, values) => m.set(values, node.at / 8),
    read: (node) => part(node.at, node),
    adjoint: (node) => part(node.bar, node),
    run: () => {
      finished.forward();
      finished.reverse();
      return m[g.target.at / 8] as number;
    },
  };
}

/** Makes the adjoint of every element of `node` what is given, padding included, before earlier steps run in reverse. */
export function seedAdjoint(g: Builder, node: Node, values: readonly number[]): void {
  g.push((_, m) => ({ forward: () => {}, reverse: () => m.set(values, node.bar / 8) }));
}
