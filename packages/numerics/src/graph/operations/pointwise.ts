import type { Graph } from '../graph.ts';
import type { Node } from '../node.ts';

/** A function of one input and some lane parameters, as plain code: value, and slopes as [d/dz, d/dp0, d/dp1, …]. */
export interface Pointwise {
  value(z: number, p: Float64Array): number;
  slopes(z: number, p: Float64Array, out: Float64Array): void;
}

/**
 * The generic road: any elementwise function of a block with parameters per lane, correct and slower than composed vector
 * operations. z is rows x lanes, `parameters` are lane vectors of as many lanes; the result is rows x lanes.
 */
export function pointwise(g: Graph, z: Node, parameters: readonly Node[], f: Pointwise): Node {
  const out = g.block(z.rows, z.lanes);
  const { rows, lanes } = z;
  g.push((_, m) => {
    const p = new Float64Array(parameters.length);
    const slopes = new Float64Array(parameters.length + 1);
    const read = (lane: number): void => {
      for (let i = 0; i < p.length; i++) p[i] = m[(parameters[i] as Node).at / 8 + lane] as number;
    };
    const back = (lane: number, i: number): void => {
      const bar = m[out.bar / 8 + i] as number;
      f.slopes(m[z.at / 8 + i] as number, p, slopes);
      if (z.bar !== 0) m[z.bar / 8 + i] = (m[z.bar / 8 + i] as number) + bar * (slopes[0] as number);
      for (let j = 0; j < p.length; j++) {
        const to = (parameters[j] as Node).bar;
        if (to !== 0) m[to / 8 + lane] = (m[to / 8 + lane] as number) + bar * (slopes[j + 1] as number);
      }
    };
    return {
      forward() {
        for (let lane = 0; lane < lanes; lane++) {
          read(lane);
          for (let t = 0; t < rows; t++) {
            const i = t * lanes + lane;
            m[out.at / 8 + i] = f.value(m[z.at / 8 + i] as number, p);
          }
        }
      },
      reverse() {
        for (let lane = 0; lane < lanes; lane++) {
          read(lane);
          for (let t = 0; t < rows; t++) back(lane, t * lanes + lane);
        }
      },
    };
  });
  return out;
}
