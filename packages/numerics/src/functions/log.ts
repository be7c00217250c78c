import { ln2High, ln2Low, logG0, logG1, logG2, logG3, logG4, logG5, logG6 } from './exp-log-coefficients.ts';

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
const high = highWord();
const smallestNormal = 2.2250738585072014e-308;
const scratch = new Float64Array(1);
/** High words of 1 and of sqrt(1/2): the mantissa is taken from [sqrt(1/2), sqrt 2), where the series is shortest. */
const one = 0x3ff00000;
const root = 0x3fe6a09e;

/** Natural logarithm within 1 ulp; -Infinity at 0, NaN under it, denormals included. The same on every machine. */
export function log(x: number): number {
  scratch[0] = x;
  logAt(scratch, 0, 0);
  return scratch[0] as number;
}

/** m[out] = log m[x], indices in doubles. */
export function logAt(m: Float64Array, x: number, out: number): void {
  const value = m[x] as number;
  if (value >= smallestNormal && value < Infinity) {
    bits[0] = value;
    logOfBits(m, out, 0);
  } else if (value > 0 && value < Infinity) {
    bits[0] = value * 18014398509481984; // 2^54 lifts every denormal into the normal range
    logOfBits(m, out, -54);
  } else m[out] = value === 0 ? -Infinity : value > 0 ? value : NaN;
}

/** log(1 + f) = f - (f^2/2 - s (f^2/2 + z g(z))), s = f / (2 + f), z = s^2 (Tang 1990 orders it so that small f keeps all digits). */
function logOfBits(m: Float64Array, out: number, shift: number): void {
  const word = (words[high] as number) + (one - root);
  const n = (word >> 20) - 1023 + shift;
  words[high] = (word & 0xfffff) + root;
  const f = (bits[0] as number) - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = ((logG6 * w + logG4) * w + logG2) * w + logG0;
  const odd = (logG5 * w + logG3) * w + logG1;
  const tail = z * (even + z * odd);
  m[out] = n * ln2High - (half - (s * (half + tail) + n * ln2Low) - f);
}

function highWord(): number {
  bits[0] = 1;
  return words[0] === 0 ? 1 : 0;
}
