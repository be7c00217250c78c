import type { Chain } from '@sextant/numerics';
import { expect, test } from 'vitest';
import { cutFit, leastDraws } from './cut.ts';

/** A chain of so many draws of one number each, the first of them divergent. */
function chainOf(kept: number): Chain {
  const numbers = Float64Array.from({ length: kept }, (_, i) => i);
  const divergent = Uint8Array.from({ length: kept }, (_, i) => (i === 0 ? 1 : 0));
  return {
    kind: 'stopped',
    kept,
    draws: numbers,
    positions: numbers,
    logDensity: numbers,
    energy: numbers,
    divergent,
    divergences: Math.min(1, kept),
  } as unknown as Chain; // what is cut, and nothing else of a chain
}

const keptBy = (...lengths: readonly number[]) => {
  const cut = cutFit(lengths.map(chainOf));
  return cut.kind === 'enough' ? cut.chains.map(({ kept }) => kept) : cut.kept;
};

test('chains that all got far are cut to the shortest', () => {
  expect(keptBy(120, 500, 131, 300)).toEqual([120, 120, 120, 120]);
  const cut = cutFit([chainOf(120), chainOf(101)]);
  expect(cut.kind === 'enough' && cut.chains[0]?.draws).toHaveLength(101);
});

test('with fewer workers than chains the finished ones are kept whole and the others left out', () => {
  expect(keptBy(1000, 1000, 40, 0)).toEqual([1000, 1000]);
  expect(keptBy(1000, leastDraws, leastDraws - 1)).toEqual([leastDraws, leastDraws]);
});

test('one chain alone says nothing, however long: what the second has is told', () => {
  expect(keptBy(1000, 12, 3)).toBe(12);
  expect(keptBy(1000)).toBe(0);
  expect(keptBy()).toBe(0);
});
