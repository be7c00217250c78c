import { expect, test } from 'vitest';
import { terminalWords } from './terminalWords.ts';

test('English plurals follow the number', () => {
  const { progress } = terminalWords('en');
  expect([0, 1, 2].map(progress.divergences)).toEqual(['no divergence', '1 divergence', '2 divergences']);
  expect(progress.began(8, 1)).toBe('Sampling 8 chains on 1 thread.');
});

test('Korean counts draws, divergences and weeks with their own counters', () => {
  const { progress, fit } = terminalWords('ko');
  expect(progress.divergences(3)).toBe('발산 3회');
  expect(fit.sampling(4, '1,000', 0)).toBe('체인 4개, 체인마다 표본 1,000개, 발산 없음.');
});
