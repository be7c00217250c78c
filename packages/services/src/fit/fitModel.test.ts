import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnyIssue, fitModel as contract, OutputOf } from '@sextant/spec';
import { openFolder, type Records } from '@sextant/stores';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chainsInThread } from '../chains/inThread.ts';
import type { ChainNews, ChainOutcome, ChainRunner, ChainTask } from '../chains/runner.ts';
import { listFits } from '../listFits.ts';
import { loadFit } from '../loadFit.ts';
import type { Outcome, Ports } from '../ports.ts';
import { removeFit } from '../removeFit.ts';
import { viewsOf } from '../results/views.ts';
import { showFit } from '../showFit.ts';
import { type FitInput, fitModel } from './fitModel.ts';
import type { FitNews } from './news.ts';

const ratio = { kind: 'log-normal', location: 0.2, scale: 0.9 };
const model = {
  version: 1,
  data: { date: 'week', currency: 'KRW', weekStart: 'monday' },
  holdout: 0,
  outcome: { column: 'revenue', kind: 'revenue', margin: 0.4 },
  channels: [
    {
      name: 'TV',
      spend: 'tv',
      adstock: { kind: 'geometric' },
      saturation: { kind: 'none' },
      prior: { on: 'roi', distribution: ratio },
    },
  ],
  baseline: [{ kind: 'intercept' }],
  sampler: { chains: 2, draws: { warmup: 150, keep: 150 } },
};

/** Revenue 100 + 2 a week later decaying spend + noise; a fixed sequence, so that the numbers are the same everywhere. */
function dataOf(weeks: number): string {
  const lines = ['week,revenue,tv'];
  let carried = 0;
  for (let t = 0; t < weeks; t++) {
    const spend = (t * 37) % 11;
    carried = 0.5 * carried + spend;
    const day = new Date(Date.UTC(2024, 0, 1 + 7 * t)).toISOString().slice(0, 10);
    lines.push(`${day},${100 + 2 * carried + (((t * 53) % 17) - 8) / 4},${spend}`);
  }
  return `${lines.join('\n')}\n`;
}

const input: FitInput = { model: 'small.json', data: 'small.csv', seed: 1, again: false, road: 'plain' };
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-fit-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Changes {
  readonly files?: Readonly<Record<string, string>>;
  readonly chains?: () => ChainRunner;
  readonly records?: (records: Records) => Records;
}

function portsWith({ files, chains, records }: Changes = {}): Ports {
  const all: Readonly<Record<string, string>> = {
    'small.json': JSON.stringify(model),
    'small.csv': dataOf(60),
    ...files,
  };
  return {
    async records() {
      const opened = await openFolder(join(folder, 'data'));
      return opened.kind === 'ok' && records !== undefined ? { kind: 'ok', value: records(opened.value) } : opened;
    },
    async readFile(file) {
      const text = all[file];
      return text === undefined
        ? { kind: 'issues', issues: [{ code: 'file-missing', where: { file }, facts: {} }] }
        : { kind: 'ok', bytes: new TextEncoder().encode(text) };
    },
    openFile: async (file) => ({ kind: 'issues', issues: [{ code: 'file-missing', where: { file }, facts: {} }] }),
    writeFile: async () => ({ kind: 'ok' }),
    chains: chains ?? chainsInThread,
    cores: 1,
    now: () => new Date(0),
    who: 'tester',
  };
}

async function run(ports: Ports, changes: Partial<FitInput> = {}, signal = new AbortController().signal) {
  const news: FitNews[] = [];
  const job = fitModel({ ...input, ...changes }, ports, signal);
  for (;;) {
    const next = await job.next();
    if (next.done) return { news, outcome: next.value };
    news.push(next.value);
  }
}

type FitAnswer = OutputOf<typeof contract>;

