import type { Mapping } from '@sextant/spec';
import { expect, test } from 'vitest';
import { parseMapping } from './parseMapping.ts';
import { writeMapping } from './writeMapping.ts';

const mapping: Mapping = {
  version: 1,
  weekStart: 'sunday',
  currency: 'KRW',
  files: [
    {
      file: 'weekly.csv',
      delimiter: '\t',
      headerLine: 3,
      columns: [
        { column: '주, "첫날"', role: 'date', dates: 'year first' },
        { column: 'tv', role: 'spend', channel: 'TV', weekRule: 'sum', numbers: 'comma' },
      ],
    },
    { file: 'b.xlsx', sheet: 'Weekly', layout: 'long', sameWeek: 'add', columns: [] },
  ],
};

test('what is written is read back, a column to a line', () => {
  const text = writeMapping(mapping);
  expect(parseMapping(text, 'm.json')).toEqual({ kind: 'ok', mapping });
  expect(text.split('\n').filter((line) => line.includes('"column"'))).toHaveLength(2);
});

test('what is not JSON is told, with its line where the place is known', () => {
  const text = '{\n  "version": 1,\n  "files": [,]\n}';
  expect(parseMapping(text, 'm.json')).toEqual({
    kind: 'issues',
    issues: [{ code: 'mapping-not-json', where: { file: 'm.json' }, facts: {} }],
  });
  expect(parseMapping(text, 'm.json', () => text.indexOf('[,') + 1)).toMatchObject({
    issues: [{ where: { line: 3 } }],
  });
});

test('every place that is not as it must be is told by its path, with what may stand there', () => {
  const text = JSON.stringify({
    version: 2,
    currency: 'won',
    files: [{ file: 'a', layout: 'tall', columns: [{ column: 'tv', roll: 'spend' }] }, 7],
  });
  const result = parseMapping(text, 'm.json');
  expect(result.kind === 'issues' && result.issues.map(({ where, facts }) => [where.path, facts])).toEqual([
    ['version', { found: '2', expected: '1' }],
    ['currency', { found: '"won"', expected: '"KRW"' }],
    ['files[0].layout', { found: '"tall"', expected: '"wide", "long"' }],
    ['files[0].columns[0].roll', { found: '"roll"', expected: expect.stringContaining('role') }],
    ['files[1]', { found: '7', expected: '{ }' }],
  ]);
});

test('a key that has to be there and is not is told', () => {
  expect(parseMapping('{"version":1}', 'm.json')).toMatchObject({
    issues: [{ where: { path: 'files' }, facts: { expected: '[ ]' } }],
  });
});
