import {
  expQ0,
  expQ1,
  expQ2,
  expQ3,
  expQ4,
  expQ5,
  expQ6,
  expQ7,
  expQ8,
  expQ9,
  expQ10,
  ln2High,
  ln2Low,
  log2e,
} from './exp-log-coefficients.ts';

const lowest = -538;
const power = powersOfTwo(lowest, 512);
const scratch = new Float64Array(1);

/** parts[0] = e^r - 1, parts[1] = 2^half, parts[2] = 2^(n - half), where e^x = e^r 2^n: what `expParts` leaves. */
export const parts = new Float64Array(3);

/** e^x within 1 ulp; 0 under -745.2, Infinity over 709.8, gradual underflow between. The same on every machine. */
export function exp(x: number): number {
  scratch[0] = x;
  expAt(scratch, 0, 0);
  return scratch[0] as number;
}

/** m[out] = e^m[x], indices in doubles. Values pass through arrays because a call that returns a double may allocate. */
export function expAt(m: Float64Array, x: number, out: number): void {
  expParts(m, x);
  m[out] = (1 + (parts[0] as number)) * (parts[1] as number) * (parts[2] as number);
}

/**
 * x = n ln 2 + r with |r| <= ln 2 / 2. Two powers of two, because 2^n itself leaves the range of doubles at both ends.
 * Odd and even coefficients apart shorten the chain of dependent operations.
 */
export function expParts(m: Float64Array, at: number): void {
  const x = Math.max(Math.min(m[at] as number, 710), -746);
  const n = Math.floor(x * log2e + 0.5);
  const r = x - n * ln2High - n * ln2Low;
  const z = r * r;
  const even = ((((expQ10 * z + expQ8) * z + expQ6) * z + expQ4) * z + expQ2) * z + expQ0;
  const odd = (((expQ9 * z + expQ7) * z + expQ5) * z + expQ3) * z + expQ1;
  const half = Math.floor(n * 0.5);
  parts[0] = r + z * (even + r * odd);
  parts[1] = power[(half - lowest) | 0] as number;
  parts[2] = power[(n - half - lowest) | 0] as number;
}

function powersOfTwo(from: number, to: number): Float64Array {
  const powers = new Float64Array(to - from + 1);
  powers[-from] = 1;
  for (let k = 1; k <= to; k++) powers[k - from] = 2 * (powers[k - 1 - from] as number);
  for (let k = -1; k >= from; k--) powers[k - from] = 0.5 * (powers[k + 1 - from] as number);
  return powers;
}
