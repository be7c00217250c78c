import type { Chains } from './chains.ts';

/** All draws of some chains in ascending order. */
export interface Ordered {
  readonly sorted: Float64Array;
  /** Where each comes from: its place among all draws, chain after chain. */
  readonly places: Uint32Array;
}

const BITS = 11;
const BUCKETS = 1 << BITS;
const PASSES = 6;

/**
 * Radix sort on the bits of the doubles, least digit first, in six passes of 11 bits. A fit ranks thousands of draws of every
 * parameter twice, and needs to know where each went: sorting values and searching them again takes several times as long.
 */
export function ordered(chains: Chains): Ordered {
  const draws = pooled(chains);
  const keys = keysOf(draws);
  let places = new Uint32Array(draws.length);
  for (let i = 0; i < places.length; i++) places[i] = i;
  let next = new Uint32Array(draws.length);
  const digits = new Uint16Array(draws.length);
  for (let pass = 0; pass < PASSES; pass++) {
    fillDigits(keys, pass, digits);
    if (!distribute(digits, places, next)) continue;
    [places, next] = [next, places];
  }
  const sorted = new Float64Array(draws.length);
  for (let i = 0; i < sorted.length; i++) sorted[i] = draws[places[i] as number] as number;
  return { sorted, places };
}

export function pooled(chains: Chains): Float64Array {
  const length = chains[0]?.length ?? 0;
  const all = new Float64Array(chains.length * length);
  for (const [c, chain] of chains.entries()) all.set(chain, c * length);
  return all;
}

/** Words low, high of unsigned integers in the order of the doubles: negative ones inverted, the others with the sign bit set. */
function keysOf(draws: Float64Array): Uint32Array {
  const words = new Uint32Array(draws.slice().buffer);
  const [lowAt, highAt] = isLittleEndian() ? [0, 1] : [1, 0];
  const keys = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i += 2) {
    const low = words[i + lowAt] as number;
    const high = words[i + highAt] as number;
    const isNegative = high >>> 31 === 1;
    keys[i] = isNegative ? ~low : low;
    keys[i + 1] = isNegative ? ~high : high | 0x80000000;
  }
  return keys;
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}

/** Bits 11 pass to 11 pass + 10 of every key. */
function fillDigits(keys: Uint32Array, pass: number, digits: Uint16Array): void {
  const shift = pass * BITS;
  for (let i = 0; i < digits.length; i++) {
    const low = keys[2 * i] as number;
    const high = keys[2 * i + 1] as number;
    const bits =
      shift >= 32
        ? high >>> (shift - 32)
        : shift + BITS > 32
          ? (low >>> shift) | (high << (32 - shift))
          : low >>> shift;
    digits[i] = bits & (BUCKETS - 1);
  }
}

/** Places in the order of their digits, equal ones as they were; false, and nothing written, where all digits are one. */
function distribute(digits: Uint16Array, places: Uint32Array, next: Uint32Array): boolean {
  const ends = new Uint32Array(BUCKETS);
  for (let i = 0; i < digits.length; i++) ends[digits[i] as number] = (ends[digits[i] as number] as number) + 1;
  if (ends[digits[0] as number] === digits.length) return false;
  let total = 0;
  for (let b = 0; b < BUCKETS; b++) {
    const count = ends[b] as number;
    ends[b] = total;
    total += count;
  }
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const digit = digits[place] as number;
    const to = ends[digit] as number;
    next[to] = place;
    ends[digit] = to + 1;
  }
  return true;
}
