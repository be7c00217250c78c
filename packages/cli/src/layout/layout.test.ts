import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableLines } from './table.ts';
import { cutTo, pad, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

test('Hangul and fullwidth signs take two columns, Latin one, colours and combining marks none', () => {
  expect(widthOf('TV')).toBe(2);
  expect(widthOf('집행액')).toBe(6);
  expect(widthOf('₩1.2억')).toBe(6);
  expect(widthOf('（全）')).toBe(6);
  expect(widthOf('\u001b[1mTV\u001b[0m')).toBe(2);
  expect(widthOf('e\u0301')).toBe(1);
  expect(widthOf('\u1112\u1161\u11ab')).toBe(2); // 한, decomposed as some file systems write it
});

test('cutting keeps within the columns and says that something is missing', () => {
  expect(cutTo('검색 광고', 5)).toBe('검색…');
  expect(cutTo('TV', 2)).toBe('TV');
  const text = fc.string({ unit: fc.constantFrom('a', '한', ' ', '1') });
  fc.assert(fc.property(text, fc.integer({ min: 1, max: 20 }), (s, n) => widthOf(cutTo(s, n)) <= n));
});

test('numbers end and words begin in one column, whatever the script', () => {
  const heads = [
    { title: '채널', side: 'left' },
    { title: 'Spend', side: 'right' },
  ] as const;
  expect(
    tableLines(
      heads,
      [
        ['TV', '1'],
        ['네이버 검색', '1,200'],
      ],
      100,
    ),
  ).toEqual(['채널         Spend', '───────────  ─────', 'TV               1', '네이버 검색  1,200']);
});

test('a table that is too wide cuts its names only', () => {
  const heads = [
    { title: 'Channel', side: 'left' },
    { title: 'Spend', side: 'right' },
  ] as const;
  const lines = tableLines(heads, [['A channel with a long name', '123,456']], 24);
  expect(lines.at(-1)).toBe('A channel with…  123,456');
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(24);
});

test('padding stands on the side that is asked', () => {
  expect(pad('한', 4, 'left')).toBe('한  ');
  expect(pad('한', 4, 'right')).toBe('  한');
});

test('a paragraph keeps its words and its width', () => {
  expect(wrap('one two three', 7, '  ')).toEqual(['one two', '  three']);
  expect(wrap('  one two three', 9, '    ')).toEqual(['  one two', '    three']);
});
