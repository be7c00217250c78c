import type { Kernels } from '../kernels.ts';

type LaneKernels = Pick<
  Kernels,
  | 'scaleLanes'
  | 'scaleLanesBack'
  | 'shiftLanes'
  | 'shiftLanesBack'
  | 'mix'
  | 'mixBack'
  | 'columnSums'
  | 'columnSumsBack'
>;

export function laneKernels(m: Float64Array): LaneKernels {
  return {
    scaleLanes(rows, lanes, x, a, out) {
      const p = x >> 3;
      const q = a >> 3;
      const o = out >> 3;
      for (let l = 0; l < lanes; l++) {
        const factor = m[q + l] as number;
        for (let i = l; i < rows * lanes; i += lanes) m[o + i] = (m[p + i] as number) * factor;
      }
    },
    scaleLanesBack(rows, lanes, x, a, outbar, xbar, abar) {
      for (let l = 0; l < lanes; l++) {
        const u = (outbar >> 3) + l;
        if (xbar !== 0) addScaledColumn(m, rows, lanes, u, (a >> 3) + l, (xbar >> 3) + l);
        if (abar !== 0) addColumnProduct(m, rows, lanes, u, lanes, (x >> 3) + l, (abar >> 3) + l);
      }
    },
    shiftLanes(rows, lanes, x, a, out) {
      const p = x >> 3;
      const q = a >> 3;
      const o = out >> 3;
      for (let l = 0; l < lanes; l++) {
        const shift = m[q + l] as number;
        for (let i = l; i < rows * lanes; i += lanes) m[o + i] = (m[p + i] as number) + shift;
      }
    },
    shiftLanesBack(rows, lanes, outbar, xbar, abar) {
      const u = outbar >> 3;
      const v = xbar >> 3;
      if (v !== 0) for (let i = 0; i < rows * lanes; i++) m[v + i] = (m[v + i] as number) + (m[u + i] as number);
      if (abar === 0) return;
      for (let l = 0, at = abar >> 3; l < lanes; l++) {
        let sum = 0;
        for (let i = l; i < rows * lanes; i += lanes) sum += m[u + i] as number;
        m[at + l] = (m[at + l] as number) + sum;
      }
    },
    mix(rows, lanes, h, b, add, out) {
      const q = b >> 3;
      for (let t = 0, p = h >> 3, o = out >> 3; t < rows; t++, p += lanes, o++) {
        let even = (m[p] as number) * (m[q] as number);
        let odd = (m[p + 1] as number) * (m[q + 1] as number);
        for (let l = 2; l < lanes; l += 2) {
          even += (m[p + l] as number) * (m[q + l] as number);
          odd += (m[p + l + 1] as number) * (m[q + l + 1] as number);
        }
        m[o] = add !== 0 ? (m[o] as number) + (even + odd) : even + odd;
      }
    },
    mixBack(rows, lanes, h, b, outbar, hbar, bbar) {
      const u = outbar >> 3;
      for (let l = 0; l < lanes; l++) {
        if (hbar !== 0) addOuter(m, rows, lanes, u, (b >> 3) + l, (hbar >> 3) + l);
        if (bbar !== 0) addColumnProduct(m, rows, lanes, u, 1, (h >> 3) + l, (bbar >> 3) + l);
      }
    },
    columnSums(rows, lanes, h, w, out) {
      for (let l = 0, o = out >> 3; l < lanes; l++) {
        let sum = 0;
        for (let t = 0, p = (h >> 3) + l, q = w >> 3; t < rows; t++, p += lanes) {
          sum += (m[q + t] as number) * (m[p] as number);
        }
        m[o + l] = sum;
      }
    },
    columnSumsBack(rows, lanes, w, outbar, hbar) {
      if (hbar === 0) return;
      for (let l = 0; l < lanes; l++) addOuter(m, rows, lanes, w >> 3, (outbar >> 3) + l, (hbar >> 3) + l);
    },
  };
}

/** out_t += x_t * factor, x and out columns of blocks. */
function addScaledColumn(m: Float64Array, rows: number, lanes: number, x: number, factor: number, out: number): void {
  const c = m[factor] as number;
  for (let t = 0, i = 0; t < rows; t++, i += lanes) m[out + i] = (m[out + i] as number) + (m[x + i] as number) * c;
}

/** out_t += w_t * factor, out a column of a block, w dense. */
function addOuter(m: Float64Array, rows: number, lanes: number, w: number, factor: number, out: number): void {
  const c = m[factor] as number;
  for (let t = 0, i = out; t < rows; t++, i += lanes) m[i] = (m[i] as number) + (m[w + t] as number) * c;
}

/** out += sum_t w_t x_t in time order; `stride` is the distance between the weights. */
function addColumnProduct(
  m: Float64Array,
  rows: number,
  lanes: number,
  w: number,
  stride: number,
  x: number,
  out: number,
): void {
  let sum = 0;
  for (let t = 0, i = w, j = x; t < rows; t++, i += stride, j += lanes) sum += (m[i] as number) * (m[j] as number);
  m[out] = (m[out] as number) + sum;
}
