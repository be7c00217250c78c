import type { Graph, Node } from '@sextant/numerics';

/** Chosen elements of a vector of `weeks`, in order: the weeks the likelihood sees. All of them: the vector itself. */
export function pickRows(g: Graph, from: Node, weeks: number, rows: readonly number[]): Node {
  if (rows.length === weeks) return from;
  const out = g.block(1, rows.length);
  g.push((_, m) => {
    const source = Int32Array.from(rows, (t) => from.at / 8 + t);
    const bar = Int32Array.from(rows, (t) => from.bar / 8 + t);
    const [at, outBar] = [out.at / 8, out.bar / 8];
    return {
      forward() {
        for (let i = 0; i < source.length; i++) m[at + i] = m[source[i] as number] as number;
      },
      reverse() {
        for (let i = 0; i < bar.length; i++) {
          const to = bar[i] as number;
          m[to] = (m[to] as number) + (m[outBar + i] as number);
        }
      },
    };
  });
  return out;
}
