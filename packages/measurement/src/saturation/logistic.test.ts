import { expect, it } from 'vitest';
import { expectFormula, inputs } from '../../test/saturationPoints.ts';
import { logistic } from './logistic.ts';

it('is (1 - exp(-s z)) / (1 + exp(-s z)), as PyMC-Marketing has it', () => {
  expectFormula(logistic, (z, { steepness: s }) => -Math.expm1(-s * z) / (1 + Math.exp(-s * z)));
});

it('reaches half of the effect at ln 3 / steepness, as its inverse scaled form says', () => {
  expect(logistic.value(Math.log(3) / 4, { steepness: 4 })).toBeCloseTo(0.5, 15);
});

it('is the hyperbolic tangent of half the steepness', () => {
  for (const z of inputs) expect(logistic.value(z, { steepness: 4 })).toBeCloseTo(Math.tanh(2 * z), 14);
});
