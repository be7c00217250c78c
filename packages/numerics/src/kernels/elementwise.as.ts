import { count } from './count.as';
import { addTo, both, load, minus, over, plus, store, sumOf, times } from './pair.as';

export function zero(n: usize, out: usize): void {
  count();
  memory.fill(out, 0, n << 3);
}

export function reciprocal(n: usize, x: usize, out: usize): void {
  count();
  for (let i: usize = 0, end = n << 3; i < end; i += 16) store(out + i, over(both(1), load(x + i)));
}

export function reciprocalBack(n: usize, out: usize, outbar: usize, xbar: usize): void {
  count();
  if (!xbar) return;
  for (let i: usize = 0, end = n << 3; i < end; i += 16) {
    const y = load(out + i);
    store(xbar + i, minus(load(xbar + i), times(load(outbar + i), times(y, y))));
  }
}

export function add(n: usize, x: usize, y: usize, out: usize): void {
  count();
  for (let i: usize = 0, end = n << 3; i < end; i += 16) store(out + i, plus(load(x + i), load(y + i)));
}

export function subtract(n: usize, x: usize, y: usize, out: usize): void {
  count();
  for (let i: usize = 0, end = n << 3; i < end; i += 16) store(out + i, minus(load(x + i), load(y + i)));
}

export function addScaled(n: usize, x: usize, y: usize, factor: usize, out: usize): void {
  count();
  const c = v128.load64_splat(factor);
  for (let i: usize = 0, end = n << 3; i < end; i += 16) store(out + i, plus(load(x + i), times(c, load(y + i))));
}

export function multiply(n: usize, x: usize, y: usize, out: usize): void {
  count();
  for (let i: usize = 0, end = n << 3; i < end; i += 16) store(out + i, times(load(x + i), load(y + i)));
}

export function multiplyBack(n: usize, x: usize, y: usize, outbar: usize, xbar: usize, ybar: usize): void {
  count();
  const end = n << 3;
  if (xbar) for (let i: usize = 0; i < end; i += 16) addTo(xbar + i, times(load(outbar + i), load(y + i)));
  if (ybar) for (let i: usize = 0; i < end; i += 16) addTo(ybar + i, times(load(outbar + i), load(x + i)));
}

export function dot(n: usize, x: usize, y: usize, out: usize): void {
  count();
  let sum = both(0);
  for (let i: usize = 0, end = n << 3; i < end; i += 16) sum = plus(sum, times(load(x + i), load(y + i)));
  f64.store(out, sumOf(sum));
}
