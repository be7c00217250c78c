import { cosineOf, quarterTurns, sineOf } from './turn.ts';

/** Cosine of x radians to relative 1e-15, |x| < 1e6; beyond, 1e-15 times the condition number to 1e12; NaN if infinite. */
export function cos(x: number): number {
  const { quarters, high, low } = quarterTurns(x);
  const size = quarters % 2 === 0 ? cosineOf(high, low) : sineOf(high, low);
  return quarters === 1 || quarters === 2 ? -size : size;
}
