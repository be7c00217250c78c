import type { Random } from '@sextant/numerics';

/** A stationary normal series of mean 0 and sd 1 in which one week correlates with the next by `persistence`. */
export function wave(random: Random, weeks: number, persistence: number): Float64Array {
  const fresh = Math.sqrt(1 - persistence * persistence);
  const out = new Float64Array(weeks);
  let last = random.normal();
  for (let t = 0; t < weeks; t++) {
    out[t] = last;
    last = persistence * last + fresh * random.normal();
  }
  return out;
}

/** `share` of the way from one series of sd 1 to another, sd staying 1 where the two are independent. */
export function blend(own: Float64Array, other: Float64Array, share: number): Float64Array {
  const rest = Math.sqrt(1 - share * share);
  return own.map((x, t) => rest * x + share * (other[t] as number));
}
