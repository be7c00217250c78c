import { log } from '../functions/log.ts';
import type { Random } from './random.ts';
import { add, mix, type Words } from './splitmix64.ts';
import { seededState, xoshiro256 } from './xoshiro256.ts';

const TWO_32 = 4294967296;

/** A whole number as two's complement words: low, high. */
function wordsOf(whole: number): Words {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`seed or label is not a safe integer: ${whole}`);
  const high = Math.floor(whole / TWO_32);
  return Uint32Array.of(whole - high * TWO_32, high);
}

/** For one parent, different labels give different keys: every step is a bijection of the label. */
function childKey(parent: Words, label: number): Words {
  const key = parent.slice();
  // An offset far from SplitMix64's first steps, so that no child key is built from a word that fills the parent's state.
  add(key, 0, 0xf1bbcdc9, 0xd1342543);
  mix(key, 0);
  const words = wordsOf(label);
  add(key, 0, words[0] as number, words[1] as number);
  mix(key, 0);
  return key;
}

function stream(key: Words): Random {
  const state = seededState(key);
  const out = new Uint32Array(2);
  const spare = new Float64Array(1);
  let hasSpare = false;

  function uniform(): number {
    xoshiro256(state, out);
    return ((out[1] as number) * 2097152 + ((out[0] as number) >>> 11)) / 9007199254740992;
  }

  /** Polar method (Marsaglia & Bray 1964): two normals from one accepted point of the disc, the second kept. */
  function normal(): number {
    if (hasSpare) {
      hasSpare = false;
      return spare[0] as number;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * log(s)) / s);
      spare[0] = v * factor;
      hasSpare = true;
      return u * factor;
    }
  }

  return { uniform, normal, split: (label) => stream(childKey(key, label)) };
}

/**
 * The stream of a seed, or of a label under it: `random(seed, a, b)` is `random(seed).split(a).split(b)`. Seeds and labels are
 * safe integers (anything else throws a RangeError). A stream depends on its seed and labels alone, never on what other streams
 * have drawn: xoshiro256++ filled by SplitMix64.
 */
export function random(seed: number, ...labels: readonly number[]): Random {
  return stream(labels.reduce(childKey, wordsOf(seed)));
}
