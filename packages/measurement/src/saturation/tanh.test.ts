import { expect, it } from 'vitest';
import { expectFormula } from '../../test/saturationPoints.ts';
import { tanh } from './tanh.ts';

it('is the hyperbolic tangent of input over scale', () => {
  expectFormula(tanh, (z, { scale }) => Math.tanh(z / scale));
});

it('reaches tanh 1 = .76159… of the effect at the scale (OEIS A073744)', () => {
  expect(tanh.value(0.4, { scale: 0.4 })).toBeCloseTo(0.7615941559557649, 15);
});

it('is almost a straight line at first: tanh x = x - x^3 / 3 + … (DLMF 4.33.3)', () => {
  expect(tanh.value(0.001, { scale: 0.5 })).toBeCloseTo(0.002 - 0.002 ** 3 / 3, 14);
});
