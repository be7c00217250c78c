import { expect, it } from 'vitest';
import { logOnePlus } from './log-one-plus.ts';

it('equals log1p to a few roundings from 1e-300 to 1e300 and replaces only its own place', () => {
  const m = new Float64Array(3);
  for (let k = -1200; k <= 1200; k++) {
    const q = 10 ** (k / 4);
    m[1] = q;
    logOnePlus(m, 1);
    expect(Math.abs((m[1] as number) / Math.log1p(q) - 1)).toBeLessThan(1e-15);
  }
  expect([m[0], m[2]]).toEqual([0, 0]);
});

it('is 0 at 0 and infinite at infinity', () => {
  const m = Float64Array.of(0, Infinity);
  logOnePlus(m, 0);
  logOnePlus(m, 1);
  expect([...m]).toEqual([0, Infinity]);
});
