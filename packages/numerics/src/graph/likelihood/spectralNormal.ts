import type { Random } from '../../random/random.ts';
import type { Graph } from '../graph.ts';
import type { Node } from '../node.ts';
import type { Spectrum } from './spectrum.ts';

const log2Pi = 1.8378770664093453;

/** The coefficients that a likelihood has integrated out. */
export interface SpectralNormal {
  /**
   * Draws the whitened coefficients w ~ p(w | r, v) given the residual and variance last computed forward, into `out` (length
   * columns, each a priori N(0, 1)). `m` is the memory of the finished graph. Spends one normal per column, in their order.
   */
  drawWhitened(m: Float64Array, random: Random, out: Float64Array): void;
}

/**
 * Normal likelihood of a residual r (a lane vector of `rows` doubles) whose linear terms are integrated out:
 * r ~ N(0, v I + X~X~'), v = `variance` lane 0, in squared units of r. Without columns r is plain white noise. Adds the log density to the target; its adjoints reach r and v.
 * Source: inference.md 1.2 (Lindley & Smith 1972; spectral form). r'u is used, never a difference of squares.
 */
export function spectralNormal(g: Graph, r: Node, variance: Node, spectrum: Spectrum): SpectralNormal {
  const { rows, columns } = spectrum;
  const basis = g.constant(rows, Math.max(columns, 1), columns === 0 ? new Float64Array(rows) : spectrum.basis);
  const p = basis.lanes;
  const projected = g.constant(1, p, new Float64Array(p));
  const shrunk = g.constant(1, p, new Float64Array(p));
  const fitted = g.constant(1, rows, new Float64Array(rows));
  const u = g.constant(1, rows, new Float64Array(rows));
  const spread = g.constant(1, p, new Float64Array(p).fill(1), 1);
  const logs = g.constant(1, p, new Float64Array(p));
  const scalars = g.constant(1, 4, [-1, 0, 0, 0]);
  const eigen = Float64Array.from({ length: p }, (_, j) => spectrum.values[j] ?? 0);
  g.push((k, m) => {
    const [minusOne, quadratic, norm] = [scalars.at, scalars.at + 8, scalars.at + 16];
    const [c, f, d, logd, v, q] = [
      projected.at / 8,
      shrunk.at / 8,
      spread.at / 8,
      logs.at / 8,
      variance.at / 8,
      u.at / 8,
    ];
    const target = g.target.at / 8;
    return {
      forward() {
        k.columnSums(rows, p, basis.at, r.at, projected.at);
        const s2 = m[v] as number;
        for (let j = 0; j < p; j++) {
          const l = eigen[j] as number;
          m[f + j] = ((m[c + j] as number) * l) / (s2 + l);
          m[d + j] = s2 + l;
        }
        k.mix(rows, p, basis.at, shrunk.at, 0, fitted.at);
        k.addScaled(u.lanes, r.at, fitted.at, minusOne, u.at);
        for (let t = 0; t < rows; t++) m[q + t] = (m[q + t] as number) / s2;
        k.dot(u.lanes, r.at, u.at, quadratic);
        k.log(p, spread.at, logs.at);
        // Padding columns have l = 0, so each adds log v like a row without a column.
        let determinant = 0;
        for (let j = 0; j < p; j++) determinant += m[logd + j] as number;
        m[norm / 8] = s2;
        k.log(2, norm, norm);
        const rest = rows - p;
        m[target] =
          (m[target] as number) -
          0.5 * (rows * log2Pi + rest * (m[norm / 8] as number) + determinant + (m[quadratic / 8] as number));
      },
      reverse() {
        k.addScaled(r.lanes, r.bar, u.at, minusOne, r.bar);
        k.dot(u.lanes, u.at, u.at, norm);
        const s2 = m[v] as number;
        let traces = 0;
        for (let j = 0; j < p; j++) traces += 1 / (m[d + j] as number);
        const slope = 0.5 * (m[norm / 8] as number) - 0.5 * ((rows - p) / s2 + traces);
        m[variance.bar / 8] = (m[variance.bar / 8] as number) + slope;
      },
    };
  });
  const z = new Float64Array(columns);
  return {
    drawWhitened(m, random, out) {
      const s2 = m[variance.at / 8] as number;
      for (let j = 0; j < columns; j++) {
        const l = spectrum.values[j] as number;
        const centre = (Math.sqrt(l) * (m[projected.at / 8 + j] as number)) / (s2 + l);
        z[j] = centre + Math.sqrt(s2 / (s2 + l)) * random.normal();
      }
      for (let i = 0; i < columns; i++) {
        let sum = 0;
        for (let j = 0; j < columns; j++) sum += (spectrum.vectors[i * columns + j] as number) * (z[j] as number);
        out[i] = sum;
      }
    },
  };
}
