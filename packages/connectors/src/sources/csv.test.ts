import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const read = (text: string) => readCsv(new TextEncoder().encode(text), 'week.csv');
const issues = (text: string) => {
  const result = read(text);
  return result.kind === 'issues' ? result.issues.map((i) => [i.code, i.where.line, i.where.column, i.facts]) : [];
};

test('a clean file becomes text cells, and nothing is interpreted', () => {
  expect(read('week,tv\n2026-01-05,007\n2026-01-12, 1e3\n')).toEqual({
    kind: 'ok',
    table: {
      file: 'week.csv',
      columns: ['week', 'tv'],
      rows: [
        ['2026-01-05', '007'],
        ['2026-01-12', ' 1e3'],
      ],
      lines: [2, 3],
    },
  });
});

test('a byte order mark, Windows line ends and blank lines at the end do no harm', () => {
  const result = read('\ufeffweek,tv\r\n2026-01-05,1\r\n\r\n\r\n');
  expect(result).toMatchObject({ kind: 'ok', table: { columns: ['week', 'tv'], rows: [['2026-01-05', '1']] } });
});

test('lines are those of the file when a quoted cell runs over several', () => {
  const result = read('week,note\r\n1,"a\r\nb"\r\n2,c\r\n3,"d\r\n\r\ne"\r\n4,f');
  expect(result).toMatchObject({ kind: 'ok', table: { lines: [2, 4, 5, 8] } });
});

test('commas, quotes and Korean inside quotes are kept', () => {
  const result = read('name,"집행액, 원"\n"say ""hi""","1,000"\n');
  expect(result).toMatchObject({ table: { columns: ['name', '집행액, 원'], rows: [['say "hi"', '1,000']] } });
});

test('an empty file and one with a header alone are told apart', () => {
  expect(issues('')).toEqual([['file-empty', undefined, undefined, {}]]);
  expect(issues('\n \n')).toEqual([['file-empty', undefined, undefined, {}]]);
  expect(issues('week,tv\n')).toEqual([['file-without-rows', undefined, undefined, {}]]);
});

test('every ragged row is named by its line, a blank line inside included', () => {
  expect(issues('a,b\n1\n1,2\n\n1,2,3\n4,5\n')).toEqual([
    ['rows-ragged', 2, undefined, { found: 1, expected: 2 }],
    ['rows-ragged', 4, undefined, { found: 1, expected: 2 }],
    ['rows-ragged', 5, undefined, { found: 3, expected: 2 }],
  ]);
});

test('after twenty ragged rows the rest is counted', () => {
  const found = issues(`a,b\n${'1\n'.repeat(33)}`);
  expect(found).toHaveLength(21);
  expect(found.at(-1)).toEqual(['more-of-the-same', undefined, undefined, { count: 13 }]);
});

test('blank and repeated names in the header are all told', () => {
  expect(issues('week,,tv,tv\n1,2,3,4\n')).toEqual([
    ['header-blank', 1, undefined, { position: 2 }],
    ['header-duplicate', 1, 'tv', { column: 'tv' }],
  ]);
});

test('semicolons and tabs are recognised as such', () => {
  expect(issues('a;b\n1;2\n')).toEqual([['delimiter-wrong', 1, undefined, { found: ';' }]]);
  expect(issues('a\tb\n1\t2\n')).toEqual([['delimiter-wrong', 1, undefined, { found: '\t' }]]);
});

test('a quote that is not closed, and one inside a cell, are found on the line where the row starts', () => {
  expect(issues('a,b\n1,2\n3,"4\n5,6\n')).toMatchObject([['quote-open', 3, 'b', {}]]);
  expect(issues('a,b\n1,x"2\n')).toMatchObject([['quote-open', 2, 'b', {}]]);
});

test('CP949 and UTF-16 are refused at the first byte that is not UTF-8', () => {
  // "주,tv" in CP949: C1 D6 is not a UTF-8 sequence.
  const cp949 = Uint8Array.from([...new TextEncoder().encode('week,tv\n1,가'), 0xc1, 0xd6, 0x0a]);
  expect(readCsv(cp949, 'x')).toMatchObject({
    issues: [{ code: 'encoding-wrong', where: { line: 2 }, facts: { byte: 13 } }],
  });
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x61, 0x00]);
  expect(readCsv(utf16, 'x')).toMatchObject({
    issues: [{ code: 'encoding-wrong', where: { line: 1 }, facts: { byte: 0 } }],
  });
});

test('what was written comes back: any cells, quoted as RFC 4180 asks', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '한', '"', ',', '\n', ' ', '1') }).map((s) => `x${s}x`);
  const quoted = (s: string) => `"${s.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const result = read(`a,b,c\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`);
      expect(result.kind === 'ok' && result.table.rows).toEqual(rows);
    }),
  );
});
