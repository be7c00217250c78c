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

// @ts-ignore: decorator of AssemblyScript
@inline function flooredLogPair(x: v128): v128 {
  const finite = v128.bitselect(x, logPair(x), v128.not(f64x2.lt(x, both(Infinity))));
  return v128.bitselect(both(-1e8), finite, f64x2.le(x, both(least)));
}

// Four pairs at a time (as in exp.as.ts).
export function log(n: usize, x: usize, out: usize): void {
  count();
  const end = n << 3;
  let i: usize = 0;
  for (; i + 48 < end; i += 64) {
    const a = flooredLogPair(load(x + i));
    const b = flooredLogPair(load(x + i + 16));
    const c = flooredLogPair(load(x + i + 32));
    const d = flooredLogPair(load(x + i + 48));
    store(out + i, a);
    store(out + i + 16, b);
    store(out + i + 32, c);
    store(out + i + 48, d);
  }
  for (; i < end; i += 16) store(out + i, flooredLogPair(load(x + i)));
}

export function logBack(n: usize, x: usize, outbar: usize, xbar: usize): void {
  count();
  if (!xbar) return;
  for (let i: usize = 0, end = n << 3; i < end; i += 16) {
    const value = load(x + i);
    addTo(xbar + i, v128.andnot(over(load(outbar + i), value), f64x2.le(value, both(least))));
  }
}
