import { ln2High, ln2Low, logG0, logG1, logG2, logG3, logG4, logG5, logG6 } from '../functions/exp-log-coefficients';
import { count } from './count.as';
import { addTo, both, load, minus, over, plus, store, times } from './pair.as';

/** The kernel's floor: log is -1e8 and constant under it. */
const least: f64 = 1e-300;

/** functions/log.ts step by step, for normal positive numbers. */
// @ts-ignore: decorator of AssemblyScript
@inline export function logPair(x: v128): v128 {
  const root = i64x2.splat(0x3fe6a09e00000000);
  const word = i64x2.add(x, i64x2.splat(0x3ff0000000000000 - 0x3fe6a09e00000000));
  // The exponent as the low bits of 2^52 + exponent, to have it as a double.
  const exponent = v128.or(i64x2.shr_u(word, 52), i64x2.splat(0x4330000000000000));
  const n = minus(exponent, both(4503599627370496.0 + 1023.0));
  const mantissa = i64x2.add(v128.and(word, i64x2.splat(0x000fffffffffffff)), root);
  const f = minus(mantissa, both(1));
  const half = times(times(both(0.5), f), f);
  const s = over(f, plus(both(2), f));
  const z = times(s, s);
  const w = times(z, z);
  let even = plus(times(both(logG6), w), both(logG4));
  even = plus(times(even, w), both(logG2));
  even = plus(times(even, w), both(logG0));
  let odd = plus(times(both(logG5), w), both(logG3));
  odd = plus(times(odd, w), both(logG1));
  const tail = times(z, plus(even, times(z, odd)));
  const low = plus(times(s, plus(half, tail)), times(n, both(ln2Low)));
  return minus(times(n, both(ln2High)), minus(minus(half, low), f));
}

export function log(n: usize, x: usize, out: usize): void {
  count();
  for (let i: usize = 0, end = n << 3; i < end; i += 16) {
    const value = load(x + i);
    const finite = v128.bitselect(value, logPair(value), v128.not(f64x2.lt(value, both(Infinity))));
    store(out + i, v128.bitselect(both(-1e8), finite, f64x2.le(value, both(least))));
  }
}

export function logBack(n: usize, x: usize, outbar: usize, xbar: usize): void {
  count();
  if (!xbar) return;
  for (let i: usize = 0, end = n << 3; i < end; i += 16) {
    const value = load(x + i);
    addTo(xbar + i, v128.andnot(over(load(outbar + i), value), f64x2.le(value, both(least))));
  }
}
