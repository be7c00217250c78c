import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Explanation, fitModel as contract, InputOf } from '@sextant/spec';
import { openFolder } from '@sextant/stores';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chainsInThread } from '../chains/inThread.ts';
import { listFits } from '../listFits.ts';
import type { Ports } from '../ports.ts';
import { fitModel } from './fitModel.ts';

const model = {
  version: 1,
  data: { date: 'week', currency: 'KRW', weekStart: 'monday' },
  holdout: 0,
  outcome: { column: 'revenue', kind: 'revenue', margin: 0.4 },
  channels: ['tv', 'radio'].map((spend) => ({
    name: spend.toUpperCase(),
    spend,
    adstock: { kind: 'none' },
    saturation: { kind: 'none' },
    prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } },
  })),
  baseline: [{ kind: 'intercept' }],
  sampler: { chains: 2, draws: { warmup: 150, keep: 200 } },
};

/** Revenue 100 + `slope` x TV + 2 x radio + noise: a fixed sequence. */
function dataOf(slope: number, weeks = 60, columns = ['tv', 'radio']): string {
  const lines = [`week,revenue,${columns.join(',')}`];
  for (let t = 0; t < weeks; t++) {
    const [tv, radio] = [(t * 37) % 11, (t * 29) % 7];
    const day = new Date(Date.UTC(2024, 0, 1 + 7 * t)).toISOString().slice(0, 10);
    lines.push(`${day},${100 + slope * tv + 2 * radio + (((t * 53) % 17) - 8) / 4},${tv},${radio}`);
  }
  return `${lines.join('\n')}\n`;
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-explain-'));
});
afterEach(() => rm(folder, { recursive: true }));

function portsWith(files: Readonly<Record<string, string>>): Ports {
  return {
    records: () => openFolder(join(folder, 'data')),
    async readFile(file) {
      const text = files[file];
      return text === undefined
        ? { kind: 'issues', issues: [{ code: 'file-missing', where: { file }, facts: {} }] }
        : { kind: 'ok', bytes: new TextEncoder().encode(text) };
    },
    openFile: async (file) => ({ kind: 'issues', issues: [{ code: 'file-missing', where: { file }, facts: {} }] }),
    writeFile: async () => ({ kind: 'ok' }),
    chains: chainsInThread,
    cores: 1,
    now: () => new Date(0),
    who: 'tester',
  };
}

const base = { 'm.json': JSON.stringify(model), 'd.csv': dataOf(3) };

async function run(files: Readonly<Record<string, string>>, changes: Partial<InputOf<typeof contract>> = {}) {
  const input = { model: 'm.json', data: 'd.csv', seed: 1, again: false, road: 'plain', ...changes } as const;
  const job = fitModel(input, portsWith(files), new AbortController().signal);
  for (;;) {
    const next = await job.next();
    if (next.done) return next.value;
  }
}

async function explained(files: Readonly<Record<string, string>>, changes: Partial<InputOf<typeof contract>> = {}) {
  await run(base);
  const outcome = await run(files, { from: 'm', ...changes });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function partsOf(explanation: Explanation | null, name = 'TV') {
  const moved = explanation?.channels.find(({ channel }) => channel === name);
  if (moved === undefined) throw new Error('nothing is explained');
  const parts = Object.fromEntries(moved.parts.map(({ of, difference }) => [of, difference]));
  return { moved, parts };
}

function expectOnly(explanation: Explanation | null, of: string) {
  const { moved, parts } = partsOf(explanation);
  for (const [part, difference] of Object.entries(parts)) {
    if (part === of) expect(difference, part).not.toBe(0);
    else expect(difference, part).toBe(0);
  }
  const sum = Object.values(parts).reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(moved.after - moved.before, 12);
}

const changed = (change: object) => JSON.stringify({ ...model, ...change });
const believed = model.channels.map((channel) => ({
  ...channel,
  prior: { on: 'roi', distribution: { kind: 'log-normal', location: 2, scale: 0.05 } },
}));
const carried = model.channels.map((channel) => ({ ...channel, adstock: { kind: 'geometric' } }));

test('another seed alone is sampling noise, within its Monte-Carlo error', async () => {
  const { explanation } = await explained(base, { seed: 2 });
  expectOnly(explanation, 'sampling noise');
  const noise = partsOf(explanation).moved.parts[0];
  // Four of its errors: the draws are worth at least what the worst parameter's are, so the error is not too small.
  expect(Math.abs(noise?.difference ?? 1)).toBeLessThan(4 * (noise?.error ?? 0));
});

test('other data alone are data: the true return rose by 2', async () => {
  const { explanation } = await explained({ ...base, 'd.csv': dataOf(5, 62) });
  expectOnly(explanation, 'data');
  const { moved, parts } = partsOf(explanation);
  expect(moved.moved).toBe(true);
  expect(parts['data']).toBeGreaterThan(1.5);
});

test('another belief alone is the prior', async () => {
  const { explanation } = await explained({ ...base, 'm.json': changed({ channels: believed }) });
  expectOnly(explanation, 'prior');
  expect(partsOf(explanation).parts['prior']).toBeGreaterThan(0.1);
});

test('another method alone is the specification', async () => {
  expectOnly((await explained({ ...base, 'm.json': changed({ channels: carried }) })).explanation, 'specification');
});

test('all at once: every part is there, they add up, and no name points at the fits on the way', async () => {
  const channels = carried.map((channel, i) => ({ ...channel, prior: believed[i]?.prior }));
  const files = { 'm.json': changed({ channels }), 'd.csv': dataOf(5, 62) };
  const { explanation, provenance } = await explained(files, { seed: 2 });
  const { moved, parts } = partsOf(explanation, 'RADIO');
  expect(Object.keys(parts)).toEqual(['sampling noise', 'data', 'prior', 'specification']);
  for (const difference of Object.values(parts)) expect(difference).not.toBe(0);
  const sum = Object.values(parts).reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(moved.after - moved.before, 12);
  const listed = await listFits({}, portsWith({}));
  if (listed.kind !== 'done') throw new Error('nothing is listed');
  const named = listed.value.fits.filter(({ names }) => names.length > 0);
  expect(named.map(({ record }) => record)).toEqual([provenance.record]);
});

test('channels that only one fit has are named', async () => {
  const { explanation } = await explained({ ...base, 'm.json': changed({ channels: model.channels.slice(0, 1) }) });
  expect(explanation).toMatchObject({ gone: ['RADIO'], added: [], channels: [{ channel: 'TV' }] });
});

test('data that the earlier model cannot read are told, and the fit is there all the same', async () => {
  const files = {
    'm.json': changed({ channels: model.channels.slice(0, 1) }),
    'd.csv': dataOf(3, 60, ['tv', 'wireless']),
  };
  const { explanation, run: ran, channels } = await explained(files);
  expect(explanation).toBeNull();
  expect(ran.issues).toMatchObject([{ code: 'fits-not-comparable', facts: { column: 'radio' } }]);
  expect(channels).toHaveLength(1);
});

test('an earlier fit that does not exist costs no fit', async () => {
  expect(await run(base, { from: 'other' })).toMatchObject({ kind: 'refused', issues: [{ code: 'record-missing' }] });
  expect(await listFits({}, portsWith({}))).toMatchObject({ value: { fits: [] } });
});
