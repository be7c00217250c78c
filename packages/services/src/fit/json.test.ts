import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault, parseJson } from './json.ts';

const fault = (text: string) => {
  const result = parseJson(text, 'model.json');
  return result.kind === 'issues' ? result.issues[0]?.facts : null;
};

test('the line and column of the first fault are told, with the text around it', () => {
  expect(fault('{"a": 1,\n "sd" 2}')).toEqual({ line: 2, column: 7, near: '"sd" 2}' });
  expect(fault('[1,2,\n3,,4]')).toEqual({ line: 2, column: 3, near: '3,,4]' });
  expect(fault('{\n  "currency": KRW,\n  "x": 1\n}')).toMatchObject({ line: 2, column: 15 });
  expect(fault("{'a': 1}")).toMatchObject({ line: 1, column: 2 });
  expect(fault('{"a": 1} x')).toMatchObject({ line: 1, column: 10 });
  expect(fault('{"a": 01}')).toMatchObject({ line: 1, column: 8 });
});

test('a text that ends too early is told at its end', () => {
  expect(fault('{"a": [1,\n')).toEqual({ line: 2, column: 1, near: '' });
  expect(fault('')).toEqual({ line: 1, column: 1, near: '' });
});

test('a byte order mark does no harm', () => {
  expect(parseJson('\ufeff{"a":1}', 'x')).toEqual({ kind: 'ok', value: { a: 1 } });
});

test('the search for a fault agrees with JSON.parse on what is JSON', () => {
  const agrees = (text: string) => {
    let parses = true;
    try {
      JSON.parse(text);
    } catch {
      parses = false;
    }
    expect(jsonFault(text) === null, text).toBe(parses);
  };
  fc.assert(fc.property(fc.json(), agrees));
  fc.assert(fc.property(fc.json(), fc.nat(), (text, at) => agrees(text.slice(0, at % (text.length + 1)))));
  const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', 'null', ' ', '\n', '"', '\\');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => agrees(parts.join(''))),
    { numRuns: 2000 },
  );
});
