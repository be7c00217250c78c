import { readCsv } from '@sextant/connectors';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('marked as UTF-8, lines end as RFC 4180 asks, what does not exist is an empty cell', () => {
  expect(
    csvText(
      ['week', 'TV, all'],
      [
        ['2026-01-05', null],
        ['2026-01-12', Number.NaN],
      ],
      ['units: KRW'],
    ),
  ).toBe('\ufeff# units: KRW\r\nweek,"TV, all"\r\n2026-01-05,\r\n2026-01-12,\r\n');
});

test('numbers come back to the last bit, and text as it was', () => {
  const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', '"', ',', '\n', '한', ' ') }).map((s) => `x${s}x`);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }),
      (rows) => {
        const read = readCsv(new TextEncoder().encode(csvText(['name', 'value'], rows)), 'x.csv');
        if (read.kind !== 'ok') throw new Error(JSON.stringify(read.issues));
        expect(read.table.rows.map(([name, value]) => [name, Number(value)])).toEqual(
          rows.map(([name, value]) => [name, value === 0 ? 0 : value]),
        );
      },
    ),
  );
});
