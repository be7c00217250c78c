// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a table of values, some of which have names
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { ulpsBetween } from './ulps-between.ts';

/** log x correctly rounded, by bench/tables/exp_log.py (mpmath 1.3.0, 60 digits). */
const table: readonly (readonly [x: number, value: number])[] = [
  [1.0, 0.0],
  [2.0, 0.6931471805599453],
  [0.5, -0.6931471805599453],
  [10.0, 2.302585092994046],
  [1.0000000000000002, 2.2204460492503128e-16],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1.0001, 9.999500033329732e-5],
  [0.999, -0.0010005003335835344],
  [1.414213562373095, 0.3465735902799726],
  [1.4142135623730951, 0.3465735902799727],
  [0.7071067811865475, -0.34657359027997275],
  [0.7071067811865477, -0.3465735902799724],
  [5e-324, -744.4400719213812],
  [1e-310, -713.8013788281542],
  [2.2250738585072014e-308, -708.3964185322641],
  [1e-300, -690.7755278982137],
  [1.7976931348623157e308, 709.782712893384],
  [0.8248990956959201, -0.19249420837508924],
  [1.133174863374076, 0.12502330674273984],
  [0.5435611813623019, -0.6096130095524429],
  [0.8325374994095526, -0.1832770138062049],
  [1.156831390475858, 0.1456847076661096],
  [1.243718362072776, 0.21810557163769978],
  [0.8496266753863589, -0.16295823140454224],
  [0.8462998123114764, -0.16688159408150435],
  [0.8281715560065329, -0.1885349528138283],
  [1.1894051986066003, 0.17345334906153448],
  [0.9346724218857283, -0.06755916200502837],
  [0.5322345578988633, -0.6306709885014573],
  [3.521967933663655e202, 466.38120869024823],
  [7.45750565674983e33, 77.99452906474164],
  [2.380223613938927e85, 196.58692734320024],
  [3.497514606017428e-189, -433.93652997219505],
  [3.357741865414302e295, 680.4738711174176],
  [9.287894575077916e215, 497.28450688739184],
  [3.41960452809458e-228, -523.7598762933142],
  [4.141057072880865e-101, -231.14014330553923],
  [7.77400024462095e132, 305.9920171391106],
  [5.18873889813479e126, 291.7722123980295],
  [7.31732053448309e261, 602.9649534852058],
  [1.837384197338215e-47, -107.613156442458],
];

describe('log', () => {
  it('is within 1 ulp of the table, denormals included', () => {
    for (const [x, value] of table) expect(ulpsBetween(log(x), value), `log(${x})`).toBeLessThanOrEqual(1);
  });

  it('has its limits at 0 and infinity and no value under 0', () => {
    expect([0, -0, Infinity].map(log)).toEqual([-Infinity, -Infinity, Infinity]);
    expect([-1, -5e-324, -Infinity, NaN].map(log)).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('is within 2 ulp of the engine over all positive doubles', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1.7976931348623157e308, noNaN: true }), (x) => {
        expect(ulpsBetween(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        // exp is off by 1 ulp at most, which moves log by one epsilon; log itself adds 1 ulp of x.
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2 ** -51 * Math.max(1, Math.abs(x)));
      }),
      { seed: 1 },
    );
  });
});
