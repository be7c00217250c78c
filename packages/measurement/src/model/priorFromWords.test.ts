import { densityOf } from '@sextant/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorFromWords } from './priorFromWords.ts';

const words = (expected: number, oneInTenBelow: number, oneInTenAbove: number) =>
  priorFromWords({ expected, oneInTenBelow, oneInTenAbove });
const codes = (result: ReturnType<typeof words>) => (result.kind === 'issues' ? result.issues.map((i) => i.code) : []);

describe('a belief in words', () => {
  it('of 2.0 back, 1 time in 10 below .7 and 1 in 10 above 5.4 is a log-normal with these ends', () => {
    const result = words(2, 0.7, 5.4);
    if (result.kind === 'issues') throw new Error(JSON.stringify(result.issues));
    // ln: middle (ln .7 + ln 5.4) / 2 = .66487, scale (ln 5.4 - ln .7) / (2 x 1.28155) = .79711
    expect(result.prior['location']).toBeCloseTo(0.66487, 4);
    expect(result.prior['scale']).toBeCloseTo(0.79711, 4);
  });

  it('has a tenth below the lower end and a tenth above the upper, whatever they are', () => {
    const ends = fc.tuple(
      fc.double({ min: 0.01, max: 10, noNaN: true }),
      fc.double({ min: 1.01, max: 30, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, ([low, ratio]) => {
        const high = low * ratio;
        const result = words(Math.sqrt(low * high), low, high);
        if (result.kind === 'issues') throw new Error(JSON.stringify(result.issues));
        const density = densityOf('log-normal');
        const args = [Number(result.prior['location']), Number(result.prior['scale'])];
        expect(density?.quantile(0.1, args)).toBeCloseTo(low, 8);
        expect((density?.quantile(0.9, args) ?? 0) / high).toBeCloseTo(1, 8);
      }),
      { seed: 1 },
    );
  });

  it('takes what is expected as the middle or as the mean, and nothing farther off', () => {
    // Middle 1.944, mean 1.944 exp(.79711² / 2) = 2.671.
    expect(words(1.95, 0.7, 5.4).kind).toBe('ok');
    expect(words(2.67, 0.7, 5.4).kind).toBe('ok');
    expect(codes(words(3.5, 0.7, 5.4))).toEqual(['prior-words-disagree']);
    expect(codes(words(1.2, 0.7, 5.4))).toEqual(['prior-words-disagree']);
  });

  it('refuses ends in the wrong order and numbers that no return can be', () => {
    expect(codes(words(2, 5.4, 0.7))).toEqual(['prior-lower-above-upper']);
    expect(codes(words(2, 0, 5.4))).toEqual(['number-out-of-range']);
    expect(codes(words(Number.NaN, 0.7, Infinity))).toEqual(['number-out-of-range', 'number-out-of-range']);
  });
});
