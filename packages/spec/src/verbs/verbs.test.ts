import { expect, test } from 'vitest';
import { ZodObject } from 'zod';
import { verbs } from './index.ts';

test('names, commands and routes are distinct', () => {
  for (const key of ['name', 'route'] as const) expect(new Set(verbs.map((verb) => verb[key])).size).toBe(verbs.length);
  expect(new Set(verbs.map((verb) => verb.command.join(' '))).size).toBe(verbs.length);
});

test.each(verbs.map((verb) => [verb.name, verb] as const))(
  '%s: arguments, files and input name the same fields',
  (_, verb) => {
    const fields = verb.args.map((argument) => argument.field).sort();
    expect(verb.input).toBeInstanceOf(ZodObject);
    expect(fields).toEqual(Object.keys((verb.input as ZodObject).shape).sort());
    const files = verb.args.filter((argument) => argument.value === 'file').map((argument) => argument.field);
    expect(files).toEqual(verb.files);
  },
);

test.each(verbs.map((verb) => [verb.name, verb] as const))('%s: the example begins with its command', (_, verb) => {
  expect(verb.example.split(' ').slice(0, 1 + verb.command.length)).toEqual(['sextant', ...verb.command]);
});

test('a place is required and options stand without it: what is not required has a default', () => {
  for (const verb of verbs) {
    const required = verb.args.filter((argument) => argument.required);
    const input = Object.fromEntries(required.map(({ field, many }) => [field, many ? ['x'] : 'x']));
    expect(verb.input.safeParse(input).success, verb.name).toBe(true);
  }
});
