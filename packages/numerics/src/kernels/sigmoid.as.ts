import { count } from './count.as';
import { bounded, expPair, powerOf2, remainderLess1, wholes } from './exp.as';
import { logPair } from './log.as';
import { addTo, both, load, minus, over, plus, store, times } from './pair.as';

/** 1 / (1 + e^-x), from e^-|x| <= 1 so that nothing overflows and neither tail loses digits. */
// @ts-ignore: decorator of AssemblyScript
@inline function sigmoidPair(x: v128): v128 {
  const e = expPair(f64x2.neg(f64x2.abs(x)));
  return over(v128.bitselect(e, both(1), f64x2.lt(x, both(0))), plus(both(1), e));
}

/** min(x, 0) - log1p(e^-|x|); log1p(e) = log u + (e - (u - 1)) / u with u = 1 + e. */
// @ts-ignore: decorator of AssemblyScript
@inline function logSigmoidPair(x: v128): v128 {
  const e = expPair(f64x2.neg(f64x2.abs(x)));
  const u = plus(both(1), e);
  const log1p = plus(logPair(u), over(minus(e, minus(u, both(1))), u));
  return minus(v128.and(x, f64x2.lt(x, both(0))), log1p);
}

/** (1 - e) / (1 + e), e = e^(-2|x|) = 2^n (1 + p): as (1 - 2^n) - 2^n p the numerator keeps its digits near 0. */
// @ts-ignore: decorator of AssemblyScript
@inline function tanhPair(x: v128): v128 {
  const t = times(both(-2), f64x2.pmin(f64x2.abs(x), both(20)));
  const n = wholes(t);
  const p = remainderLess1(t, n);
  const scale = powerOf2(n);
  const e = times(scale, p);
  const value = over(minus(minus(both(1), scale), e), plus(plus(both(1), scale), e));
  return v128.bitselect(f64x2.neg(value), value, f64x2.lt(x, both(0)));
}

// Four pairs at a time in the three functions (as in exp.as.ts).
export function sigmoid(n: usize, x: usize, out: usize): void {
  count();
  const end = n << 3;
  let i: usize = 0;
  for (; i + 48 < end; i += 64) {
    const a = sigmoidPair(load(x + i));
    const b = sigmoidPair(load(x + i + 16));
    const c = sigmoidPair(load(x + i + 32));
    const d = sigmoidPair(load(x + i + 48));
    store(out + i, a);
    store(out + i + 16, b);
    store(out + i + 32, c);
    store(out + i + 48, d);
  }
  for (; i < end; i += 16) store(out + i, sigmoidPair(load(x + i)));
}

export function sigmoidBack(n: usize, out: usize, outbar: usize, xbar: usize): void {
  count();
  if (!xbar) return;
  for (let i: usize = 0, end = n << 3; i < end; i += 16) {
    const h = load(out + i);
    addTo(xbar + i, times(load(outbar + i), times(h, minus(both(1), h))));
  }
}

export function logSigmoid(n: usize, x: usize, out: usize): void {
  count();
  const end = n << 3;
  let i: usize = 0;
  for (; i + 48 < end; i += 64) {
    const a = logSigmoidPair(load(x + i));
    const b = logSigmoidPair(load(x + i + 16));
    const c = logSigmoidPair(load(x + i + 32));
    const d = logSigmoidPair(load(x + i + 48));
    store(out + i, a);
    store(out + i + 16, b);
    store(out + i + 32, c);
    store(out + i + 48, d);
  }
  for (; i < end; i += 16) store(out + i, logSigmoidPair(load(x + i)));
}

export function logSigmoidBack(n: usize, x: usize, outbar: usize, xbar: usize): void {
  count();
  if (!xbar) return;
  for (let i: usize = 0, end = n << 3; i < end; i += 16) {
    addTo(xbar + i, times(load(outbar + i), sigmoidPair(f64x2.neg(load(x + i)))));
  }
}

export function tanh(n: usize, x: usize, out: usize): void {
  count();
  const end = n << 3;
  let i: usize = 0;
  for (; i + 48 < end; i += 64) {
    const a = tanhPair(load(x + i));
    const b = tanhPair(load(x + i + 16));
    const c = tanhPair(load(x + i + 32));
    const d = tanhPair(load(x + i + 48));
    store(out + i, a);
    store(out + i + 16, b);
    store(out + i + 32, c);
    store(out + i + 48, d);
  }
  for (; i < end; i += 16) store(out + i, tanhPair(load(x + i)));
}

export function tanhBack(n: usize, out: usize, outbar: usize, xbar: usize): void {
  count();
  if (!xbar) return;
  for (let i: usize = 0, end = n << 3; i < end; i += 16) {
    const h = load(out + i);
    addTo(xbar + i, times(load(outbar + i), times(minus(both(1), h), plus(both(1), h))));
  }
}
