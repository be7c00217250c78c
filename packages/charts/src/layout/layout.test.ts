import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanceWidth } from '../measure/textWidth.ts';
import { apart, fit, kept, within, wrap } from './fit.ts';
import { linear } from './linear.ts';
import { months } from './months.ts';
import { niceRange, ticks } from './ticks.ts';

describe('ticks', () => {
  test('are round', () => {
    expect(ticks(0, 5, 5)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ticks(-0.21, 0.42, 4)).toEqual([-0.2, 0, 0.2, 0.4]);
    expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(niceRange([3.1, 47], 5, true)).toEqual([0, 50]);
    expect(niceRange([], 5, true)).toEqual([0, 1]);
    expect(niceRange([7, 7], 5, false)).toEqual([0, 7]);
  });

  test('of any range are few, inside it and as far apart as each other', () => {
    const range = fc.tuple(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 6 }), ([low, width], wanted) => {
        const found = ticks(low, low + width, wanted);
        expect(found.length).toBeLessThanOrEqual(2 * wanted + 1);
        for (const x of found) expect(x).toBeGreaterThanOrEqual(low - 1e-6 * width - 1e-9 * Math.abs(low));
        for (const x of found) expect(x).toBeLessThanOrEqual(low + width + 1e-6 * width + 1e-9 * Math.abs(low));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('a nice range holds every value', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1e9, max: 1e9 }).map((x) => x / 1000),
          { minLength: 1 },
        ),
        fc.boolean(),
        (values, zero) => {
          const [low, high] = niceRange(values, 4, zero);
          const slack = 1e-9 * (high - low);
          for (const x of values) expect(x >= low - slack && x <= high + slack).toBe(true);
          expect(low).toBeLessThan(high);
        },
      ),
      { seed: 2, numRuns: 500 },
    );
  });
});

test('a scale is straight and may run backwards', () => {
  const y = linear([0, 10], [200, 0]);
  expect([0, 5, 10].map(y)).toEqual([200, 100, 0]);
  expect(linear([3, 3], [10, 20])(3)).toBe(10);
});

describe('labels', () => {
  test('too wide ones are cut, and lines are never wider than the room', () => {
    expect(fit('Naver Search', 500, 11, 400, advanceWidth)).toBe('Naver Search');
    expect(fit('Naver Search', 40, 11, 400, advanceWidth)).toMatch(/^Nav.*…$/);
    for (const line of wrap('네이버 검색과 유튜브는 아직 늘릴 여지가 있습니다', 90, 11, 400, advanceWidth)) {
      expect(advanceWidth(line, 11, 400)).toBeLessThanOrEqual(90);
    }
  });

  test('those kept never touch, and the weightiest stays', () => {
    const label = fc.record({
      centre: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 5, max: 60 }),
      weight: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), (labels) => {
        const stay = kept(labels, 4);
        for (const [i, a] of stay.entries()) {
          for (const b of stay.slice(i + 1)) {
            expect(Math.abs(a.centre - b.centre)).toBeGreaterThanOrEqual((a.width + b.width) / 2 + 4);
          }
        }
        expect(Math.max(...stay.map(({ weight }) => weight))).toBe(Math.max(...labels.map(({ weight }) => weight)));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('those pushed apart keep their order, their distance and the edges', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 220 }), { maxLength: 12 }), (centres) => {
        const placed = apart(centres, 15, [0, 200]);
        expect(placed).toBeDefined();
        const sorted = [...(placed ?? [])].sort((a, b) => a - b);
        for (const [i, y] of sorted.entries()) {
          expect(y).toBeGreaterThanOrEqual(7.5 - 1e-9);
          expect(y).toBeLessThanOrEqual(192.5 + 1e-9);
          if (i > 0) expect(y - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9);
        }
        for (const [i, a] of centres.entries()) {
          for (const [j, b] of centres.entries()) {
            if (a < b) expect(placed?.[i]).toBeLessThan(placed?.[j] ?? 0);
          }
        }
      }),
      { seed: 4, numRuns: 300 },
    );
    expect(apart([1, 2, 3], 15, [0, 30])).toBeUndefined();
  });

  test('stay between two edges', () => {
    expect([within(2, 20, 0, 100), within(50, 20, 0, 100), within(99, 20, 0, 100)]).toEqual([10, 50, 90]);
  });
});

test('months are named where they begin, the year where it does', () => {
  const weeks = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2025, 9, 6 + 7 * i)).toISOString().slice(0, 10));
  expect(
    months(weeks, 10, 58, 'en')
      .map(({ label }) => label)
      .slice(0, 4),
  ).toEqual(['Nov', '2026', 'Mar', 'May']);
  expect(months(weeks.slice(0, 10), 30, 58, 'en').map(({ label }) => label)).toEqual(['Oct 2025', 'Nov', 'Dec']);
  expect(months(weeks, 10, 58, 'ko')[1]?.label).toBe('2026년');
});
