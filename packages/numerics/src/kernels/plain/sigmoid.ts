import { expAt, expParts, parts } from '../../functions/exp.ts';
import { logAt } from '../../functions/log.ts';
import type { Kernels } from '../kernels.ts';

type Sigmoids = Pick<Kernels, 'sigmoid' | 'sigmoidBack' | 'logSigmoid' | 'logSigmoidBack' | 'tanh' | 'tanhBack'>;

const scratch = new Float64Array(2);

export function sigmoids(m: Float64Array): Sigmoids {
  return {
    sigmoid(n, x, out) {
      for (let i = 0, p = x >> 3, o = out >> 3; i < n; i++) sigmoidAt(m, p + i, o + i);
    },
    sigmoidBack(n, out, outbar, xbar) {
      if (xbar === 0) return;
      for (let i = 0, o = out >> 3, u = outbar >> 3, v = xbar >> 3; i < n; i++) {
        const h = m[o + i] as number;
        m[v + i] = (m[v + i] as number) + (m[u + i] as number) * (h * (1 - h));
      }
    },
    logSigmoid(n, x, out) {
      for (let i = 0, p = x >> 3, o = out >> 3; i < n; i++) logSigmoidAt(m, p + i, o + i);
    },
    logSigmoidBack(n, x, outbar, xbar) {
      if (xbar === 0) return;
      for (let i = 0, p = x >> 3, u = outbar >> 3, v = xbar >> 3; i < n; i++) {
        scratch[1] = -(m[p + i] as number);
        sigmoidAt(scratch, 1, 1);
        m[v + i] = (m[v + i] as number) + (m[u + i] as number) * (scratch[1] as number);
      }
    },
    tanh(n, x, out) {
      for (let i = 0, p = x >> 3, o = out >> 3; i < n; i++) tanhAt(m, p + i, o + i);
    },
    tanhBack(n, out, outbar, xbar) {
      if (xbar === 0) return;
      for (let i = 0, o = out >> 3, u = outbar >> 3, v = xbar >> 3; i < n; i++) {
        const h = m[o + i] as number;
        m[v + i] = (m[v + i] as number) + (m[u + i] as number) * ((1 - h) * (1 + h));
      }
    },
  };
}

/** 1 / (1 + e^-x), from e^-|x| <= 1 so that nothing overflows and neither tail loses digits. */
function sigmoidAt(m: Float64Array, at: number, out: number): void {
  const x = m[at] as number;
  scratch[0] = -Math.abs(x);
  expAt(scratch, 0, 0);
  const e = scratch[0] as number;
  m[out] = (x < 0 ? e : 1) / (1 + e);
}

/** min(x, 0) - log1p(e^-|x|); log1p(e) = log u + (e - (u - 1)) / u with u = 1 + e. */
function logSigmoidAt(m: Float64Array, at: number, out: number): void {
  const x = m[at] as number;
  scratch[0] = -Math.abs(x);
  expAt(scratch, 0, 0);
  const e = scratch[0] as number;
  const u = 1 + e;
  scratch[0] = u;
  logAt(scratch, 0, 0);
  m[out] = Math.min(x, 0) - ((scratch[0] as number) + (e - (u - 1)) / u);
}

/** (1 - e) / (1 + e), e = e^(-2|x|) = 2^n (1 + p): as (1 - 2^n) - 2^n p the numerator keeps its digits near 0. */
function tanhAt(m: Float64Array, at: number, out: number): void {
  const x = m[at] as number;
  scratch[0] = -2 * Math.min(Math.abs(x), 20);
  expParts(scratch, 0);
  const scale = (parts[1] as number) * (parts[2] as number);
  const e = scale * (parts[0] as number);
  const value = (1 - scale - e) / (1 + scale + e);
  m[out] = x < 0 ? -value : value;
}
