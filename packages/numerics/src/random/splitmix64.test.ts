import { expect, it } from 'vitest';
import { splitmix64 } from './splitmix64.ts';

const MASK = (1n << 64n) - 1n;

/** Vigna's splitmix64.c, transcribed to whole numbers of any size: slow and obvious. */
function twin(seed: bigint, count: number): bigint[] {
  let x = seed;
  return Array.from({ length: count }, () => {
    x = (x + 0x9e3779b97f4a7c15n) & MASK;
    let z = x;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return z ^ (z >> 31n);
  });
}

function outputs(seed: bigint, count: number): bigint[] {
  const state = Uint32Array.of(Number(seed & 0xffffffffn), Number(seed >> 32n));
  const out = new Uint32Array(2);
  return Array.from({ length: count }, () => {
    splitmix64(state, out, 0);
    return (BigInt(out[1] as number) << 32n) | BigInt(out[0] as number);
  });
}

it('gives the published outputs for seed 1234567 (Rosetta Code, task "Pseudo-random numbers/Splitmix64")', () => {
  const published = [
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ];
  expect(outputs(1234567n, 5)).toEqual(published);
});

it('equals the whole-number transcription for small, large and carrying seeds', () => {
  for (const seed of [0n, 1n, 0xffffffffn, 0x8000000000000000n, MASK, 0xdeadbeefcafebaben]) {
    expect(outputs(seed, 500)).toEqual(twin(seed, 500));
  }
});
