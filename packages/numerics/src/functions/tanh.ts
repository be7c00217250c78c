import { exp } from './exp.ts';
import { expm1 } from './expm1.ts';

/** Hyperbolic tangent to relative 1e-15 for every x. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size > 20) return Math.sign(x);
  if (size > 0.5) return Math.sign(x) * (1 - 2 / (exp(2 * size) + 1));
  const grown = expm1(2 * x);
  return grown / (grown + 2);
}
