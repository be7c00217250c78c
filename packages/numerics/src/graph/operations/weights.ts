import type { Graph } from '../graph.ts';
import type { Node } from '../node.ts';

/**
 * Weights of a window as functions of one lane's parameters p: `weights` fills out[l] = v_l, l = 0 … window - 1 weeks back, and
 * `slopes` fills out[i * window + l] = d v_l / d p_i.
 */
export interface WindowWeights {
  weights(p: Float64Array, out: Float64Array): void;
  slopes(p: Float64Array, out: Float64Array): void;
}

/**
 * Weights, window x lanes, lane by lane, divided by their sum where `normalise`. `parameters` are lane vectors, at least one.
 * Reverse of the division: vbar = (wbar - w'wbar) / sum v (inference.md 3).
 */
export function weightsOf(
  g: Graph,
  parameters: readonly Node[],
  window: number,
  normalise: boolean,
  f: WindowWeights,
): Node {
  const lanes = (parameters[0] as Node).lanes;
  const out = g.block(window, lanes);
  g.push((_, m) => {
    const p = new Float64Array(parameters.length);
    const v = new Float64Array(window);
    const slopes = new Float64Array(parameters.length * window);
    const sums = new Float64Array(lanes);
    const read = (lane: number): void => {
      for (let i = 0; i < p.length; i++) p[i] = m[(parameters[i] as Node).at / 8 + lane] as number;
    };
    return {
      forward() {
        for (let lane = 0; lane < lanes; lane++) {
          read(lane);
          f.weights(p, v);
          let sum = 0;
          for (let l = 0; l < window; l++) sum += v[l] as number;
          sums[lane] = normalise ? sum : 1;
          for (let l = 0; l < window; l++) m[out.at / 8 + l * lanes + lane] = (v[l] as number) / (sums[lane] as number);
        }
      },
      reverse() {
        for (let lane = 0; lane < lanes; lane++) {
          read(lane);
          f.slopes(p, slopes);
          let common = 0;
          if (normalise) {
            for (let l = 0; l < window; l++) {
              const i = l * lanes + lane;
              common += (m[out.at / 8 + i] as number) * (m[out.bar / 8 + i] as number);
            }
          }
          for (let j = 0; j < p.length; j++) {
            const to = (parameters[j] as Node).bar;
            if (to === 0) continue;
            let total = 0;
            for (let l = 0; l < window; l++) {
              total += ((m[out.bar / 8 + l * lanes + lane] as number) - common) * (slopes[j * window + l] as number);
            }
            m[to / 8 + lane] = (m[to / 8 + lane] as number) + total / (sums[lane] as number);
          }
        }
      },
    };
  });
  return out;
}
