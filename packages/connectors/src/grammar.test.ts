import type { ImportFinding } from '@sextant/spec';
import { expect, test } from 'vitest';
import { madeFile, type Made } from './fixtures/madeTable.ts';
import { givenBytes, kindOf, loadDataset } from './index.ts';

const count = 500;

/** Findings that say nothing is wrong with the cells: notes, and what a file that has no outcome or no spend must ask. */
const expectedAnyway = new Set(['outcome-missing', 'spend-missing', 'currency-unknown']);
/** What follows from a planted fault that is told already. */
const follows: Readonly<Record<string, readonly string[]>> = {
  'rows-same-week': ['spend-unknown', 'outcome-unknown', 'value-unknown'],
  'total-differs': ['total-row'],
};

interface Verdict {
  readonly said: string;
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
  readonly wrongValues: readonly string[];
}

async function judge(seed: number): Promise<Verdict> {
  const made = madeFile(seed);
  const { dataset, findings } = await loadDataset([givenBytes(made.file, made.bytes)]);
  const told = findings.filter(
    (finding) => kindOf(finding) !== 'note' || made.planted.some(({ code }) => code === finding.code),
  );
  const isMet = (finding: ImportFinding) =>
    made.planted.some(
      ({ code, line, column }) =>
        code === finding.code &&
        (line === undefined || line === finding.where.line) &&
        (column === undefined || column === finding.where.column),
    );
  const missed = made.planted
    .filter(
      ({ code, line, column }) =>
        !findings.some(
          ({ code: found, where }) =>
            found === code &&
            (line === undefined || where.line === line) &&
            (column === undefined || where.column === column),
        ),
    )
    .map(({ code, line }) => `${code} ${line ?? ''}`);
  const allowed = new Set(made.planted.flatMap(({ code }) => follows[code] ?? []));
  const falseAlarms = told
    .filter((finding) => !isMet(finding) && !expectedAnyway.has(finding.code) && !allowed.has(finding.code))
    .map(({ code, where, facts }) => `${code} ${JSON.stringify(where)} ${JSON.stringify(facts)}`);
  return { said: `${seed}: ${made.said}`, missed, falseAlarms, wrongValues: wrongValues(made, dataset) };
}

function wrongValues(made: Made, dataset: Awaited<ReturnType<typeof loadDataset>>['dataset']): readonly string[] {
  if (dataset === null) return ['nothing was loaded'];
  return Object.entries(made.truth).flatMap(([name, truth]) =>
    truth.flatMap((value, i) => {
      const found = dataset.values[name]?.[dataset.weeks.indexOf(made.weeks[i] ?? '')];
      return Object.is(found, value) || (found !== undefined && Math.abs(found - value) <= 1e-9 * Math.abs(value))
        ? []
        : [`${name} ${made.weeks[i]}: ${found} not ${value}`];
    }),
  );
}

test(`of ${count} made files no fault is missed, no alarm is false, and every number is the true one`, async () => {
  const bad: Verdict[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const verdict = await judge(seed);
    if (verdict.missed.length + verdict.falseAlarms.length + verdict.wrongValues.length > 0) bad.push(verdict);
  }
  console.log(
    bad.length,
    JSON.stringify(
      bad
        .slice(0, 25)
        .map((b) => ({ ...b, falseAlarms: b.falseAlarms.slice(0, 3), wrongValues: b.wrongValues.slice(0, 2) })),
      null,
      1,
    ),
  );
  expect(bad).toEqual([]);
});
