import type { Kernels } from '../kernels.ts';

type Elementwise = Pick<
  Kernels,
  'zero' | 'reciprocal' | 'reciprocalBack' | 'add' | 'subtract' | 'addScaled' | 'multiply' | 'multiplyBack' | 'dot'
>;

export function elementwise(m: Float64Array): Elementwise {
  return {
    zero(n, out) {
      for (let i = 0, o = out >> 3; i < n; i++) m[o + i] = 0;
    },
    reciprocal(n, x, out) {
      for (let i = 0, p = x >> 3, o = out >> 3; i < n; i++) m[o + i] = 1 / (m[p + i] as number);
    },
    reciprocalBack(n, out, outbar, xbar) {
      if (xbar === 0) return;
      for (let i = 0, o = out >> 3, u = outbar >> 3, v = xbar >> 3; i < n; i++) {
        const y = m[o + i] as number;
        m[v + i] = (m[v + i] as number) - (m[u + i] as number) * (y * y);
      }
    },
    add(n, x, y, out) {
      for (let i = 0, p = x >> 3, q = y >> 3, o = out >> 3; i < n; i++) {
        m[o + i] = (m[p + i] as number) + (m[q + i] as number);
      }
    },
    subtract(n, x, y, out) {
      for (let i = 0, p = x >> 3, q = y >> 3, o = out >> 3; i < n; i++) {
        m[o + i] = (m[p + i] as number) - (m[q + i] as number);
      }
    },
    addScaled(n, x, y, factor, out) {
      const c = m[factor >> 3] as number;
      for (let i = 0, p = x >> 3, q = y >> 3, o = out >> 3; i < n; i++) {
        m[o + i] = (m[p + i] as number) + c * (m[q + i] as number);
      }
    },
    multiply(n, x, y, out) {
      for (let i = 0, p = x >> 3, q = y >> 3, o = out >> 3; i < n; i++) {
        m[o + i] = (m[p + i] as number) * (m[q + i] as number);
      }
    },
    multiplyBack(n, x, y, outbar, xbar, ybar) {
      if (xbar !== 0) addProduct(m, n, outbar >> 3, y >> 3, xbar >> 3);
      if (ybar !== 0) addProduct(m, n, outbar >> 3, x >> 3, ybar >> 3);
    },
    dot(n, x, y, out) {
      const p = x >> 3;
      const q = y >> 3;
      let even = 0;
      let odd = 0;
      for (let i = 0; i < n; i += 2) {
        even += (m[p + i] as number) * (m[q + i] as number);
        odd += (m[p + i + 1] as number) * (m[q + i + 1] as number);
      }
      m[out >> 3] = even + odd;
    },
  };
}

function addProduct(m: Float64Array, n: number, a: number, b: number, out: number): void {
  for (let i = 0; i < n; i++) m[out + i] = (m[out + i] as number) + (m[a + i] as number) * (m[b + i] as number);
}
