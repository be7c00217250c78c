import { log } from '@sextant/numerics/functions';
import type { CarrySettings } from './adstock.ts';
import { convolve, lagsOf99Percent } from './convolution.ts';

/** 1, a, a^2, ... by repeated multiplication. */
export function powers(a: number, count: number): Float64Array {
  const out = new Float64Array(count);
  let v = 1;
  for (let l = 0; l < count; l++, v *= a) out[l] = v;
  return out;
}

/** Geometric carry-over with weekly decay `a`, over a window or without end (then normalised by 1 - a). */
export function applyDecay(x: ArrayLike<number>, a: number, settings: CarrySettings): Float64Array {
  if (settings.window !== 'infinite') return convolve(x, powers(a, settings.window), settings.normalise);
  const factor = settings.normalise ? 1 - a : 1;
  const out = new Float64Array(x.length);
  let s = 0;
  for (let t = 0; t < x.length; t++) {
    s = (x[t] as number) + a * s;
    out[t] = factor * s;
  }
  return out;
}

/** Without end a^(n+1) of the effect is still to come after lag n. */
export function tailOfDecay(a: number, settings: CarrySettings): number {
  if (settings.window !== 'infinite') return lagsOf99Percent(powers(a, settings.window));
  return a <= 0 ? 0 : Math.floor(log(0.01) / log(a));
}