function fitOf(outcome: Outcome<FitAnswer>): FitAnswer {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const codes = (issues: readonly { readonly code: string }[]) => issues.map((issue) => issue.code);

/** Runs chains in this thread and changes what comes back, or watches. */
function changing(change: (task: ChainTask, outcome: ChainOutcome) => ChainOutcome, watch?: (news: ChainNews) => void) {
  return (): ChainRunner => {
    const runner = chainsInThread();
    return {
      ...runner,
      run: async (task, tell) => {
        const outcome = await runner.run(task, (news) => {
          watch?.(news);
          tell(news);
        });
        return change(task, outcome);
      },
    };
  };
}

const same = (_: ChainTask, outcome: ChainOutcome) => outcome;

test('a fit finds the true return, is stored under its key, and its name points at it', async () => {
  const { outcome, news } = await run(portsWith());
  const fit = fitOf(outcome);
  const roi = fit.channels?.[0]?.roi;
  // Each unit of spend brings 2 now and half of it every week after: 4 in all, less what lies beyond the window.
  expect(roi?.q05).toBeLessThan(4);
  expect(roi?.q95).toBeGreaterThan(3.7);
  expect(fit.diagnostics).toMatchObject({ chains: 2, draws: 150 });
  expect(fit.holdout).toEqual({ kind: 'left out', why: 'not asked', weeks: 0 });
  expect(fit.run).toMatchObject({ fromStore: false, name: 'small', issues: [] });
  expect(fit.provenance).toMatchObject({ seed: 1, dataUntil: '2025-02-17' });
  expect(news[0]).toEqual({ kind: 'begin', first: { chains: 2, warmup: 150, keep: 150 }, second: null, workers: 1 });
  expect(news.filter((one) => one.kind === 'chain')).toHaveLength(2 * 300);
  const shown = await showFit({ fit: 'small' }, portsWith());
  expect(shown).toMatchObject({ kind: 'done', value: { kind: 'fit', record: { provenance: fit.provenance } } });
});

test('the same key is answered from the store, word for word; again computes it anew and gets the same', async () => {
  const first = fitOf((await run(portsWith())).outcome);
  const untouched = changing(() => {
    throw new Error('a stored fit was sampled again');
  });
  const second = fitOf((await run(portsWith({ chains: untouched }))).outcome);
  expect({ ...second, run: null }).toEqual({ ...first, run: null });
  expect(second.run).toMatchObject({ fromStore: true, name: 'small' });
  expect(codes(second.run.issues)).toEqual(['answered-from-store']);
  const third = fitOf((await run(portsWith(), { again: true })).outcome);
  expect({ ...third, run: null }).toEqual({ ...first, run: null });
  expect(third.run.fromStore).toBe(false);
});

test('another seed, another row or another setting is another fit', async () => {
  const records = new Set<string>();
  const other = { ...model, sampler: { ...model.sampler, target: 0.9 } };
  records.add(fitOf((await run(portsWith())).outcome).provenance.record);
  records.add(fitOf((await run(portsWith(), { seed: 2 })).outcome).provenance.record);
  records.add(fitOf((await run(portsWith({ files: { 'small.csv': dataOf(61) } }))).outcome).provenance.record);
  records.add(
    fitOf((await run(portsWith({ files: { 'small.json': JSON.stringify(other) } }))).outcome).provenance.record,
  );
  expect(records.size).toBe(4);
});

test('everything that is wrong with both files is told, and no folder is touched', async () => {
  const files = { 'small.json': JSON.stringify({ ...model, chanels: [] }), 'small.csv': 'week,revenue\n1\n' };
  const { outcome } = await run(portsWith({ files }));
  expect(outcome.kind).toBe('refused');
  if (outcome.kind === 'refused') expect(codes(outcome.issues)).toEqual(['key-unknown', 'rows-ragged']);
  expect(await readdir(folder)).toEqual([]);
});

test('text that is no JSON, a missing file and a channel that is zero are refused', async () => {
  const zero = dataOf(60).replaceAll(/,\d+$/gm, ',0');
  const refusals = [{ 'small.json': '{"version": 1,' }, { 'small.csv': zero }] as const;
  const found = await Promise.all(refusals.map(async (files) => (await run(portsWith({ files }))).outcome));
  found.push((await run(portsWith(), { data: 'other.csv' })).outcome);
  const told = found.map((outcome) => (outcome.kind === 'refused' ? codes(outcome.issues) : []));
  expect(told).toEqual([['model-not-json'], expect.arrayContaining(['channel-all-zero']), ['file-missing']]);
});

test('a cancelled fit keeps what the shortest chain has, as provisional, and never answers for the whole', async () => {
  const abort = new AbortController();
  const watch = ({ chain, phase, done }: ChainNews) => {
    if (chain === 1 && phase === 'sampling' && done === 120) abort.abort();
  };
  const cut = fitOf((await run(portsWith({ chains: changing(same, watch) }), {}, abort.signal)).outcome);
  expect(cut).toMatchObject({ status: 'provisional', diagnostics: { chains: 2, draws: 120 }, run: { name: null } });
  expect(codes(cut.reasons)).toContain('fit-cancelled');
  const listed = await listFits({}, portsWith());
  expect(listed).toMatchObject({ kind: 'done', value: { fits: [{ status: 'provisional', names: [] }] } });
  const whole = fitOf((await run(portsWith())).outcome);
  expect(whole.run.fromStore).toBe(false);
  expect(whole.provenance.record).not.toBe(cut.provenance.record);
});

test('a fit that is cancelled before a hundred draws shows nothing and stores nothing', async () => {
  const abort = new AbortController();
  const watch = ({ phase, done }: ChainNews) => {
    if (phase === 'sampling' && done === 99) abort.abort();
  };
  const { outcome } = await run(portsWith({ chains: changing(same, watch) }), {}, abort.signal);
  expect(outcome).toMatchObject({ kind: 'cancelled', issues: [{ code: 'too-few-draws-to-show' }] });
  expect(await listFits({}, portsWith())).toMatchObject({ kind: 'done', value: { fits: [], damaged: [] } });
});

/** Says of every chain of the first attempt that it diverged. */
const divergent = changing((task, outcome) => {
  if (task.attempt > 1 || outcome.kind === 'lost' || outcome.result.kind === 'no start') return outcome;
  return { ...outcome, result: { ...outcome.result, divergences: 1 } };
});

test('divergences cause one rerun with smaller steps on the next stream, and it is recorded', async () => {
  const { outcome, news } = await run(portsWith({ chains: divergent }));
  const fit = fitOf(outcome);
  expect(news).toContainEqual({ kind: 'rerun', from: 0.8, to: 0.9, divergences: 2 });
  expect(fit.diagnostics.attempts).toMatchObject([
    { target: 0.8, divergences: 2 },
    { target: 0.9, divergences: 0 },
  ]);
  expect(codes(fit.findings)).toContain('reran-at-higher-target');
});

test('a model that forbids the rerun keeps its divergences', async () => {
  const files = { 'small.json': JSON.stringify({ ...model, sampler: { ...model.sampler, rerun: false } }) };
  const fit = fitOf((await run(portsWith({ files, chains: divergent }))).outcome);
  expect(fit.diagnostics.attempts).toHaveLength(1);
  expect(codes(fit.reasons)).toContain('divergences');
});

test('without a start the fit failed: reasons, and no channel numbers', async () => {
  const nowhere = changing((_, outcome) => {
    if (outcome.kind === 'lost') return outcome;
    return { ...outcome, result: { kind: 'no start', parameter: 'TV.roi', tries: 100 } };
  });
  const fit = fitOf((await run(portsWith({ chains: nowhere }))).outcome);
  expect(fit).toMatchObject({ status: 'failed', channels: null, baseline: null, parameters: [] });
  expect(fit.reasons[0]).toMatchObject({ code: 'no-start', where: { parameter: 'TV.roi' } });
});

test('a worker that is lost ends the fit with the machine at fault, and nothing is stored', async () => {
  const issue = { code: 'out-of-memory', where: { chain: 0 }, facts: {} } as const;
  const { outcome } = await run(portsWith({ chains: changing(() => ({ kind: 'lost', issue })) }));
  expect(outcome).toEqual({ kind: 'refused', issues: [issue] });
  expect(await listFits({}, portsWith())).toMatchObject({ value: { fits: [] } });
});

test('a disk that fills up while storing loses the record, not the answer', async () => {
  const full: AnyIssue = { code: 'disk-full', where: { file: 'data' }, facts: {} };
  const records = (inner: Records): Records => ({
    ...inner,
    putObject: async () => ({ kind: 'issue', issue: full as Extract<AnyIssue, { code: 'disk-full' }> }),
  });
  const fit = fitOf((await run(portsWith({ records }))).outcome);
  expect(codes(fit.run.issues)).toEqual(['disk-full', 'fit-not-stored']);
  expect(fit.channels).toHaveLength(1);
});

test('of two people who fit under one name at once the second is told, and both records are kept', async () => {
  const other = { raced: false };
  const records = (inner: Records): Records => ({
    ...inner,
    putObject: async (...object) => {
      if (!other.raced) {
        other.raced = true;
        await run(portsWith(), { seed: 2 });
      }
      return inner.putObject(...object);
    },
  });
  const late = fitOf((await run(portsWith({ records }))).outcome);
  expect(late.run.name).toBeNull();
  expect(codes(late.run.issues)).toEqual(['name-taken']);
  const listed = await listFits({}, portsWith());
  expect(listed.kind === 'done' && listed.value.fits.map((fit) => [fit.seed, fit.names]).sort()).toEqual([
    [1, []],
    [2, ['small']],
  ]);
});

test('under 65 weeks no weeks are held out, and that is said; from 65 on a second fit is scored', async () => {
  const held = { ...model, holdout: 8, sampler: { chains: 2, draws: { warmup: 150, keep: 150 } } };
  const few = fitOf((await run(portsWith({ files: { 'small.json': JSON.stringify(held) } }))).outcome);
  expect(few.holdout).toEqual({ kind: 'left out', why: 'too few weeks', weeks: 8 });
  expect(codes(few.findings)).toContain('holdout-left-out');
  const files = { 'small.json': JSON.stringify(held), 'small.csv': dataOf(65) };
  const enough = fitOf((await run(portsWith({ files }))).outcome);
  expect(enough.holdout).toMatchObject({ kind: 'scored', weeks: 8 });
  if (enough.holdout.kind === 'scored') expect(enough.holdout.model.wmape).toBeLessThan(0.05);
  const opened = await portsWith().records();
  const loaded = opened.kind === 'ok' ? await loadFit(opened.value, 'small') : opened;
  if (loaded.kind !== 'ok') throw new Error(loaded.issue.code);
  const { panel, drawn, heldOut } = loaded.fit;
  expect([panel.weeks.length, panel.spend['TV']?.[3], drawn.count]).toEqual([65, (3 * 37) % 11, 300]);
  // What the second fit predicted is kept week by week, beside what it was scored on.
  expect(Object.keys(heldOut ?? {}).sort()).toEqual(Array.from({ length: 8 }, (_, i) => `week ${i + 1}`));
  const { predicted } = viewsOf(loaded.fit).fitted.heldOut ?? { predicted: [] };
  expect(predicted.map(({ mean }) => mean > 80 && mean < 180)).toEqual(new Array(8).fill(true));
});

test('a removed fit is gone with its name, and what was never there is told with the nearest name', async () => {
  await run(portsWith());
  expect(await removeFit({ fit: 'small' }, portsWith())).toMatchObject({ kind: 'done', value: { names: ['small'] } });
  expect(await listFits({}, portsWith())).toMatchObject({ value: { fits: [] } });
  expect(await showFit({ fit: 'small' }, portsWith())).toMatchObject({
    kind: 'refused',
    issues: [{ code: 'record-missing' }],
  });
  await run(portsWith());
  expect(await showFit({ fit: 'smal' }, portsWith())).toMatchObject({ issues: [{ facts: { near: 'small' } }] });
});
