import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, digest, hashOf } from './canonical.ts';

test('SHA-256 of "abc" is the value of FIPS 180-2, appendix B.1', () => {
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('keys are sorted by code unit and numbers are as in the example of RFC 8785, section 3.2.2', () => {
  const numbers = [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
  expect(canonical({ numbers, literals: [null, true, false] })).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
  );
});

test('every JSON value reads back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('every finite number reads back bit for bit, -0 as 0', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(JSON.parse(canonical(x))).toBe(x === 0 ? 0 : x);
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test('the order in which keys were written does not change the text or the hash', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse());
      expect(hashOf(reversed)).toBe(hashOf(record));
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('different values have different texts', () => {
  expect(canonical({ a: 1 })).not.toBe(canonical({ a: '1' }));
  expect(canonical([1, [2]])).not.toBe(canonical([1, 2]));
});

test('NaN, infinities and what is no JSON throw with the path to it', () => {
  expect(() => canonical({ a: [1, Number.NaN] })).toThrow('$.a[1] is NaN');
  expect(() => canonical({ a: Number.POSITIVE_INFINITY })).toThrow('$.a is Infinity');
  expect(() => canonical({ a: new Float64Array(1) })).toThrow('$.a is no JSON');
  expect(() => canonical(undefined)).toThrow('$ is no JSON');
});

test('an absent property and one that is undefined are the same', () => {
  expect(canonical({ a: 1, b: undefined })).toBe('{"a":1}');
});
