import { expect, test } from 'vitest';
import { fixedOf, goalOf, limitOf } from './goal.ts';

test('a goal is a word, with its target behind an equals sign; a budget beside it is the most', () => {
  const goal = (said?: string, budget?: number) => goalOf(said, budget, 700);
  expect(goal()).toEqual({ kind: 'ok', value: { kind: 'fixed budget', budget: 700 } });
  expect(goal(undefined, 900)).toEqual({ kind: 'ok', value: { kind: 'fixed budget', budget: 900 } });
  expect(goal('most-profit')).toEqual({ kind: 'ok', value: { kind: 'most profit' } });
  expect(goal('most-profit', 900)).toEqual({ kind: 'ok', value: { kind: 'most profit', atMost: 900 } });
  expect(goal('target-roi=2.5')).toEqual({ kind: 'ok', value: { kind: 'target roi', roi: 2.5 } });
  expect(goal('target-marginal-roi=1', 5)).toMatchObject({ value: { marginalRoi: 1, atMost: 5 } });
  for (const wrong of ['profit', 'target-roi', 'target-roi=', 'target-roi=two', 'most-profit=3'])
    expect(goal(wrong), wrong).toMatchObject({ kind: 'issue', issue: { facts: { option: '--goal', found: wrong } } });
});

test('limits and fixed spend name a channel, whose name may hold signs', () => {
  expect(limitOf('TV=100..500')).toEqual({ kind: 'ok', value: { channel: 'TV', lower: 100, upper: 500 } });
  expect(limitOf('TV=100..')).toEqual({ kind: 'ok', value: { channel: 'TV', lower: 100 } });
  expect(limitOf('a=b (new)=..1e6')).toEqual({ kind: 'ok', value: { channel: 'a=b (new)', upper: 1e6 } });
  expect(fixedOf('네이버 검색=1_000')).toEqual({ kind: 'ok', value: { channel: '네이버 검색', fixed: 1000 } });
  for (const wrong of ['TV', 'TV=', 'TV=..', '=1..2', 'TV=1-2', 'TV=1..2..3', 'TV=a..b'])
    expect(limitOf(wrong), wrong).toMatchObject({ kind: 'issue', issue: { facts: { option: '--limit' } } });
  for (const wrong of ['TV', 'TV=', '=5', 'TV=x']) expect(fixedOf(wrong), wrong).toMatchObject({ kind: 'issue' });
});
