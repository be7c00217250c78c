import { count } from './count.as';
import { addTo, both, load, plus, store, times } from './pair.as';

export function convolve(rows: usize, lanes: usize, window: usize, x: usize, w: usize, out: usize): void {
  count();
  const step = lanes << 3;
  for (let l: usize = 0; l < step; l += 16) {
    for (let t: usize = 0; t < rows; t++) {
      const i = t * step + l;
      let sum = both(0);
      const lags = min(window, t + 1);
      for (let k: usize = 0, at: usize = 0; k < lags; k++, at += step) {
        sum = plus(sum, times(load(w + l + at), load(x + i - at)));
      }
      store(out + i, sum);
    }
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

// @ts-ignore: decorator of AssemblyScript
@inline function inputBack(rows: usize, step: usize, window: usize, w: usize, outbar: usize, xbar: usize): void {
  for (let t: usize = 0; t < rows; t++) {
    const i = t * step;
    let sum = both(0);
    const lags = min(window, rows - t);
    for (let k: usize = 0, at: usize = 0; k < lags; k++, at += step) {
      sum = plus(sum, times(load(w + at), load(outbar + i + at)));
    }
    addTo(xbar + i, sum);
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline function weightsBack(rows: usize, step: usize, window: usize, x: usize, outbar: usize, wbar: usize): void {
  const end = rows * step;
  for (let k: usize = 0, at: usize = 0; k < window; k++, at += step) {
    let sum = both(0);
    for (let i = at; i < end; i += step) sum = plus(sum, times(load(outbar + i), load(x + i - at)));
    addTo(wbar + at, sum);
  }
}
