import { expect, it } from 'vitest';
import { expectFormula } from '../../test/saturationPoints.ts';
import { root } from './root.ts';

it('is a power of the input', () => {
  expectFormula(root, (z, { exponent }) => z ** exponent);
});

it('is the square root at one half, and 1 at the largest input whatever the exponent', () => {
  expect(root.value(0.25, { exponent: 0.5 })).toBeCloseTo(0.5, 15);
  for (const exponent of [0.1, 0.5, 0.9]) expect(root.value(1, { exponent })).toBe(1);
});

it('brings 2^exponent times as much for twice the input, at every level', () => {
  for (const z of [0.01, 0.3, 7]) {
    expect(root.value(2 * z, { exponent: 0.3 }) / root.value(z, { exponent: 0.3 })).toBeCloseTo(2 ** 0.3, 14);
  }
});
