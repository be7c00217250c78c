import { isRefName } from '@sextant/stores';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf } from './name.ts';

test('a file gives its name without its ending, and a model without saying that it is one', () => {
  expect(['shop.csv', 'a/b/shop.model.json', '주간 실적.xlsx', 'no-ending', '.hidden'].map(nameOf)).toEqual([
    'shop',
    'shop',
    '주간 실적',
    'no-ending',
    'hidden',
  ]);
  expect(nameOf('campaign (2026) final!.csv')).toBe('campaign -2026- final');
});

test('whatever a file is called, its name is one that a ref can bear', () => {
  const sign = fc.constantFrom('a', 'Ü', '한', '1', '.', '-', '_', ' ', '(', '&', '~', '😀', '\u0301');
  fc.assert(fc.property(fc.string({ unit: sign, maxLength: 80 }), (name) => isRefName(nameOf(`${name}.csv`))));
});
