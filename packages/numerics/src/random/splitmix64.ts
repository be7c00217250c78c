/**
 * SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators"; constants of Vigna's public-domain
 * splitmix64.c). 64-bit words are pairs of 32-bit words in a Uint32Array: low at `i`, high at `i + 1`.
 */
export type Words = Uint32Array<ArrayBuffer>;

const GOLDEN_LOW = 0x7f4a7c15;
const GOLDEN_HIGH = 0x9e3779b9;

/** The upper 32 bits of the 64-bit product of two unsigned 32-bit words. */
function multiplyHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const carry = a0 * b1 + (middle & 0xffff);
  return (a1 * b1 + (middle >>> 16) + (carry >>> 16)) >>> 0;
}

/** w += (high, low), modulo 2^64. */
export function add(w: Words, i: number, low: number, high: number): void {
  const sum = (w[i] as number) + low;
  w[i + 1] = (w[i + 1] as number) + high + (sum > 0xffffffff ? 1 : 0);
  w[i] = sum;
}

function multiply(w: Words, i: number, low: number, high: number): void {
  const l = w[i] as number;
  const h = w[i + 1] as number;
  w[i] = Math.imul(l, low);
  w[i + 1] = multiplyHigh(l, low) + (Math.imul(l, high) >>> 0) + (Math.imul(h, low) >>> 0);
}

/** w ^= w >>> k, for 0 < k < 32. */
function shiftInto(w: Words, i: number, k: number): void {
  const l = w[i] as number;
  const h = w[i + 1] as number;
  w[i] = l ^ ((l >>> k) | (h << (32 - k)));
  w[i + 1] = h ^ (h >>> k);
}

/** The finaliser: a bijection of 64-bit words under which close inputs have unrelated outputs. */
export function mix(w: Words, i: number): void {
  shiftInto(w, i, 30);
  multiply(w, i, 0x1ce4e5b9, 0xbf58476d);
  shiftInto(w, i, 27);
  multiply(w, i, 0x133111eb, 0x94d049bb);
  shiftInto(w, i, 31);
}

/** Advances the state (one 64-bit word) and writes the next output to `out` at `i`. */
export function splitmix64(state: Words, out: Words, i: number): void {
  add(state, 0, GOLDEN_LOW, GOLDEN_HIGH);
  out[i] = state[0] as number;
  out[i + 1] = state[1] as number;
  mix(out, i);
}
