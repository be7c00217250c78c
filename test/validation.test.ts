import { random } from '@sextant/numerics';
import { normalCdf } from '@sextant/numerics/functions';
import { describe, expect, it } from 'vitest';
import { atMost, binomialInside } from '../validation/binomial.mjs';
import { smallModel, smallWorld } from '../validation/smallWorld.mjs';
import { judgeOf, limits } from '../validation/uniformity.mjs';

// The judges of `npm run validate`: they hold for uniform ranks and fire for the others.

/** n ranks, of 0 to 99, of truths from N(shift, spread) among very many draws of N(0, 1). */
function ranks(n: number, label: number, shift: number, spread: number): number[] {
  const stream = random(1, 920, label);
  return Array.from({ length: n }, () => Math.min(99, Math.floor(100 * normalCdf(shift + spread * stream.normal()))));
}

const judge = judgeOf(100);

/** How many of `times` studies are found at fault at the limits of `alpha`. */
function found(times: number, n: number, alpha: number, shift = 0, spread = 1): number {
  const within = limits(n, alpha);
  const studies = Array.from({ length: times }, (_, i) => judge(ranks(n, i, shift, spread), within));
  return studies.filter(({ ok }) => !ok).length;
}

describe('the judge of ranks', () => {
  it('accuses a right program no more often than stated', () => {
    // Three statistics at .01 each: at most .03 of 1000, and four standard errors of a count of 30.
    expect(found(1000, 40, 0.01)).toBeLessThan(30 + 4 * Math.sqrt(30));
    // At .3 each, by Bonferroni; far fewer would be limits that cannot be missed.
    expect(found(300, 40, 0.3)).toBeGreaterThan(90);
  });

  it.each([
    ['truths half a sd too high', 0.5, 1, 0.35],
    ['truths one sd too high', 1, 1, 0.99],
    ['intervals half as wide as they should be', 0, 2, 0.9],
    ['intervals a third as wide', 0, 3, 0.99],
  ] as const)('sees %s in 100 ranks', (_, shift, spread, least) => {
    // At the limits of the calibration study: .0005 over three statistics of 15 quantities. 200 studies, four standard errors off.
    expect(found(200, 100, 0.0005 / 45, shift, spread) / 200).toBeGreaterThan(least - 0.12);
  });

  it('sees intervals four times too wide', () => {
    expect(found(50, 100, 0.0005 / 45, 0, 0.25)).toBe(50);
  });
});

describe('binomial limits', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  const chance = (k: number, n: number, p: number): number => choose(n, k) * p ** k * (1 - p) ** (n - k);

  it('are those of the summed probabilities', () => {
    for (let k = 0; k < 20; k++) {
      const sum = Array.from({ length: k + 1 }, (_, i) => chance(i, 20, 0.9)).reduce((a, b) => a + b, 0);
      expect(atMost(k, 20, 0.9)).toBeCloseTo(sum, 12);
    }
  });

  it('leave at most half of alpha beyond each end, and are the narrowest', () => {
    for (const n of [20, 60, 240]) {
      const [least, most] = binomialInside(n, 0.9, 0.001) as [number, number];
      expect(atMost(least - 1, n, 0.9)).toBeLessThanOrEqual(0.0005);
      expect(atMost(least, n, 0.9)).toBeGreaterThan(0.0005);
      expect(1 - atMost(most, n, 0.9)).toBeLessThanOrEqual(0.0005);
      expect(1 - atMost(most - 1, n, 0.9)).toBeGreaterThan(0.0005);
    }
  });
});

describe('the small world', () => {
  it('is another for another seed, with the same media', () => {
    const [one, other] = [smallWorld(1), smallWorld(2)];
    expect(one.panel.spend).toEqual(other.panel.spend);
    expect(one.panel.outcome).not.toEqual(other.panel.outcome);
    expect(one.truth).not.toEqual(other.truth);
  });

  it('adds up: outcome less everything that is known is noise of its size', () => {
    // 200 worlds: mean square of (sum of noise) / (sd sqrt(60)) is chi-square(200) / 200: within 1 +- .4 but for 1 in 10 000.
    const squares = Array.from({ length: 200 }, (_, i) => {
      const { panel, ...world } = smallWorld(i + 1);
      const truth = world.truth as Record<string, number>;
      const sold = panel.outcome.subarray(panel.firstModelled).reduce((a: number, b: number) => a + b, 0);
      const of = (name: string): number => truth[name] ?? Number.NaN;
      const known = of('total baseline') + of('total tv') + of('total search');
      return ((sold - known) / of('noise')) ** 2 / 60;
    });
    expect(Math.abs(squares.reduce((a, b) => a + b, 0) / 200 - 1)).toBeLessThan(0.4);
  });

  it('can be given wrong beliefs', () => {
    const [right, wrong] = [smallModel(), smallModel(0.5)];
    expect(wrong.channels[0].prior.distribution.scale).toBe(0.5 * right.channels[0].prior.distribution.scale);
    expect(wrong.channels[1].prior.distribution.sd).toBe(0.5 * right.channels[1].prior.distribution.sd);
  });
});
