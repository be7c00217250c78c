import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('one slip of the finger is recognised: a letter more, less, other, or swapped', () => {
  const known = ['revenue', 'channels', 'seed', 'price'];
  expect(nearest('revenu', known)).toBe('revenue');
  expect(nearest('chanels', known)).toBe('channels');
  expect(nearest('sead', known)).toBe('seed');
  expect(nearest('pirce', known)).toBe('price');
});

test('case, spaces and hyphens do not count', () => {
  expect(nearest('TV Spend', ['radio_spend', 'tv_spend'])).toBe('tv_spend');
});

test('a word that resembles nothing has no neighbour', () => {
  expect(nearest('weather', ['revenue', 'tv', 'price'])).toBeNull();
  expect(nearest('x', [])).toBeNull();
});

test('a known name is its own neighbour', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 8 }), (known) => {
      for (const name of known) expect(nearest(name, known)).toBe(name);
    }),
  );
});
