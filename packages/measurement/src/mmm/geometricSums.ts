import type { Graph, Node } from '@sextant/numerics';

/**
 * power = a^window and normaliser = 1 / (1 + a + … + a^(window - 1)) per lane, with reverse pass. Summed term by term: the
 * closed form (1 - a)/(1 - a^window) loses digits as a nears 1 (inference.md 3).
 */
export function geometricSums(g: Graph, a: Node, window: number): { power: Node; normaliser: Node } {
  const power = g.block(1, a.lanes);
  const normaliser = g.block(1, a.lanes);
  const slopes = g.constant(2, a.lanes, new Float64Array(2 * a.lanes));
  g.push((_, m) => {
    const [from, p, c, dp, dc] = [a.at / 8, power.at / 8, normaliser.at / 8, slopes.at / 8, slopes.at / 8 + a.lanes];
    return {
      forward() {
        for (let l = 0; l < a.lanes; l++) {
          const decay = m[from + l] as number;
          let term = 1;
          let sum = 0;
          let slope = 0;
          let previous = 0;
          for (let k = 0; k < window; k++) {
            sum += term;
            slope += k * previous;
            previous = term;
            term *= decay;
          }
          m[p + l] = term;
          m[dp + l] = window * previous;
          m[c + l] = 1 / sum;
          m[dc + l] = -slope / (sum * sum);
        }
      },
      reverse() {
        for (let l = 0; l < a.lanes; l++) {
          m[a.bar / 8 + l] =
            (m[a.bar / 8 + l] as number) +
            (m[power.bar / 8 + l] as number) * (m[dp + l] as number) +
            (m[normaliser.bar / 8 + l] as number) * (m[dc + l] as number);
        }
      },
    };
  });
  return { power, normaliser };
}
