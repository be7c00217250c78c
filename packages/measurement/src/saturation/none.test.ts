import { expect, it } from 'vitest';
import { expectFormula } from '../../test/saturationPoints.ts';
import { none } from './none.ts';

it('is the input itself', () => {
  expectFormula(none, (z) => z);
});

it('has slope 1 and nothing to learn', () => {
  const out = new Float64Array(1);
  none.slopes(0.7, {}, out);
  expect([...out]).toEqual([1]);
  expect(none.parameters).toEqual({});
});
