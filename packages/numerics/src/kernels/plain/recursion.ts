import type { Kernels } from '../kernels.ts';

type Recursions = Pick<Kernels, 'recursion' | 'recursionBack' | 'windowRecursion' | 'windowRecursionBack'>;

const least = 1e-300;

export function recursions(m: Float64Array): Recursions {
  return {
    recursion(rows, lanes, x, a, out) {
      const p = x >> 3;
      const o = out >> 3;
      for (let l = 0; l < lanes; l++) {
        const decay = m[(a >> 3) + l] as number;
        let s = 0;
        for (let i = l; i < rows * lanes; i += lanes) {
          s = (m[p + i] as number) + (i < lanes ? 0 : decay * s);
          if (Math.abs(s) < least) s = 0;
          m[o + i] = s;
        }
      }
    },
    recursionBack(rows, lanes, a, out, outbar, xbar, abar) {
      const o = out >> 3;
      const u = outbar >> 3;
      const v = xbar >> 3;
      for (let l = 0; l < lanes; l++) {
        const decay = m[(a >> 3) + l] as number;
        let n = 0;
        let sum = 0;
        for (let i = (rows - 1) * lanes + l; i >= 0; i -= lanes) {
          n = (m[u + i] as number) + decay * n;
          if (v !== 0) m[v + i] = (m[v + i] as number) + n;
          if (i >= lanes) sum += n * (m[o + i - lanes] as number);
        }
        if (abar !== 0) m[(abar >> 3) + l] = (m[(abar >> 3) + l] as number) + sum;
      }
    },
    windowRecursion(rows, lanes, window, x, a, aw, out) {
      const p = x >> 3;
      const o = out >> 3;
      const back = window * lanes;
      for (let l = 0; l < lanes; l++) {
        const decay = m[(a >> 3) + l] as number;
        const dropped = m[(aw >> 3) + l] as number;
        let s = 0;
        for (let i = l; i < rows * lanes; i += lanes) {
          const entering = m[p + i] as number;
          const leaving = i >= back ? entering - dropped * (m[p + i - back] as number) : entering;
          s = leaving + decay * s;
          if (s < least) s = 0;
          m[o + i] = s;
        }
      }
    },
    windowRecursionBack(rows, lanes, window, x, a, aw, out, outbar, xbar, abar, awbar, scratch) {
      const p = x >> 3;
      const o = out >> 3;
      const u = outbar >> 3;
      const v = xbar >> 3;
      const w = scratch >> 3;
      const back = window * lanes;
      const total = rows * lanes;
      for (let l = 0; l < lanes; l++) {
        const decay = m[(a >> 3) + l] as number;
        const dropped = m[(aw >> 3) + l] as number;
        let n = 0;
        let sum = 0;
        let droppedSum = 0;
        for (let i = total - lanes + l; i >= 0; i -= lanes) {
          n = (m[u + i] as number) + decay * n;
          if (i >= lanes) sum += n * (m[o + i - lanes] as number);
          if (i >= back) droppedSum += n * (m[p + i - back] as number);
          if (v === 0) continue;
          m[w + i] = n;
          m[v + i] = (m[v + i] as number) + (i + back < total ? n - dropped * (m[w + i + back] as number) : n);
        }
        if (abar !== 0) m[(abar >> 3) + l] = (m[(abar >> 3) + l] as number) + sum;
        if (awbar !== 0) m[(awbar >> 3) + l] = (m[(awbar >> 3) + l] as number) - droppedSum;
      }
    },
  };
}
