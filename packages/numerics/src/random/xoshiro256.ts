import { splitmix64, type Words } from './splitmix64.ts';

/**
 * xoshiro256++ 1.0 (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47:36). The state is
 * four 64-bit words as eight 32-bit ones, low before high.
 */
export function seededState(key: Words): Words {
  const counter = key.slice(0, 2);
  const state = new Uint32Array(8);
  for (let i = 0; i < 8; i += 2) splitmix64(counter, state, i);
  return state;
}

/** Writes the next 64-bit output to out[0] (low), out[1] (high) and advances the state. */
export function xoshiro256(s: Words, out: Words): void {
  const l0 = s[0] as number;
  const h0 = s[1] as number;
  const l1 = s[2] as number;
  const h1 = s[3] as number;
  const l3 = s[6] as number;
  const h3 = s[7] as number;

  // out = rotate(s0 + s3, 23) + s0
  const sum = l0 + l3;
  const high = h0 + h3 + (sum > 0xffffffff ? 1 : 0);
  const low = (((sum << 23) | ((high >>> 0) >>> 9)) >>> 0) + l0;
  out[1] = (((high << 23) | ((sum >>> 0) >>> 9)) >>> 0) + h0 + (low > 0xffffffff ? 1 : 0);
  out[0] = low;

  const l2 = (s[4] as number) ^ l0;
  const h2 = (s[5] as number) ^ h0;
  const l = l3 ^ l1;
  const h = h3 ^ h1;
  s[2] = l1 ^ l2;
  s[3] = h1 ^ h2;
  s[0] = l0 ^ l;
  s[1] = h0 ^ h;
  // s2 ^= (old s1) << 17; s3 = rotate(s3, 45), and 45 = 32 + 13
  s[4] = l2 ^ (l1 << 17);
  s[5] = h2 ^ ((h1 << 17) | (l1 >>> 15));
  s[6] = (h << 13) | (l >>> 19);
  s[7] = (l << 13) | (h >>> 19);
}
