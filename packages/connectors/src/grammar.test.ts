import type { ImportFinding } from '@sextant/spec';
import { expect, test } from 'vitest';
import { type Made, madeFile, numbersFrom } from './fixtures/madeTable.ts';
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
  const planted = new Map<string, number>();
  for (let seed = 1; seed <= count; seed++) {
    for (const { code } of madeFile(seed).planted) planted.set(code, (planted.get(code) ?? 0) + 1);
    const verdict = await judge(seed);
    if (verdict.missed.length + verdict.falseAlarms.length + verdict.wrongValues.length > 0) bad.push(verdict);
  }
  expect(bad).toEqual([]);
  // The test means nothing for a fault that was hardly ever there.
  for (const [code, times] of planted) expect(times, code).toBeGreaterThanOrEqual(10);
  expect(planted.size).toBe(11);
});

test('the order of rows changes nothing', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { file, bytes } = madeFile(seed);
    const lines = linesOf(bytes);
    if (lines === null) continue;
    const load = async (rows: readonly string[]) => {
      const { dataset } = await loadDataset([
        givenBytes(file, new TextEncoder().encode([...lines.head, ...rows].join('\n'))),
      ]);
      return dataset && { ...dataset, sources: [] };
    };
    expect(await load(shuffled(lines.body, seed)), `seed ${seed}`).toEqual(await load(lines.body));
  }
});

test('a file imported twice gives the same, and so does the second time with the mapping of the first', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { file, bytes } = madeFile(seed);
    const first = await loadDataset([givenBytes(file, bytes)]);
    expect(await loadDataset([givenBytes(file, bytes)])).toEqual(first);
    const again = await loadDataset([givenBytes(file, bytes)], first.understanding.mapping);
    expect(again.dataset, `seed ${seed}`).toEqual(first.dataset);
    expect(again.understanding.mapping).toEqual(first.understanding.mapping);
  }
});

/** Header and rows of a plain UTF-8 file; null for others, and for totals, whose place matters. */
function linesOf(bytes: Uint8Array): { readonly head: readonly string[]; readonly body: readonly string[] } | null {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\0') || text.startsWith('PK') || text.includes('\ufffd') || /^(Total|합계)/m.test(text))
    return null;
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const header = lines.findIndex((line) => /^(Week|주)[,;|\t]/.test(line));
  const units = /KRW|원/.test(lines[header + 1] ?? '') && !/\d/.test(lines[header + 1] ?? '') ? 2 : 1;
  return { head: lines.slice(0, header + units), body: lines.slice(header + units) };
}

function shuffled(rows: readonly string[], seed: number): readonly string[] {
  const draw = numbersFrom(seed);
  const order = rows.map((row) => [draw(1_000_000), row] as const);
  return order.toSorted((a, b) => a[0] - b[0]).map(([, row]) => row);
}
