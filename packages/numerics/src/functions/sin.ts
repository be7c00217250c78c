import { cosineOf, quarterTurns, sineOf } from './turn.ts';

/** Sine of x radians to relative 1e-15, |x| < 1e6; beyond, 1e-15 times the condition number to 1e12; NaN if infinite. */
export function sin(x: number): number {
  const { quarters, high, low } = quarterTurns(x);
  const size = quarters % 2 === 0 ? sineOf(high, low) : cosineOf(high, low);
  return quarters < 2 ? size : -size;
}
