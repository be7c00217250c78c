import { expAt } from '../../functions/exp.ts';
import { logAt } from '../../functions/log.ts';
import type { Kernels } from '../kernels.ts';

const least = 1e-300;

export function exponentials(m: Float64Array): Pick<Kernels, 'exp' | 'expBack' | 'log' | 'logBack'> {
  return {
    exp(n, x, out) {
      for (let i = 0, p = x >> 3, o = out >> 3; i < n; i++) expAt(m, p + i, o + i);
    },
    expBack(n, out, outbar, xbar) {
      if (xbar === 0) return;
      for (let i = 0, o = out >> 3, u = outbar >> 3, v = xbar >> 3; i < n; i++) {
        m[v + i] = (m[v + i] as number) + (m[u + i] as number) * (m[o + i] as number);
      }
    },
    log(n, x, out) {
      for (let i = 0, p = x >> 3, o = out >> 3; i < n; i++) {
        if ((m[p + i] as number) <= least) m[o + i] = -1e8;
        else logAt(m, p + i, o + i);
      }
    },
    logBack(n, x, outbar, xbar) {
      if (xbar === 0) return;
      for (let i = 0, p = x >> 3, u = outbar >> 3, v = xbar >> 3; i < n; i++) {
        const value = m[p + i] as number;
        m[v + i] = (m[v + i] as number) + (value <= least ? 0 : (m[u + i] as number) / value);
      }
    },
  };
}
