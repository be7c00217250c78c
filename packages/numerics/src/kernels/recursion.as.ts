import { count } from './count.as';
import { addTo, both, load, minus, plus, store, times } from './pair.as';

/** Under this a value counts as 0: a decay that runs on into denormals slows the processor down. */
const least: f64 = 1e-300;

export function recursion(rows: usize, lanes: usize, x: usize, a: usize, out: usize): void {
  count();
  const step = lanes << 3;
  for (let l: usize = 0; l < step; l += 16) {
    const decay = load(a + l);
    let s = both(0);
    for (let i = l, end = rows * step; i < end; i += step) {
      s = plus(load(x + i), times(decay, s));
      s = v128.andnot(s, f64x2.lt(f64x2.abs(s), both(least)));
      store(out + i, s);
    }
  }
}

/** n_t = outbar_t + a n_(t+1), xbar_t += n_t, abar += sum_t n_t s_(t-1), from the last week to the first. */
export function recursionBack(
  rows: usize, lanes: usize, a: usize, out: usize, outbar: usize, xbar: usize, abar: usize,
): void {
  count();
  const step = lanes << 3;
  for (let l: usize = 0; l < step; l += 16) {
    const decay = load(a + l);
    let n = both(0);
    let sum = both(0);
    for (let i = (rows - 1) * step + l; i >= step; i -= step) {
      n = plus(load(outbar + i), times(decay, n));
      if (xbar) addTo(xbar + i, n);
      sum = plus(sum, times(n, load(out + i - step)));
    }
    if (xbar) addTo(xbar + l, plus(load(outbar + l), times(decay, n)));
    if (abar) addTo(abar + l, sum);
  }
}

/** What is left of weeks that have dropped out of the window is rounding of either sign: under the limit it becomes 0. */
export function windowRecursion(
  rows: usize, lanes: usize, window: usize, x: usize, a: usize, aw: usize, out: usize,
): void {
  count();
  const step = lanes << 3;
  const back = window * step;
  for (let l: usize = 0; l < step; l += 16) {
    const decay = load(a + l);
    const dropped = load(aw + l);
    let s = both(0);
    for (let i = l, end = rows * step; i < end; i += step) {
      s = plus(load(x + i), times(decay, s));
      if (i >= back) s = minus(s, times(dropped, load(x + i - back)));
      s = v128.andnot(s, f64x2.lt(s, both(least)));
      store(out + i, s);
    }
  }
}

/**
 * n_t = outbar_t + a n_(t+1), xbar_t += n_t - aw n_(t+window), abar += sum n_t s_(t-1), awbar -= sum n_t x_(t-window).
 * The clamp counts as absent: it only moves rounding.
 */
export function windowRecursionBack(
  rows: usize, lanes: usize, window: usize, x: usize, a: usize, aw: usize, out: usize, outbar: usize,
  xbar: usize, abar: usize, awbar: usize, scratch: usize,
): void {
  count();
  const step = lanes << 3;
  const back = window * step;
  const total = rows * step;
  for (let l: usize = 0; l < step; l += 16) {
    const decay = load(a + l);
    const dropped = load(aw + l);
    let n = both(0);
    let sum = both(0);
    let droppedSum = both(0);
    for (let i = total - step + l, left = rows; left > 0; i -= step, left--) {
      n = plus(load(outbar + i), times(decay, n));
      if (left > 1) sum = plus(sum, times(n, load(out + i - step)));
      if (i >= back) droppedSum = plus(droppedSum, times(n, load(x + i - back)));
      if (xbar) {
        store(scratch + i, n);
        const gone = i + back < total;
        addTo(xbar + i, gone ? minus(n, times(dropped, load(scratch + i + back))) : n);
      }
    }
    if (abar) addTo(abar + l, sum);
    if (awbar) store(awbar + l, minus(load(awbar + l), droppedSum));
  }
}
