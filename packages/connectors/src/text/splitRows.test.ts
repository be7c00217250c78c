import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitter } from './splitRows.ts';

interface Split {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly quotes: readonly number[];
}

function split(text: string, delimiter = ',', chunk = text.length + 1): Split {
  const [rows, lines, quotes]: [string[][], number[], number[]] = [[], [], []];
  const one = splitter(
    delimiter,
    (cells, line) => {
      rows.push([...cells]);
      lines.push(line);
      return true;
    },
    (line) => quotes.push(line),
  );
  for (let at = 0; at < text.length; at += chunk) one.push(text.slice(at, at + chunk));
  one.push('', true);
  return { rows, lines, quotes };
}

test('cells, quotes, line ends and lines inside cells', () => {
  expect(split('a,b\r\n"x, ""y""",2\n"two\nlines",3\n4,5')).toEqual({
    rows: [
      ['a', 'b'],
      ['x, "y"', '2'],
      ['two\nlines', '3'],
      ['4', '5'],
    ],
    lines: [1, 2, 3, 5],
    quotes: [],
  });
});

test('a quote that does not close costs its own line, not the rest of the file', () => {
  const { rows, quotes } = split('a,b\n1,"2\n3,4\n5,6\n');
  expect(quotes).toEqual([2]);
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', '"2'],
    ['3', '4'],
    ['5', '6'],
  ]);
});

test('nor does one that is closed by the opening of another', () => {
  const { rows, quotes } = split('a,b\n1,"2\n3,"4"\n5,6\n');
  expect(quotes).toEqual([2]);
  expect(rows.at(-2)).toEqual(['3', '4']);
});

const cell = fc.string({ unit: fc.constantFrom('a', '한', '"', ',', '\n', ' ', '1', ';') });
const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test('any table written as RFC 4180 asks comes back, as another parser reads it, in chunks of any size', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, chunk) => {
      const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
      const judge = parse(`${text}\n`, { relax_column_count: true, skip_empty_lines: false });
      const { rows: found } = split(`${text}\n`, ',', chunk);
      expect(found).toEqual(judge);
      expect(found).toEqual(rows);
    }),
  );
});
