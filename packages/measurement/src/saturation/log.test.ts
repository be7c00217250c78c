import { expect, it } from 'vitest';
import { expectFormula } from '../../test/saturationPoints.ts';
import { log } from './log.ts';

it('is ln(1 + z / k)', () => {
  expectFormula(log, (z, { scale: k }) => Math.log1p(z / k));
});

it('is ln 2 at the scale', () => {
  expect(log.value(0.4, { scale: 0.4 })).toBeCloseTo(Math.LN2, 15);
});

it('adds ln 2 with every doubling far beyond the scale', () => {
  for (const z of [1e5, 1e6, 1e7]) {
    expect(log.value(2 * z, { scale: 0.1 }) - log.value(z, { scale: 0.1 })).toBeCloseTo(Math.LN2, 5);
  }
});
