import { expect, test } from 'vitest';
import { blocks, codesOf, issuesByStage, type Stage } from './index.ts';

const stages = Object.keys(issuesByStage) as Stage[];

test('no code belongs to two stages', () => {
  const codes = stages.flatMap((stage) => codesOf(stage));
  expect(new Set(codes).size).toBe(codes.length);
});

test('codes are plain lower-case words joined by hyphens', () => {
  for (const code of stages.flatMap((stage) => codesOf(stage))) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('every fit issue and every finding before a fit says what it blocks, and no refusal does', () => {
  expect(blocks).toHaveProperty('rhat-high', ['headline', 'rank', 'plan']);
  for (const code of codesOf('fit')) expect(blocks).toHaveProperty(code);
  expect(blocks).not.toHaveProperty('channel-all-zero');
});

test('facts are data: an example survives the way through JSON', () => {
  for (const stage of stages) expect(JSON.parse(JSON.stringify(issuesByStage[stage]))).toEqual(issuesByStage[stage]);
});
