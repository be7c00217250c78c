import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './house.ts';

/** Runs a program of examples/packages on what was built, as a reader would. */
function run(program: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join('examples', 'packages', program), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

test('curves.mjs draws a carry-over that decays by .6 and a Hill curve that is .5 at its half', () => {
  const lines = run('curves.mjs').split('\n');
  expect(lines.find((line) => line.startsWith('week 2'))).toMatch(/ 0\.360 /);
  expect(lines.find((line) => line.trimStart().startsWith('40 %'))).toMatch(/ 0\.500 /);
});

test('density.mjs finds the mean and sd of a density of its own', () => {
  const found = [...run('density.mjs').matchAll(/^[ab]: mean (\S+), sd (\S+), R-hat (\S+), ESS (\d+)$/gm)];
  expect(found).toHaveLength(2);
  // At an ESS of some 1000, four standard errors: .13 of the mean, .1 of the sd.
  for (const [, mean, sd] of found) {
    expect(Math.abs(Number(mean))).toBeLessThan(0.13);
    expect(Math.abs(Number(sd) - 1)).toBeLessThan(0.1);
  }
});

const reference = process.env['SEXTANT_REFERENCE'];
test.skipIf(reference === undefined)('fit.mjs fits a model from code', () => {
  const data = join(reference ?? '', 'data', 'mmm-param-recovery', 'small_business.csv');
  const said = run('fit.mjs', join('examples', 'small-business', 'model.json'), data);
  expect(said).toMatch(/^(good|suspect), worst R-hat 1\.0/);
  expect(said.match(/: return \d/g)).toHaveLength(4);
});

test('fit.mjs says what is wrong with a model instead of failing somewhere', () => {
  expect(() => run('fit.mjs', join('package.json'), 'none.csv')).toThrow(/key-missing/);
});
