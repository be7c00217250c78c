import { expect, it } from 'vitest';
import { expectFormula } from '../../test/saturationPoints.ts';
import { michaelisMenten } from './michaelisMenten.ts';

it('is z / (k + z)', () => {
  expectFormula(michaelisMenten, (z, { half_saturation: k }) => z / (k + z));
});

it('reaches half at the half-saturation and needs nine times as much for nine tenths (worked by hand)', () => {
  expect(michaelisMenten.value(0.3, { half_saturation: 0.3 })).toBe(0.5);
  expect(michaelisMenten.value(2.7, { half_saturation: 0.3 })).toBeCloseTo(0.9, 15);
});

it('begins with the slope 1 / half-saturation', () => {
  const out = new Float64Array(2);
  michaelisMenten.slopes(1e-12, { half_saturation: 0.25 }, out);
  expect(out[0]).toBeCloseTo(4, 10);
});
