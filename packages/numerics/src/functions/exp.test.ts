// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a table of values, some of which have names
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from './exp.ts';
import { ulpsBetween } from './ulps-between.ts';

/** e^x correctly rounded, by bench/tables/exp_log.py (mpmath 1.3.0, 60 digits). */
const table: readonly (readonly [x: number, value: number])[] = [
  [0.0, 1.0],
  [1.0, 2.718281828459045],
  [-1.0, 0.36787944117144233],
  [1e-17, 1.0],
  [-1e-10, 0.9999999999],
  [0.34657359027997, 1.4142135623730914],
  [0.34657359027998, 1.4142135623731056],
  [-0.34657359027998, 0.7071067811865424],
  [0.5, 1.6487212707001282],
  [2.0, 7.38905609893065],
  [10.0, 22026.465794806718],
  [-37.5, 5.175555005801869e-17],
  [100.0, 2.6881171418161356e43],
  [709.0, 8.218407461554972e307],
  [709.782712893384, 1.7976931348622732e308],
  [-707.5, 5.453232991066742e-308],
  [-708.4, 2.217119081664265e-308],
  [-720.25, 1.5827029403e-313],
  [-740.5, 2.5e-322],
  [-745.1, 5e-324],
  [-511.8900582426383, 4.886212654088617e-223],
  [486.40723171212585, 1.753786369552851e211],
  [369.28446656725964, 2.388944623308051e160],
  [-342.9033639648096, 1.1993921554110276e-149],
  [-6.390878071282714, 0.0016767832195999158],
  [-70.71250929576661, 1.9496085075269736e-31],
  [212.23016181186813, 1.480430992329736e92],
  [404.21269158971836, 3.526480385993986e175],
  [-568.5965785160712, 1.1525068661192175e-247],
  [-660.3135328691911, 1.6961972269773522e-287],
  [470.0711454878176, 1.41027753313563e204],
  [-94.12610493292527, 1.322976179199616e-41],
  [1.049120329831768, 2.855138432952486],
  [-1.9915757865955572, 0.13648019225176083],
  [-0.2184512237807943, 0.803762682993363],
  [0.8861601293631303, 2.4257969980027654],
  [-1.0849511149181894, 0.3379183046549176],
  [1.7810827822156892, 5.936280639050963],
  [1.6057098304459343, 4.981394293408408],
  [-1.8776400678657859, 0.15295063329375924],
  [-1.8982165560261568, 0.14983560448112285],
  [0.16564989117398632, 1.1801598450072415],
  [1.7565966511140423, 5.792689266018539],
  [-0.47518304924715027, 0.6217712312917442],
];

describe('exp', () => {
  it('is within 1 ulp of the table, denormals included', () => {
    for (const [x, value] of table) expect(ulpsBetween(exp(x), value), `exp(${x})`).toBeLessThanOrEqual(1);
  });

  it('has its limits at infinity, over 709.78 and under -745.2', () => {
    expect([Infinity, 709.79, 1e300].map(exp)).toEqual([Infinity, Infinity, Infinity]);
    expect([-Infinity, -745.2, -1e300].map(exp)).toEqual([0, 0, 0]);
    expect([0, -0].map(exp)).toEqual([1, 1]);
    expect(exp(NaN)).toBeNaN();
  });

  it('underflows gradually', () => {
    expect(exp(-745.13)).toBe(5e-324);
    expect(exp(-744)).toBeGreaterThan(exp(-745));
  });

  it('is within 2 ulp of the engine, and rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -746, max: 710, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, step) => {
          expect(ulpsBetween(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
          expect(exp(x + step)).toBeGreaterThanOrEqual(exp(x));
        },
      ),
      { seed: 1, numRuns: 5000 },
    );
  });
});
