import { expect } from 'vitest';
import type { Values } from '../src/parameter.ts';
import type { Saturation } from '../src/saturation/saturation.ts';
import { pointsOf } from './points.ts';

/** Inputs from none at all to far more than was ever seen. */
export const inputs = [0, 1e-12, 1e-4, 0.03, 0.5, 1, 1.7, 40, 1e6];

/** A member against the formula of its source, without amplitude, written anew with the engine's own functions. */
export function expectFormula<P extends string>(
  member: Saturation<P>,
  formula: (z: number, p: Values<P>) => number,
): void {
  for (const p of pointsOf(member.parameters)) {
    for (const z of inputs.slice(1)) {
      const expected = formula(z, p);
      expect(Math.abs(member.value(z, p) - expected)).toBeLessThanOrEqual(2e-13 * Math.abs(expected) + 1e-15 * z);
    }
  }
}
