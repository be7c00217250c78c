import { expect, test } from 'vitest';
import { exitCodes, exitOf } from './exit.ts';

const fit = (status: 'good' | 'suspect' | 'failed' | 'provisional', ...codes: string[]) => {
  return exitCodes[exitOf({ kind: 'fit', status, issues: codes.map((code) => ({ code })) })];
};
const refused = (...codes: string[]) => exitCodes[exitOf({ kind: 'refused', issues: codes.map((code) => ({ code })) })];

test('a fit ends as its status says: good 0, suspect 1, failed 3, provisional 130', () => {
  expect([fit('good'), fit('suspect'), fit('failed'), fit('provisional')]).toEqual([0, 1, 3, 130]);
});

test('a fit that could not be stored ends with 4, one whose name was moved by another with its status', () => {
  expect(fit('good', 'disk-full', 'fit-not-stored')).toBe(4);
  expect(fit('good', 'ref-moved')).toBe(0);
  expect(fit('good', 'answered-from-store')).toBe(0);
});

test('what was asked wrongly is 2, what the machine refuses 4, a bug 70, a cancelled run 130', () => {
  expect(refused('cell-not-number')).toBe(2);
  expect(refused('option-unknown')).toBe(2);
  expect(refused('record-missing')).toBe(2);
  for (const code of ['disk-full', 'folder-locked', 'folder-newer', 'out-of-memory', 'worker-lost'])
    expect(refused(code)).toBe(4);
  expect(refused('bug')).toBe(70);
  expect(exitCodes[exitOf({ kind: 'bug' })]).toBe(70);
  expect(exitCodes[exitOf({ kind: 'cancelled' })]).toBe(130);
  expect(exitCodes[exitOf({ kind: 'answered' })]).toBe(0);
});
