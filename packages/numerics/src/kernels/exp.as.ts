import {
  expQ0, expQ1, expQ2, expQ3, expQ4, expQ5, expQ6, expQ7, expQ8, expQ9, expQ10, ln2High, ln2Low, log2e,
} from '../functions/exp-log-coefficients';
import { count } from './count.as';
import { addTo, both, load, minus, plus, store, times } from './pair.as';

/** 1.5 * 2^52 + 1023: adding it leaves a whole number, biased as an exponent, in the low bits. */
const exponentBias: f64 = 6755399441056767;

/** functions/exp.ts step by step; x = n ln 2 + r. NaN passes: pmin and pmax keep the first operand if unordered. */
// @ts-ignore: decorator of AssemblyScript
@inline export function bounded(x: v128): v128 {
  return f64x2.pmax(f64x2.pmin(x, both(710)), both(-746));
}

// @ts-ignore: decorator of AssemblyScript
@inline export function wholes(x: v128): v128 {
  return f64x2.floor(plus(times(x, both(log2e)), both(0.5)));
}

// @ts-ignore: decorator of AssemblyScript
@inline export function remainderLess1(x: v128, n: v128): v128 {
  const r = minus(minus(x, times(n, both(ln2High))), times(n, both(ln2Low)));
  const z = times(r, r);
  let even = plus(times(both(expQ10), z), both(expQ8));
  even = plus(times(even, z), both(expQ6));
  even = plus(times(even, z), both(expQ4));
  even = plus(times(even, z), both(expQ2));
  even = plus(times(even, z), both(expQ0));
  let odd = plus(times(both(expQ9), z), both(expQ7));
  odd = plus(times(odd, z), both(expQ5));
  odd = plus(times(odd, z), both(expQ3));
  odd = plus(times(odd, z), both(expQ1));
  return plus(r, times(z, plus(even, times(r, odd))));
}

// @ts-ignore: decorator of AssemblyScript
@inline export function powerOf2(n: v128): v128 {
  return i64x2.shl(plus(n, both(exponentBias)), 52);
}

// @ts-ignore: decorator of AssemblyScript
@inline export function expPair(given: v128): v128 {
  const x = bounded(given);
  const n = wholes(x);
  const p = remainderLess1(x, n);
  const half = f64x2.floor(times(n, both(0.5)));
  return times(times(plus(both(1), p), powerOf2(half)), powerOf2(minus(n, half)));
}

// Four pairs at a time: engines build every constant anew in each turn of a loop, which costs as much as the sums.
export function exp(n: usize, x: usize, out: usize): void {
  count();
  const end = n << 3;
  let i: usize = 0;
  for (; i + 48 < end; i += 64) {
    const a = expPair(load(x + i));
    const b = expPair(load(x + i + 16));
    const c = expPair(load(x + i + 32));
    const d = expPair(load(x + i + 48));
    store(out + i, a);
    store(out + i + 16, b);
    store(out + i + 32, c);
    store(out + i + 48, d);
  }
  for (; i < end; i += 16) store(out + i, expPair(load(x + i)));
}

export function expBack(n: usize, out: usize, outbar: usize, xbar: usize): void {
  count();
  if (!xbar) return;
  for (let i: usize = 0, end = n << 3; i < end; i += 16) addTo(xbar + i, times(load(outbar + i), load(out + i)));
}
