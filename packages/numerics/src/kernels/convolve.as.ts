import { count } from './count.as';
import { addTo, both, load, plus, store, times } from './pair.as';

// Four sums at a time where all their terms exist, so that one does not wait for the other; each keeps its order of terms.

export function convolve(rows: usize, lanes: usize, window: usize, x: usize, w: usize, out: usize): void {
  count();
  const step = lanes << 3;
  for (let l: usize = 0; l < step; l += 16) {
    let t: usize = 0;
    for (; t < min(rows, window - 1); t++) {
      store(out + l + t * step, weighted(t + 1, step, w + l, x + l + t * step, 0 - step));
    }
    for (; t + 4 <= rows; t += 4) {
      zeroFour(out + l + t * step, step);
      addFour(window, step, w + l, x + l + t * step, 0 - step, out + l + t * step);
    }
    for (; t < rows; t++) store(out + l + t * step, weighted(window, step, w + l, x + l + t * step, 0 - step));
  }
}

/** xbar_t += sum_k w_k outbar_(t+k); wbar_k += sum_t outbar_t x_(t-k). */
export function convolveBack(
  rows: usize, lanes: usize, window: usize, x: usize, w: usize, outbar: usize, xbar: usize, wbar: usize,
): void {
  count();
  const step = lanes << 3;
  for (let l: usize = 0; l < step; l += 16) {
    if (xbar) inputBack(rows, step, window, w + l, outbar + l, xbar + l);
    if (wbar) weightsBack(rows, step, window, x + l, outbar + l, wbar + l);
  }
}

/** sum_k w_k x_k, x_k one `stride` after the other; a negative stride wraps, as addresses do. */
// @ts-ignore: decorator of AssemblyScript
@inline function weighted(lags: usize, step: usize, w: usize, x: usize, stride: usize): v128 {
  let sum = both(0);
  for (let k: usize = 0; k < lags; k++, w += step, x += stride) sum = plus(sum, times(load(w), load(x)));
  return sum;
}

// @ts-ignore: decorator of AssemblyScript
@inline function zeroFour(out: usize, step: usize): void {
  for (let j: usize = 0; j < 4; j++) store(out + j * step, both(0));
}

/** Adds `weighted` of four weeks in a row to their places. */
// @ts-ignore: decorator of AssemblyScript
@inline function addFour(lags: usize, step: usize, w: usize, x: usize, stride: usize, out: usize): void {
  let a = both(0);
  let b = both(0);
  let c = both(0);
  let d = both(0);
  for (let k: usize = 0; k < lags; k++, w += step, x += stride) {
    const weight = load(w);
    a = plus(a, times(weight, load(x)));
    b = plus(b, times(weight, load(x + step)));
    c = plus(c, times(weight, load(x + 2 * step)));
    d = plus(d, times(weight, load(x + 3 * step)));
  }
  addTo(out, a);
  addTo(out + step, b);
  addTo(out + 2 * step, c);
  addTo(out + 3 * step, d);
}

// @ts-ignore: decorator of AssemblyScript
@inline function inputBack(rows: usize, step: usize, window: usize, w: usize, outbar: usize, xbar: usize): void {
  let t: usize = 0;
  for (; t + window + 3 <= rows; t += 4) addFour(window, step, w, outbar + t * step, step, xbar + t * step);
  for (; t < rows; t++) addTo(xbar + t * step, weighted(min(window, rows - t), step, w, outbar + t * step, step));
}

// @ts-ignore: decorator of AssemblyScript
@inline function weightsBack(rows: usize, step: usize, window: usize, x: usize, outbar: usize, wbar: usize): void {
  const lags = min(window, rows);
  let k: usize = 0;
  for (; k + 4 <= lags; k += 4) fourWeightsBack(rows, step, k, x, outbar, wbar + k * step);
  for (; k < lags; k++) addTo(wbar + k * step, weighted(rows - k, step, outbar + k * step, x, step));
}

/** Lags k to k + 3: their first weeks one by one (the longer lags have none), then all four together. */
// @ts-ignore: decorator of AssemblyScript
@inline function fourWeightsBack(rows: usize, step: usize, k: usize, x: usize, outbar: usize, wbar: usize): void {
  const u = outbar + k * step;
  let a = weighted(3, step, u, x, step);
  let b = weighted(2, step, u + step, x, step);
  let c = weighted(1, step, u + 2 * step, x, step);
  let d = both(0);
  for (let i: usize = step * 3, end: usize = (rows - k) * step; i < end; i += step) {
    const slope = load(u + i);
    a = plus(a, times(slope, load(x + i)));
    b = plus(b, times(slope, load(x + i - step)));
    c = plus(c, times(slope, load(x + i - 2 * step)));
    d = plus(d, times(slope, load(x + i - 3 * step)));
  }
  addTo(wbar, a);
  addTo(wbar + step, b);
  addTo(wbar + 2 * step, c);
  addTo(wbar + 3 * step, d);
}
