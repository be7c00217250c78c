import { count } from './count.as';
import { addTo, both, load, plus, store, sumOf, times } from './pair.as';

// Two lanes at a time down the weeks, with what belongs to the lanes in registers. `step` is one week in bytes.

export function scaleLanes(rows: usize, lanes: usize, x: usize, a: usize, out: usize): void {
  count();
  const step = lanes << 3;
  for (let l: usize = 0; l < step; l += 16) {
    const factor = load(a + l);
    for (let i = l, end = rows * step; i < end; i += step) store(out + i, times(load(x + i), factor));
  }
}

export function scaleLanesBack(
  rows: usize, lanes: usize, x: usize, a: usize, outbar: usize, xbar: usize, abar: usize,
): void {
  count();
  const step = lanes << 3;
  const end = rows * step;
  for (let l: usize = 0; l < step; l += 16) {
    if (xbar) {
      const factor = load(a + l);
      for (let i = l; i < end; i += step) addTo(xbar + i, times(load(outbar + i), factor));
    }
    if (abar) {
      let sum = both(0);
      for (let i = l; i < end; i += step) sum = plus(sum, times(load(outbar + i), load(x + i)));
      addTo(abar + l, sum);
    }
  }
}

export function shiftLanes(rows: usize, lanes: usize, x: usize, a: usize, out: usize): void {
  count();
  const step = lanes << 3;
  for (let l: usize = 0; l < step; l += 16) {
    const shift = load(a + l);
    for (let i = l, end = rows * step; i < end; i += step) store(out + i, plus(load(x + i), shift));
  }
}

export function shiftLanesBack(rows: usize, lanes: usize, outbar: usize, xbar: usize, abar: usize): void {
  count();
  const step = lanes << 3;
  const end = rows * step;
  if (xbar) for (let i: usize = 0; i < end; i += 16) addTo(xbar + i, load(outbar + i));
  if (!abar) return;
  for (let l: usize = 0; l < step; l += 16) {
    let sum = both(0);
    for (let i = l; i < end; i += step) sum = plus(sum, load(outbar + i));
    addTo(abar + l, sum);
  }
}

export function mix(rows: usize, lanes: usize, h: usize, b: usize, add: usize, out: usize): void {
  count();
  const step = lanes << 3;
  for (let t: usize = 0; t < rows; t++) {
    const row = h + t * step;
    let sum = times(load(row), load(b));
    for (let l: usize = 16; l < step; l += 16) sum = plus(sum, times(load(row + l), load(b + l)));
    const at = out + (t << 3);
    f64.store(at, add ? f64.load(at) + sumOf(sum) : sumOf(sum));
  }
}

export function mixBack(
  rows: usize, lanes: usize, h: usize, b: usize, outbar: usize, hbar: usize, bbar: usize,
): void {
  count();
  const step = lanes << 3;
  const end = rows * step;
  for (let l: usize = 0; l < step; l += 16) {
    if (hbar) {
      const weight = load(b + l);
      for (let i = l, t = outbar; i < end; i += step, t += 8) addTo(hbar + i, times(v128.load64_splat(t), weight));
    }
    if (bbar) {
      let sum = both(0);
      for (let i = l, t = outbar; i < end; i += step, t += 8) {
        sum = plus(sum, times(v128.load64_splat(t), load(h + i)));
      }
      addTo(bbar + l, sum);
    }
  }
}

export function columnSums(rows: usize, lanes: usize, h: usize, w: usize, out: usize): void {
  count();
  const step = lanes << 3;
  const end = rows * step;
  for (let l: usize = 0; l < step; l += 16) {
    let sum = both(0);
    for (let i = l, t = w; i < end; i += step, t += 8) sum = plus(sum, times(v128.load64_splat(t), load(h + i)));
    store(out + l, sum);
  }
}

export function columnSumsBack(rows: usize, lanes: usize, w: usize, outbar: usize, hbar: usize): void {
  count();
  if (!hbar) return;
  const step = lanes << 3;
  const end = rows * step;
  for (let l: usize = 0; l < step; l += 16) {
    const slope = load(outbar + l);
    for (let i = l, t = w; i < end; i += step, t += 8) addTo(hbar + i, times(v128.load64_splat(t), slope));
  }
}
