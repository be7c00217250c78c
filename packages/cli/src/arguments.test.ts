import { verbs } from '@sextant/spec';
import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));
const issues = (line: string) => {
  const asked = read(line);
  return asked.kind === 'issues' ? asked.issues.map(({ code, facts }) => [code, facts]) : [];
};

test('a fit with all its options, in any order and with = or a space', () => {
  const input = { model: 'm.json', data: 'd.csv', seed: 7, again: true, workers: 4, road: 'plain' };
  for (const line of [
    'fit m.json --data d.csv --seed 7 --again --workers 4 --road plain',
    '--seed=7 fit --again --road=plain --data=d.csv --workers=4 m.json',
    '--seed 7 --data d.csv fit --workers 4 m.json --road plain --again',
  ]) {
    expect(read(line)).toMatchObject({ kind: 'run', verb: { name: 'fit-model' }, input });
  }
});

test('what is not said has the default of the contract', () => {
  expect(read('fit m.json --data d.csv')).toMatchObject({ input: { seed: 1, again: false, road: 'wasm' } });
});

test('the options of the door stand before or after the command', () => {
  expect(read('--json list --language ko --folder /x')).toMatchObject({
    kind: 'run',
    verb: { name: 'list-fits' },
    options: { json: true, language: 'ko', folder: '/x' },
  });
});

test('every example of the contracts can be typed', () => {
  for (const verb of verbs) {
    const line = verb.example.replace(/^sextant /, '').replace(/ >.*$/, '');
    expect(read(line), verb.example).toMatchObject({ kind: 'run', verb: { name: verb.name } });
  }
});

test('misspelt commands and options are told with the nearest', () => {
  expect(issues('fti m.json')).toEqual([['command-unknown', { found: 'fti', near: 'fit' }]]);
  expect(issues('banana')).toEqual([['command-unknown', { found: 'banana' }]]);
  expect(issues('fit m.json --data d.csv --sed 3')).toContainEqual([
    'option-unknown',
    { found: '--sed', near: '--seed' },
  ]);
  expect(issues('')).toEqual([['command-missing', {}]]);
  expect(issues('list --sed')).toEqual([['option-unknown', { found: '--sed' }]]);
});

test('everything that is missing or too much is told at once', () => {
  expect(issues('fit')).toEqual([
    ['command-argument-missing', { argument: 'MODEL' }],
    ['option-missing', { option: '--data' }],
  ]);
  expect(issues('show a b')).toEqual([['command-argument-extra', { found: 'b' }]]);
  expect(issues('fit m.json --data')).toContainEqual(['option-value-missing', { option: '--data' }]);
  expect(issues('fit m.json --data --again')).toContainEqual(['option-value-missing', { option: '--data' }]);
});

test('values of the wrong form or out of range are told with what was found', () => {
  const wrong = (line: string) => issues(`fit m.json --data d.csv ${line}`);
  expect(wrong('--seed seven')).toEqual([
    ['option-value-wrong', { option: '--seed', found: 'seven', expected: 'whole number' }],
  ]);
  expect(wrong('--seed -1')).toMatchObject([['option-value-wrong', { found: '-1' }]]);
  expect(wrong('--seed 1.5')).toMatchObject([['option-value-wrong', { found: '1.5' }]]);
  expect(wrong('--seed 9999999999999999')).toMatchObject([['option-value-wrong', { found: '10000000000000000' }]]);
  expect(wrong('--workers 0')).toMatchObject([['option-value-wrong', { option: '--workers', found: '0' }]]);
  expect(wrong('--language fr')).toMatchObject([
    ['option-choice-wrong', { option: '--language', known: ['ko', 'en'] }],
  ]);
});

test('help is asked for alone or of a command, whatever else is wrong', () => {
  expect(read('--help')).toMatchObject({ kind: 'help', verb: null });
  expect(read('fit -h')).toMatchObject({ kind: 'help', verb: { name: 'fit-model' } });
  expect(read('fit --help --nonsense')).toMatchObject({ kind: 'help' });
});

test('after -- a name may begin with a hyphen', () => {
  expect(read('show -- -odd')).toMatchObject({ kind: 'run', input: { fit: '-odd' } });
});

test('a command of two words, alone or with its half, is told with what there is', () => {
  expect(read('model init shop --margin 0.4')).toMatchObject({ verb: { name: 'init-model' }, input: { data: 'shop' } });
  expect(read('--json model preview m.json --data shop')).toMatchObject({ verb: { name: 'preview-model' } });
  expect(issues('model')).toEqual([['command-unknown', { found: 'model', near: 'model init' }]]);
  expect(issues('model iniit shop')).toEqual([['command-unknown', { found: 'model iniit', near: 'model init' }]]);
});

test('a place and an option that take many are lists in the order given', () => {
  expect(read('import a.csv b.xlsx --as x c.csv --unknown zero --unknown tv=5')).toMatchObject({
    input: { files: ['a.csv', 'b.xlsx', 'c.csv'], as: 'x', unknown: ['zero', 'tv=5'] },
  });
});

test('amounts and dates are read as what they are, or told', () => {
  expect(read('plan shop --budget 1.5e6 --from 2026-01-05')).toMatchObject({
    input: { budget: 1.5e6, from: '2026-01-05' },
  });
  expect(issues('plan shop --budget much --from 2026-02-30')).toMatchObject([
    ['option-value-wrong', { option: '--budget', expected: 'positive number' }],
    ['option-value-wrong', { option: '--from', expected: 'date' }],
  ]);
  expect(issues('template wode')).toEqual([
    ['option-choice-wrong', { option: 'LAYOUT', found: 'wode', known: ['wide', 'long'], near: 'wide' }],
  ]);
  expect(issues('fit m.json --data d --road wsam')).toMatchObject([['option-choice-wrong', { near: 'wasm' }]]);
});
