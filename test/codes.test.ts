import { charts } from '../packages/words/src/en/charts.ts';
import { issuesByStage } from '@sextant/spec';
import { expect, test } from 'vitest';
import { allMade, madeIn, makersTable, neverMade, wrongMakers } from './codes.ts';

import { packages, readArchitecture } from './house.ts';

const makers = makersTable(readArchitecture());
const issueCodes = Object.entries(issuesByStage).flatMap(([stage, codes]) =>
  Object.keys(codes).map((code) => [code, stage] as const),
);
/** What a chart found is a record with a code too, worded in `words`; only charts choose titles. */
const titleCodes = Object.keys(charts.titles).map((code) => [code, 'chart titles'] as const);
const stageOf = new Map([...issueCodes, ...titleCodes]);
const allMakers = new Map([...makers, ['chart titles', ['charts']]]);

test('the table of stages names every stage and only packages that exist', () => {
  expect([...makers.keys()].toSorted()).toEqual(Object.keys(issuesByStage).toSorted());
  for (const names of makers.values()) expect(packages()).toEqual(expect.arrayContaining([...names]));
});

test('an issue is made only by a package that its stage belongs to', () => {
  expect(wrongMakers(allMade(), stageOf, allMakers)).toEqual([]);
});

test('every declared code is made somewhere', () => {
  expect(neverMade([...stageOf.keys()])).toEqual([]);
});

test('a code made by the wrong package or declared nowhere is found', () => {
  const source =
    "const a = { code: 'disk-full', where: {}, facts: {} };\nconst b = issue(x ? 'disk-full' : 'no-such-code', {});";
  expect(wrongMakers(madeIn('packages/stores/src/a.ts', source), stageOf, makers)).toHaveLength(1);
  expect(wrongMakers(madeIn('packages/connectors/src/a.ts', source), stageOf, makers)).toHaveLength(3);
  expect(neverMade(['no-such-code'])).toEqual(['no-such-code']);
});
