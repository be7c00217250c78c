import { erf } from './erf.ts';
import { erfcx, expOfSquare } from './erfcx.ts';
import { log } from './log.ts';
import { log1p } from './log1p.ts';

/** Where the series of erf gives way to the scaled complement. */
const CENTRE = 0.7;

/** P(Z < z) of a standard normal Z, to relative 1e-14 on z > -37.5 (where it is about 1e-307). */
export function normalCdf(z: number): number {
  if (Math.abs(z) < CENTRE) return 0.5 + normalCentre(z);
  return z < 0 ? lowerTail(z) : 1 - lowerTail(-z);
}

/** log P(Z < z), to relative 1e-14 for every z, far into both tails. */
export function logNormalCdf(z: number): number {
  if (z > CENTRE) return log1p(-lowerTail(-z));
  if (z > -CENTRE) return log(0.5 + normalCentre(z));
  return (-z / 2) * z + log(0.5 * erfcx(-z * Math.SQRT1_2));
}

/** P(0 < Z < z), to full relative accuracy about 0 (negative on the left). */
export function normalCentre(z: number): number {
  return 0.5 * erf(z * Math.SQRT1_2);
}

function lowerTail(z: number): number {
  return 0.5 * expOfSquare(z, -0.5) * erfcx(-z * Math.SQRT1_2);
}
