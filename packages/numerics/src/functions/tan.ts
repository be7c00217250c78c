import { cosineOf, quarterTurns, sineOf } from './turn.ts';

/** Tangent of x radians to relative 1e-15, |x| < 1e6; beyond, 1e-15 times the condition number to 1e12; NaN if infinite. */
export function tan(x: number): number {
  const { quarters, high, low } = quarterTurns(x);
  const sine = sineOf(high, low);
  const cosine = cosineOf(high, low);
  return quarters % 2 === 0 ? sine / cosine : -cosine / sine;
}
