import { describe, expect, it } from 'vitest';
import { none } from './none.ts';

describe('no carry-over', () => {
  it('leaves every week as it is, in a copy', () => {
    const x = Float64Array.of(1, 0, 2, 1);
    const out = none.apply(x, {}, { window: 8, normalise: true });
    expect([...out]).toEqual([...x]);
    expect(out).not.toBe(x);
  });

  it('has nothing left after the week of the spend, and nothing to set', () => {
    expect(none.tail({}, { window: 8, normalise: true })).toBe(0);
    expect(none.settings).toEqual({});
  });
});
