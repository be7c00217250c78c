import { expect, it } from 'vitest';
import { expectFormula, inputs } from '../../test/saturationPoints.ts';
import { hill } from './hill.ts';

it('is z^s / (z^s + k^s)', () => {
  expectFormula(hill, (z, { half_saturation: k, slope: s }) => 1 / (1 + (k / z) ** s));
});

it('reaches half of the effect at the half-saturation, whatever the slope', () => {
  for (const slope of [0.3, 1, 2.7]) expect(hill.value(0.4, { half_saturation: 0.4, slope })).toBeCloseTo(0.5, 15);
});

it('gives 4/5 at twice the half-saturation with slope 2 (worked by hand)', () => {
  expect(hill.value(2, { half_saturation: 1, slope: 2 })).toBeCloseTo(0.8, 15);
});

it('with slope 1 is the curve of Michaelis and Menten', () => {
  for (const z of inputs) expect(hill.value(z, { half_saturation: 0.4, slope: 1 })).toBeCloseTo(z / (0.4 + z), 14);
});

it('is S-shaped above slope 1: steepest where z^s = k^s (s - 1) / (s + 1), not at the first unit', () => {
  const p = { half_saturation: 0.5, slope: 3 };
  const steepness = (z: number) => {
    const out = new Float64Array(3);
    hill.slopes(z, p, out);
    return out[0] as number;
  };
  const bend = 0.5 * Math.cbrt(2 / 4);
  expect(steepness(bend)).toBeGreaterThan(steepness(0.98 * bend));
  expect(steepness(bend)).toBeGreaterThan(steepness(1.02 * bend));
});
