import { expect, it } from 'vitest';
import { seededState, xoshiro256 } from './xoshiro256.ts';

const MASK = (1n << 64n) - 1n;
const rotate = (x: bigint, k: bigint): bigint => ((x << k) | (x >> (64n - k))) & MASK;

/** xoshiro256plusplus.c by Blackman & Vigna, transcribed to whole numbers of any size. */
function twin(seed: readonly [bigint, bigint, bigint, bigint], count: number): bigint[] {
  let [s0, s1, s2, s3] = seed;
  return Array.from({ length: count }, () => {
    const result = (rotate((s0 + s3) & MASK, 23n) + s0) & MASK;
    const t = (s1 << 17n) & MASK;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotate(s3, 45n);
    return result;
  });
}

const word = (state: Uint32Array, i: number): bigint =>
  (BigInt(state[2 * i + 1] as number) << 32n) | BigInt(state[2 * i] as number);

function outputs(state: Uint32Array<ArrayBuffer>, count: number): bigint[] {
  const out = new Uint32Array(2);
  return Array.from({ length: count }, () => {
    xoshiro256(state, out);
    return word(out, 0);
  });
}

it('gives the outputs of xoshiro256plusplus.c from state 1, 2, 3, 4 (as in the tests of rand_xoshiro)', () => {
  const reference = [
    41943041n,
    58720359n,
    3588806011781223n,
    3591011842654386n,
    9228616714210784205n,
    9973669472204895162n,
    14011001112246962877n,
    12406186145184390807n,
    15849039046786891736n,
    10450023813501588000n,
  ];
  expect(outputs(Uint32Array.of(1, 0, 2, 0, 3, 0, 4, 0), 10)).toEqual(reference);
});

it('equals the whole-number transcription over 2000 outputs from states filled by SplitMix64', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const state = seededState(Uint32Array.of(seed, 7 * seed));
    const start = [word(state, 0), word(state, 1), word(state, 2), word(state, 3)] as const;
    expect(outputs(state, 2000)).toEqual(twin([...start], 2000));
  }
});
