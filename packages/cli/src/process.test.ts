import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { chainsInThread, machinePorts } from '@sextant/services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from './main.ts';

/** What `npm run build` makes: processes and workers cannot run the sources. Without it these tests are counted as skipped. */
const bundle = new URL('../bundle/main.js', import.meta.url);
const isBuilt = existsSync(bundle);
const program = `import { main } from ${JSON.stringify(bundle.href)}; process.exitCode = await main(process.argv.slice(2));`;

const model = {
  version: 1,
  data: { date: 'week', currency: 'USD', weekStart: 'monday' },
  holdout: 0,
  outcome: { column: 'revenue', kind: 'revenue', margin: 0.4 },
  channels: ['tv', 'search'].map((name) => ({
    name,
    spend: name,
    adstock: { kind: 'geometric' },
    saturation: { kind: 'logistic' },
    prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } },
  })),
  baseline: [{ kind: 'intercept' }],
};

function data(): string {
  const rows = Array.from({ length: 70 }, (_, t) => {
    const [tv, search] = [(t * 37) % 11, (t * 29) % 7];
    const day = new Date(Date.UTC(2024, 0, 1 + 7 * t)).toISOString().slice(0, 10);
    return `${day},${100 + 3 * tv + 2 * search + (((t * 53) % 17) - 8) / 4},${tv},${search}`;
  });
  return ['week,revenue,tv,search', ...rows, ''].join('\n');
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-process-'));
  const withDraws = (warmup: number, keep: number, holdout = 0) => {
    return JSON.stringify({ ...model, holdout, sampler: { draws: { warmup, keep } } });
  };
  await writeFile(join(folder, 'small.json'), withDraws(200, 200));
  await writeFile(join(folder, 'held.json'), withDraws(200, 200, 5));
  await writeFile(join(folder, 'endless.json'), withDraws(50, 50_000));
  await writeFile(join(folder, 'data.csv'), data());
  await writeFile(join(folder, 'sextant.mjs'), program);
});
afterAll(() => rm(folder, { recursive: true }));

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(...words: string[]): Child {
  return spawn(process.execPath, [join(folder, 'sextant.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Waits for the end; `seen` is asked after every piece of progress. */
function ended(child: Child, seen: (error: string) => void = () => {}): Promise<Ended> {
  let out = '';
  let error = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    error += text;
    seen(error);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })));
}

const fit = (name: string, store: string, ...options: string[]) => {
  const files = [join(folder, name), '--data', join(folder, 'data.csv')];
  return ['fit', ...files, '--folder', join(folder, store), '--json', ...options];
};

async function report(...words: string[]) {
  const { out } = await ended(start(...words));
  const { run: _, ...record } = JSON.parse(out);
  return record;
}

async function inThisThread(...words: string[]) {
  let out = '';
  await main(words, {
    world: {
      out: (text) => {
        out += text;
      },
      error: () => {},
      environment: {},
      width: 100,
      paintsOut: false,
      errorIsTerminal: false,
      errorWidth: 100,
      now: () => 0,
      ask: async () => null,
      onInterrupt: () => () => {},
    },
    ports: (asked) => ({ ...machinePorts({ folder: asked }), chains: chainsInThread }),
  });
  const { run: _, ...record } = JSON.parse(out);
  return record;
}

