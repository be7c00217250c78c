import { densityOf } from '@sextant/numerics';
import { expect } from 'vitest';
import type { Parameters, Values } from '../src/parameter.ts';

/** Every combination of awkward values inside the supports. */
export function pointsOf<P extends string>(parameters: Parameters<P>): Values<P>[] {
  return Object.entries<Parameters<P>[P]>(parameters).reduce<Record<string, number>[]>(
    (all, [name, { support }]) => {
      const values = support.upper === 1 ? [1e-3, 0.21, 0.63, 0.999] : [0.05, 0.4, 1, 2.9, 12];
      return all.flatMap((p) => values.map((v) => ({ ...p, [name]: v })));
    },
    [{}],
  ) as Values<P>[];
}

/** Every number within the tolerance of what is expected. */
export function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    expect(Math.abs((found[i] as number) - (expected[i] as number))).toBeLessThanOrEqual(tolerance);
  }
}

/** Default priors are densities that there are, with arguments in their domains, and put belief only inside the supports. */
export function expectPriorsInside(parameters: Parameters<string>): void {
  for (const { prior, support } of Object.values(parameters)) {
    if (typeof prior === 'number') {
      expect(prior).toBeGreaterThanOrEqual(support.lower);
      expect(prior).toBeLessThanOrEqual(support.upper);
      continue;
    }
    const density = densityOf(prior.kind);
    const args = (density?.argumentNames ?? []).map((name) => Number(prior[name]));
    expect(density?.problem(args)).toBeNull();
    const of = density?.support(args);
    expect(of?.lower).toBeGreaterThanOrEqual(support.lower);
    expect(of?.upper).toBeLessThanOrEqual(support.upper);
  }
}
