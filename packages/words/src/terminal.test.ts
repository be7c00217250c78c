import { verbs } from '@sextant/spec';
import { expect, test } from 'vitest';
import { languages } from './language.ts';
import { terminalWords } from './terminal.ts';

test.each(languages)('%s explains every argument of every verb', (language) => {
  const { fields } = terminalWords(language);
  for (const { args } of verbs) for (const { field } of args) expect(fields, field).toHaveProperty(field);
});

test('Korean particles follow the value they stand behind', () => {
  const { fit, removed } = terminalWords('ko');
  expect(fit.kept('모델', '4f2a91c0')).toContain('모델로 저장');
  expect(fit.kept('봄', '4f2a91c0')).toContain('봄으로 저장');
  expect(removed('4f2a91c1', '봄')).toContain('이름 봄과 함께');
});

test('English plurals follow the number', () => {
  const { progress } = terminalWords('en');
  expect([0, 1, 2].map(progress.divergences)).toEqual(['no divergence', '1 divergence', '2 divergences']);
  expect(progress.began(8, 1)).toBe('Sampling 8 chains on 1 thread.');
});