describe.skipIf(!isBuilt)('as a process', () => {
  test('one worker, four workers, no worker, WebAssembly and plain code give the same record to the last bit', async () => {
    const records = await Promise.all([
      report(...fit('held.json', 'one', '--workers', '1')),
      report(...fit('held.json', 'four', '--workers', '4')),
      report(...fit('held.json', 'plain', '--workers', '2', '--road', 'plain')),
      inThisThread(...fit('held.json', 'thread')),
    ]);
    expect(records[0].holdout.kind).toBe('scored');
    for (const record of records) expect(record).toEqual(records[0]);
  });

  test('Ctrl-C leaves a provisional record and one document, with 130', async () => {
    const child = start(...fit('endless.json', 'cancelled', '--workers', '4'));
    let pressed = false;
    const { code, out } = await ended(child, (error) => {
      // One per cent of 50 050 transitions is far beyond 50 + 100, in every chain, however busy the machine is.
      if (pressed || !/All weeks:(?: [1-9]\d*%){4}/.test(error)) return;
      pressed = true;
      child.kill('SIGINT');
    });
    const document = JSON.parse(out);
    expect(code).toBe(130);
    expect(document.status).toBe('provisional');
    expect(document.diagnostics.draws).toBeGreaterThanOrEqual(100);
    const listed = JSON.parse((await ended(start('list', '--json', '--folder', join(folder, 'cancelled')))).out);
    expect(listed.fits.map((fit: { status: string }) => fit.status)).toEqual(['provisional']);
  });

  test('kill -9 during a fit loses nothing that was stored, and the same fit can be made afterwards', async () => {
    const kept = await report(...fit('small.json', 'killed'));
    const child = start(...fit('endless.json', 'killed'));
    const { code } = await ended(child, (error) => {
      if (error.split('\n').length >= 3) child.kill('SIGKILL');
    });
    expect(code).toBeNull();
    const shown = await report('show', 'small', '--json', '--folder', join(folder, 'killed'));
    expect(shown.provenance).toEqual(kept.provenance);
    const other = await report(...fit('small.json', 'killed', '--seed', '2'));
    expect(other.provenance.seed).toBe(2);
  });

  test('two processes on one folder both finish, and a name that both move is told to the second', async () => {
    await report(...fit('small.json', 'shared', '--seed', '7'));
    const both = await Promise.all(
      ['8', '9'].map((seed) => ended(start(...fit('small.json', 'shared', '--seed', seed)))),
    );
    const answers = both.map(({ out }) => JSON.parse(out));
    for (const { code } of both) expect([0, 1]).toContain(code);
    const listed = JSON.parse((await ended(start('list', '--json', '--folder', join(folder, 'shared')))).out);
    expect(listed.fits.map((fit: { seed: number }) => fit.seed).sort()).toEqual([7, 8, 9]);
    const named = listed.fits.filter((fit: { names: string[] }) => fit.names.includes('small'));
    expect(named).toHaveLength(1);
    for (const { run, provenance } of answers) {
      const codes = run.issues.map((issue: { code: string }) => issue.code);
      // Whoever came too late is told; who did not holds the name now, or held it until the other moved it on.
      if (run.name === null) expect(codes).toEqual(['ref-moved']);
      else expect(codes).toEqual([]);
      if (named[0].seed === provenance.seed) expect(run.name).toBe('small');
    }
  });

  test('the worked example is fitted and stands beside its truth', async () => {
    const { code, out } = await ended(start('demo', '--json', '--folder', join(folder, 'demo')));
    const { status, channels, truth, holdout } = JSON.parse(out);
    expect([code, status, holdout.kind]).toEqual([0, 'good', 'scored']);
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    expect(names(truth.channels)).toEqual(names(channels));
    const report = join(folder, 'demo.report.html');
    const page = await ended(start('demo', '--folder', join(folder, 'demo'), '--language', 'ko', '--out', report));
    expect(page.out).toContain('참값');
    expect(page.out).toContain(report);
    const written = await readFile(report, 'utf8');
    expect(written).toContain('<html lang="ko">');
    expect(written).toContain('id="plan"');
  });

  test('a mistake in the command leaves standard output to the document alone', async () => {
    const { code, out, error } = await ended(start('fit', '--json', '--language', 'ko'));
    expect(code).toBe(2);
    expect(JSON.parse(out).issues.map((issue: { code: string }) => issue.code)).toEqual([
      'command-argument-missing',
      'option-missing',
    ]);
    expect(error).toContain('아무것도 하지 않았습니다');
  });
});
