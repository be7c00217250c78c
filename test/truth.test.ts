import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsv } from '@sextant/connectors';
import { machinePorts, type Ports, services } from '@sextant/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainsInThread } from '../packages/services/src/chains/inThread.ts';

// Truth stays outside: a fit never sees the truth file, nor a column that its model does not name.

const folder = mkdtempSync(join(tmpdir(), 'sextant-truth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => fileURLToPath(new URL(`../examples/worked-example/${name}`, import.meta.url));
const text = (name: string): string => readFileSync(path(name), 'utf8');
const files = {
  'model.json': JSON.stringify({
    ...JSON.parse(text('model.json')),
    holdout: 0,
    sampler: { draws: { warmup: 150, keep: 100 }, rerun: false },
  }),
  'data.csv': text('data.csv'),
  'truth.json': text('truth.json'),
};

interface Watched {
  readonly ports: Ports;
  /** Files asked for, in order, each with the number of chains that had ended by then. */
  readonly read: string[];
  /** Chains that have come to their end. */
  readonly chainsRun: () => number;
}

/** A machine that has only these files of the worked example, chains in this thread, and an empty folder of its own. */
function machine(has: Readonly<Record<string, string>>): Watched {
  const read: string[] = [];
  let ran = 0;
  const ports: Ports = {
    ...machinePorts({ folder: mkdtempSync(join(folder, 'records-')) }),
    readFile: async (name) => {
      const short = name.split(/[\\/]/).at(-1) ?? '';
      read.push(`${short} after ${ran} chains`);
      const content = has[short];
      if (content === undefined)
        return { kind: 'issues', issues: [{ code: 'file-missing', where: { file: name }, facts: {} }] };
      return { kind: 'ok', bytes: new TextEncoder().encode(content) };
    },
    chains: () => {
      const runner = chainsInThread();
      return {
        ...runner,
        run: async (task, tell) => {
          const outcome = await runner.run(task, tell);
          ran++;
          return outcome;
        },
      };
    },
  };
  return { ports, read, chainsRun: () => ran };
}

/** What a job comes back with; its news is not looked at. */
async function outcomeOf<T>(job: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const next = await job.next();
    if (next.done) return next.value;
  }
}

/** Every number of a fit of the worked example on that machine. */
async function numbersOf({ ports }: Watched): Promise<unknown> {
  const input = { model: 'model.json', data: 'data.csv', seed: 1, again: false, road: 'wasm' } as const;
  const outcome = await outcomeOf(services['fit-model'](input, ports, new AbortController().signal));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome.issues));
  const { parameters, channels, baseline, diagnostics } = outcome.value;
  return { parameters, channels, baseline, diagnostics };
}

const { 'truth.json': truth, ...withoutTruth } = files;

/** Those of the clean example without a truth file, fitted once. */
let clean: unknown;
beforeAll(async () => {
  clean = await numbersOf(machine(withoutTruth));
});

/** The data with another text in every cell of a column. */
function poisoned(column: string): string {
  const read = readCsv(new TextEncoder().encode(files['data.csv']), 'data.csv');
  if (read.kind !== 'ok') throw new Error('the worked example is not a clean file');
  const { columns, rows } = read.table;
  if (!columns.includes(column)) throw new Error(`no column ${column}`);
  const lines = rows.map((row) => row.map((cell, i) => (columns[i] === column ? 'NaN' : cell)).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

describe('a fit of the worked example', () => {
  it('is the same with the truth, without it, and with another truth', async () => {
    expect(JSON.stringify(clean)).toContain('Naver Search');
    expect(await numbersOf(machine(files))).toEqual(clean);
    expect(await numbersOf(machine({ ...files, 'truth.json': '{"channels": [], "baseline": 0}' }))).toEqual(clean);
  });

  it('asks for its model and its data, and for nothing else', async () => {
    const watched = machine(withoutTruth);
    await numbersOf(watched);
    expect(watched.read.toSorted()).toEqual(['data.csv after 0 chains', 'model.json after 0 chains']);
  });

  it('does not look at a column that its model does not name', async () => {
    const dirty = { ...withoutTruth, 'data.csv': poisoned('revenue_us_usd') };
    expect(await numbersOf(machine(dirty))).toEqual(clean);
  });

  it('does look at those it names', async () => {
    const dirty = { ...withoutTruth, 'data.csv': poisoned('demand_index') };
    await expect(numbersOf(machine(dirty))).rejects.toThrow('cell-not-number');
  });
});

describe('the demonstration', () => {
  it('reads the truth when all chains are done, and shows it beside the same numbers', async () => {
    const watched = machine(files);
    const input = { seed: 1, again: false, road: 'wasm' } as const;
    const outcome = await outcomeOf(services['run-demo'](input, watched.ports, new AbortController().signal));
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome.issues));
    const { parameters, channels, baseline, diagnostics } = outcome.value;
    expect({ parameters, channels, baseline, diagnostics }).toEqual(clean);
    expect(outcome.value.truth.channels.map(({ name }) => name)).toEqual(
      JSON.parse(truth).channels.map(({ name }: { name: string }) => name),
    );
    expect(watched.read.at(-1)).toBe(`truth.json after ${watched.chainsRun()} chains`);
    expect(watched.chainsRun()).toBe(4);
  });
});
