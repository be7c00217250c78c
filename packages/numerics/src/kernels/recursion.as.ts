import { count } from './count.as';
import { addTo, both, load, minus, plus, store, times } from './pair.as';

/** Under this a value counts as 0: a decay that runs on into denormals slows the processor down. */
const least: f64 = 1e-300;

// Week by week over all lanes: the lanes' chains of dependent operations then run side by side.

export function recursion(rows: usize, lanes: usize, x: usize, a: usize, out: usize): void {
  count();
  const step = lanes << 3;
  for (let l: usize = 0; l < step; l += 16) store(out + l, flushed(load(x + l)));
  for (let t: usize = 1, row = step; t < rows; t++, row += step) {
    for (let l: usize = 0; l < step; l += 16) {
      const at = out + row + l;
      store(at, flushed(plus(load(x + row + l), times(load(a + l), load(at - step)))));
    }
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline function flushed(s: v128): v128 {
  return v128.andnot(s, f64x2.lt(f64x2.abs(s), both(least)));
}

/** n_t = outbar_t + a n_(t+1), xbar_t += n_t, abar += sum_t n_t s_(t-1), from the last week to the first. */
export function recursionBack(
  rows: usize, lanes: usize, a: usize, out: usize, outbar: usize, xbar: usize, abar: usize,
): void {
  count();
  if (!xbar && !abar) return;
  const step = lanes << 3;
  let l: usize = 0;
  if (!xbar) for (; l + 16 < step; l += 32) fourLanesBack(rows, step, a + l, out + l, outbar + l, abar + l);
  for (; l < step; l += 16) {
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

/** The slope in the decay alone, which is all that is wanted where x is data: two pairs, so that neither waits. */
// @ts-ignore: decorator of AssemblyScript
@inline function fourLanesBack(rows: usize, step: usize, a: usize, out: usize, outbar: usize, abar: usize): void {
  const decay1 = load(a);
  const decay2 = load(a + 16);
  let n1 = both(0);
  let n2 = both(0);
  let sum1 = both(0);
  let sum2 = both(0);
  for (let i = (rows - 1) * step; i >= step; i -= step) {
    n1 = plus(load(outbar + i), times(decay1, n1));
    n2 = plus(load(outbar + i + 16), times(decay2, n2));
    sum1 = plus(sum1, times(n1, load(out + i - step)));
    sum2 = plus(sum2, times(n2, load(out + i - step + 16)));
  }
  addTo(abar, sum1);
  addTo(abar + 16, sum2);
}

/**
 * What is left of weeks that have dropped out of the window is rounding of either sign: under the limit it becomes 0.
 * The new week less the dropped one does not wait for the week before, so only a product and a sum do; four lanes side by
 * side keep the processor busy meanwhile.
 */
export function windowRecursion(
  rows: usize, lanes: usize, window: usize, x: usize, a: usize, aw: usize, out: usize,
): void {
  count();
  const step = lanes << 3;
  const back = window * step;
  const end = rows * step;
  const full = back < end ? back : end;
  let l: usize = 0;
  for (; l + 16 < step; l += 32) fourLanesWindow(step, back, full, end, x + l, a + l, aw + l, out + l);
  if (l < step) twoLanesWindow(step, back, full, end, x + l, a + l, aw + l, out + l);
}

// @ts-ignore: decorator of AssemblyScript
@inline function twoLanesWindow(
  step: usize, back: usize, full: usize, end: usize, x: usize, a: usize, aw: usize, out: usize,
): void {
  const decay = load(a);
  const dropped = load(aw);
  let s = both(0);
  let i: usize = 0;
  for (; i < full; i += step) {
    s = clamped(plus(load(x + i), times(decay, s)));
    store(out + i, s);
  }
  for (; i < end; i += step) {
    s = clamped(plus(minus(load(x + i), times(dropped, load(x + i - back))), times(decay, s)));
    store(out + i, s);
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline function fourLanesWindow(
  step: usize, back: usize, full: usize, end: usize, x: usize, a: usize, aw: usize, out: usize,
): void {
  const decay1 = load(a);
  const decay2 = load(a + 16);
  const dropped1 = load(aw);
  const dropped2 = load(aw + 16);
  let s1 = both(0);
  let s2 = both(0);
  let i: usize = 0;
  for (; i < full; i += step) {
    s1 = clamped(plus(load(x + i), times(decay1, s1)));
    s2 = clamped(plus(load(x + i + 16), times(decay2, s2)));
    store(out + i, s1);
    store(out + i + 16, s2);
  }
  for (; i < end; i += step) {
    s1 = clamped(plus(minus(load(x + i), times(dropped1, load(x + i - back))), times(decay1, s1)));
    s2 = clamped(plus(minus(load(x + i + 16), times(dropped2, load(x + i + 16 - back))), times(decay2, s2)));
    store(out + i, s1);
    store(out + i + 16, s2);
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline function clamped(s: v128): v128 {
  return v128.andnot(s, f64x2.lt(s, both(least)));
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
  let l: usize = 0;
  if (!xbar && abar && awbar) {
    for (; l + 16 < step; l += 32) {
      fourLanesWindowBack(rows, step, back, x + l, a + l, out + l, outbar + l, abar + l, awbar + l);
    }
    if (l < step) {
      twoLanesWindowBack(rows, step, back, x + l, a + l, out + l, outbar + l, abar + l, awbar + l);
      l = step;
    }
  }
  const total = rows * step;
  for (; l < step; l += 16) {
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

/** The slopes in decay and dropped weight alone. */
// @ts-ignore: decorator of AssemblyScript
@inline function twoLanesWindowBack(
  rows: usize, step: usize, back: usize, x: usize, a: usize, out: usize, outbar: usize, abar: usize, awbar: usize,
): void {
  const decay = load(a);
  let n = both(0);
  let sum = both(0);
  let dropped = both(0);
  let i = (rows - 1) * step;
  const full = back > step ? back : step;
  for (; i >= full; i -= step) {
    n = plus(load(outbar + i), times(decay, n));
    sum = plus(sum, times(n, load(out + i - step)));
    dropped = plus(dropped, times(n, load(x + i - back)));
  }
  for (; i >= step; i -= step) {
    n = plus(load(outbar + i), times(decay, n));
    sum = plus(sum, times(n, load(out + i - step)));
  }
  addTo(abar, sum);
  store(awbar, minus(load(awbar), dropped));
}

/** The slopes in decay and dropped weight alone, two pairs side by side as above. */
// @ts-ignore: decorator of AssemblyScript
@inline function fourLanesWindowBack(
  rows: usize, step: usize, back: usize, x: usize, a: usize, out: usize, outbar: usize, abar: usize, awbar: usize,
): void {
  const decay1 = load(a);
  const decay2 = load(a + 16);
  let n1 = both(0);
  let n2 = both(0);
  let sum1 = both(0);
  let sum2 = both(0);
  let dropped1 = both(0);
  let dropped2 = both(0);
  for (let i = (rows - 1) * step; i >= step; i -= step) {
    n1 = plus(load(outbar + i), times(decay1, n1));
    n2 = plus(load(outbar + i + 16), times(decay2, n2));
    sum1 = plus(sum1, times(n1, load(out + i - step)));
    sum2 = plus(sum2, times(n2, load(out + i - step + 16)));
    if (i >= back) {
      dropped1 = plus(dropped1, times(n1, load(x + i - back)));
      dropped2 = plus(dropped2, times(n2, load(x + i - back + 16)));
    }
  }
  addTo(abar, sum1);
  addTo(abar + 16, sum2);
  store(awbar, minus(load(awbar), dropped1));
  store(awbar + 16, minus(load(awbar + 16), dropped2));
}
