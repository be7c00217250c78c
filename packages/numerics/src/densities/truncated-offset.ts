import { exp, log, log1p, logNormalCdf, normalCdf, normalQuantile } from '../functions/index.ts';
import { LOG_ROOT_TAU } from './normal.ts';
import { logNormalMass } from './normal-mass.ts';

/**
 * The quantile at p in (0, 1/2] of a standard normal kept to (a, b): its distance from a, or its value where a is -Infinity.
 * Solves log mass(a, z) = log p + log mass(a, b) by Newton steps. The left side is concave in z, so that after the first step
 * they climb to the solution from below.
 */
export function truncatedOffset(p: number, a: number, b: number, width: number): number {
  const target = log(p) + logNormalMass(a, b, width);
  return a === -Infinity ? leftTail(target) : fromBound(p, a, b, width, target);
}

function leftTail(target: number): number {
  if (target > -600) return normalQuantile(exp(target));
  // Where the probability leaves the range of doubles: Phi(-s) < exp(-s^2 / 2), so the start is left of the solution.
  let z = -Math.sqrt(-2 * target);
  for (let i = 0; i < 40; i++) {
    const level = logNormalCdf(z);
    const step = (target - level) / exp(-0.5 * z * z - LOG_ROOT_TAU - level);
    z += step;
    if (Math.abs(step) <= 4e-16 * Math.abs(z)) break;
  }
  return z;
}

function fromBound(p: number, a: number, b: number, width: number, target: number): number {
  let offset = firstGuess(p, a, b, width);
  for (let i = 0; i < 100; i++) {
    const z = a + offset;
    const level = logNormalMass(a, z, offset);
    const step = (target - level) / exp(-0.5 * z * z - LOG_ROOT_TAU - level);
    // The first step may fall back past the bound, none may leave the interval.
    const next = Math.min(width, Math.max(0.125 * offset, offset + step));
    if (Math.abs(next - offset) <= 4e-16 * next) return next;
    offset = next;
  }
  return offset;
}

function firstGuess(p: number, a: number, b: number, width: number): number {
  // Beyond a bound above the middle the normal falls off at least as fast as an exponential with rate a.
  const guess =
    a > 1
      ? -log1p(p * (exp(-a * width) - 1)) / a
      : normalQuantile(normalCdf(a) + p * exp(logNormalMass(a, b, width))) - a;
  return guess > 0 && guess < width ? guess : p * Math.min(width, 1);
}
