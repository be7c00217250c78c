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
    const factor = load(a + l);
    let sum = both(0);
    if (xbar && abar) {
      for (let i = l; i < end; i += step) {
        const slope = load(outbar + i);
        addTo(xbar + i, times(slope, factor));
        sum = plus(sum, times(slope, load(x + i)));
      }
    } else if (xbar) {
      for (let i = l; i < end; i += step) addTo(xbar + i, times(load(outbar + i), factor));
    } else if (abar) {
      for (let i = l; i < end; i += step) sum = plus(sum, times(load(outbar + i), load(x + i)));
    }
    if (abar) addTo(abar + l, sum);
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
  if (lanes === 2) return mixTwo(rows, h, b, add, out);
  if (lanes === 8) return mixEight(rows, h, b, add, out);
  const step = lanes << 3;
  for (let t: usize = 0; t < rows; t++) {
    const row = h + t * step;
    let sum = times(load(row), load(b));
    for (let l: usize = 16; l < step; l += 16) sum = plus(sum, times(load(row + l), load(b + l)));
    const at = out + (t << 3);
    f64.store(at, add ? f64.load(at) + sumOf(sum) : sumOf(sum));
  }
}

// The two most common widths with their weights in registers; the sums are the same to the bit.
function mixTwo(rows: usize, h: usize, b: usize, add: usize, out: usize): void {
  const weight = load(b);
  for (let at = out, row = h, end = out + (rows << 3); at < end; at += 8, row += 16) {
    const sum = sumOf(times(load(row), weight));
    f64.store(at, add ? f64.load(at) + sum : sum);
  }
}

function mixEight(rows: usize, h: usize, b: usize, add: usize, out: usize): void {
  const b1 = load(b);
  const b2 = load(b + 16);
  const b3 = load(b + 32);
  const b4 = load(b + 48);
  for (let at = out, row = h, end = out + (rows << 3); at < end; at += 8, row += 64) {
    const first = plus(times(load(row), b1), times(load(row + 16), b2));
    const sum = sumOf(plus(plus(first, times(load(row + 32), b3)), times(load(row + 48), b4)));
    f64.store(at, add ? f64.load(at) + sum : sum);
  }
}

export function mixBack(
  rows: usize, lanes: usize, h: usize, b: usize, outbar: usize, hbar: usize, bbar: usize,
): void {
  count();
  const step = lanes << 3;
  const end = rows * step;
  for (let l: usize = 0; l < step; l += 16) {
    const weight = load(b + l);
    let sum = both(0);
    if (hbar && bbar) {
      for (let i = l, t = outbar; i < end; i += step, t += 8) {
        const slope = v128.load64_splat(t);
        addTo(hbar + i, times(slope, weight));
        sum = plus(sum, times(slope, load(h + i)));
      }
    } else if (hbar) {
      for (let i = l, t = outbar; i < end; i += step, t += 8) addTo(hbar + i, times(v128.load64_splat(t), weight));
    } else if (bbar) {
      for (let i = l, t = outbar; i < end; i += step, t += 8) {
        sum = plus(sum, times(v128.load64_splat(t), load(h + i)));
      }
    }
    if (bbar) addTo(bbar + l, sum);
  }
}

export function columnSums(rows: usize, lanes: usize, h: usize, w: usize, out: usize): void {
  count();
  const step = lanes << 3;
  let l: usize = 0;
  for (; l + 48 < step; l += 64) eightSums(rows, step, h + l, w, out + l);
  for (; l < step; l += 16) {
    let sum = both(0);
    for (let i = h + l, t = w, end = w + (rows << 3); t < end; i += step, t += 8) {
      sum = plus(sum, times(v128.load64_splat(t), load(i)));
    }
    store(out + l, sum);
  }
}

/** Four pairs side by side: a sum waits for its last addition, so one pair alone would leave the processor idle. */
// @ts-ignore: decorator of AssemblyScript
@inline function eightSums(rows: usize, step: usize, h: usize, w: usize, out: usize): void {
  let a = both(0);
  let b = both(0);
  let c = both(0);
  let d = both(0);
  for (let i = h, t = w, end = w + (rows << 3); t < end; i += step, t += 8) {
    const weight = v128.load64_splat(t);
    a = plus(a, times(weight, load(i)));
    b = plus(b, times(weight, load(i + 16)));
    c = plus(c, times(weight, load(i + 32)));
    d = plus(d, times(weight, load(i + 48)));
  }
  store(out, a);
  store(out + 16, b);
  store(out + 32, c);
  store(out + 48, d);
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
