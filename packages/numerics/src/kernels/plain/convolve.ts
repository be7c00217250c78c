import type { Kernels } from '../kernels.ts';

export function convolutions(m: Float64Array): Pick<Kernels, 'convolve' | 'convolveBack'> {
  return {
    convolve(rows, lanes, window, x, w, out) {
      const p = x >> 3;
      const q = w >> 3;
      const o = out >> 3;
      for (let i = 0; i < rows * lanes; i++) {
        let sum = 0;
        const l = i % lanes;
        for (let at = 0; at < window * lanes && at <= i - l; at += lanes) {
          sum += (m[q + l + at] as number) * (m[p + i - at] as number);
        }
        m[o + i] = sum;
      }
    },
    convolveBack(rows, lanes, window, x, w, outbar, xbar, wbar) {
      if (xbar !== 0) inputBack(m, rows, lanes, window, w >> 3, outbar >> 3, xbar >> 3);
      if (wbar !== 0) weightsBack(m, rows, lanes, window, x >> 3, outbar >> 3, wbar >> 3);
    },
  };
}

function inputBack(
  m: Float64Array,
  rows: number,
  lanes: number,
  window: number,
  w: number,
  outbar: number,
  xbar: number,
): void {
  const total = rows * lanes;
  for (let i = 0; i < total; i++) {
    let sum = 0;
    const l = i % lanes;
    for (let at = 0; at < window * lanes && i + at < total; at += lanes) {
      sum += (m[w + l + at] as number) * (m[outbar + i + at] as number);
    }
    m[xbar + i] = (m[xbar + i] as number) + sum;
  }
}

function weightsBack(
  m: Float64Array,
  rows: number,
  lanes: number,
  window: number,
  x: number,
  outbar: number,
  wbar: number,
): void {
  for (let at = 0; at < Math.min(window, rows) * lanes; at++) {
    let sum = 0;
    const lag = at - (at % lanes);
    for (let i = at; i < rows * lanes; i += lanes) sum += (m[outbar + i] as number) * (m[x + i - lag] as number);
    m[wbar + at] = (m[wbar + at] as number) + sum;
  }
}
