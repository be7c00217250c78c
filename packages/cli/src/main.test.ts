import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChainRunner, chainsInThread, machinePorts, type Ports } from '@sextant/services';
import { verbs } from '@sextant/spec';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { widthOf } from './layout/width.ts';
import { main } from './main.ts';

const model = {
  version: 1,
  data: { date: 'week', currency: 'KRW', weekStart: 'monday' },
  holdout: 0,
  outcome: { column: 'revenue', kind: 'revenue', margin: 0.4 },
  channels: [
    {
      name: '네이버 검색',
      spend: 'search',
      adstock: { kind: 'none' },
      saturation: { kind: 'none' },
      prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } },
    },
  ],
  baseline: [{ kind: 'intercept' }],
};
const draws = (warmup: number, keep: number) => ({ ...model, sampler: { draws: { warmup, keep } } });

/** Revenue 100 + 3 for each unit of spend + noise, a fixed sequence. */
function data(): string {
  const rows = Array.from({ length: 60 }, (_, t) => {
    const spend = (t * 37) % 11;
    const day = new Date(Date.UTC(2024, 0, 1 + 7 * t)).toISOString().slice(0, 10);
    return `${day},${100 + 3 * spend + (((t * 53) % 17) - 8) / 4},${spend}`;
  });
  return ['week,revenue,search', ...rows, ''].join('\n');
}

let files = '';
let folder = '';
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'sextant-cli-'));
  await writeFile(join(files, 'long.json'), JSON.stringify(draws(300, 500)));
  await writeFile(join(files, 'short.json'), JSON.stringify(draws(100, 60)));
  await writeFile(join(files, 'hopeless.json'), JSON.stringify(draws(50, 5)));
  await writeFile(join(files, 'wrong.json'), JSON.stringify({ ...model, chanels: [] }));
  await writeFile(join(files, 'data.csv'), data());
});
afterAll(() => rm(files, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** One command in this process, with chains in this thread. */
async function sextant(
  words: readonly string[],
  changes: Partial<Ports> = {},
  interrupt = { stop: () => {} },
): Promise<Ran> {
  let out = '';
  let error = '';
  const code = await main(words, {
    world: {
      out: (text) => {
        out += text;
      },
      error: (text) => {
        error += text;
      },
      environment: {},
      width: 100,
      paintsOut: false,
      errorIsTerminal: false,
      errorWidth: 100,
      now: () => 0,
      ask: async () => null,
      onInterrupt: (stop) => {
        interrupt.stop = stop;
        return () => {};
      },
    },
    ports: (asked) => ({ ...machinePorts({ folder: asked }), chains: chainsInThread, ...changes }),
  });
  return { code, out, error };
}

const fit = (name: string, ...options: string[]) => {
  return [
    'fit',
    join(files, name),
    '--data',
    join(files, 'data.csv'),
    '--folder',
    join(folder, 'data'),
    '--road',
    'plain',
    ...options,
  ];
};

test('a good fit ends with 0 and one JSON document that states everything', async () => {
  const { code, out } = await sextant(fit('long.json', '--json'));
  const report = JSON.parse(out);
  expect([code, report.status, report.format]).toEqual([0, 'good', 1]);
  const estimate = {
    mean: expect.any(Number),
    sd: expect.any(Number),
    q05: expect.any(Number),
    q50: expect.any(Number),
    q95: expect.any(Number),
  };
  expect(report.channels).toEqual([
    {
      name: '네이버 검색',
      spend: 293,
      contribution: estimate,
      roi: estimate,
      marginalRoi: estimate,
      costPerOutcome: estimate,
    },
  ]);
  expect(report.channels[0].roi.mean).toBeCloseTo(3, 0);
  expect(report.parameters[0]).toEqual({
    name: '네이버 검색.roi',
    ...estimate,
    rhat: expect.any(Number),
    essBulk: expect.any(Number),
    essTail: expect.any(Number),
  });
  expect(report.findings[0]).toEqual({
    code: expect.any(String),
    where: expect.any(Object),
    facts: expect.any(Object),
    blocks: expect.any(Array),
    text: expect.any(String),
  });
  expect(report.provenance).toMatchObject({ seed: 1, dataUntil: '2025-02-17', engine: expect.any(Number) });
  expect(report.provenance.record).toMatch(/^[0-9a-f]{64}$/);
  expect(report.diagnostics).toMatchObject({ chains: 4, draws: 500, divergences: 0 });
  expect(report.run).toMatchObject({ seconds: expect.any(Number), fromStore: false });
});

test('a suspect fit ends with 1 and says why, a failed one with 3 and has no channels', async () => {
  const suspect = await sextant(fit('short.json', '--json'));
  expect([suspect.code, JSON.parse(suspect.out).status]).toEqual([1, 'suspect']);
  expect(JSON.parse(suspect.out).reasons.length).toBeGreaterThan(0);
  const failed = await sextant(fit('hopeless.json', '--json'));
  expect(failed.code).toBe(3);
  expect(JSON.parse(failed.out)).toMatchObject({ status: 'failed', channels: null, baseline: null });
});

test('bad input ends with 2, every issue said in both languages, nothing done', async () => {
  for (const language of ['en', 'ko']) {
    const { code, out } = await sextant(fit('wrong.json', '--json', '--language', language));
    const report = JSON.parse(out);
    expect([code, report.status, report.format]).toEqual([2, 'bad input', 1]);
    expect(report.issues).toMatchObject([
      { code: 'key-unknown', facts: { near: 'channels' }, text: expect.stringContaining('channels') },
    ]);
    expect(/[가-힣]/.test(report.issues[0].text)).toBe(language === 'ko');
  }
});

test('a folder from a newer version ends with 4 and is left as it is', async () => {
  await mkdir(join(folder, 'data'));
  const format = JSON.stringify({ format: 99 });
  await writeFile(join(folder, 'data', 'format.json'), format);
  const { code, out } = await sextant(fit('long.json', '--json'));
  expect(code).toBe(4);
  expect(JSON.parse(out)).toMatchObject({
    status: 'machine',
    issues: [{ code: 'folder-newer', facts: { found: 99 } }],
  });
  expect(await readFile(join(folder, 'data', 'format.json'), 'utf8')).toBe(format);
});

test('a bug ends with 70, one document, and its trace on standard error', async () => {
  const broken = { records: () => Promise.reject(new Error('planted')) };
  const { code, out, error } = await sextant(fit('long.json', '--json'), broken);
  expect(code).toBe(70);
  expect(JSON.parse(out)).toMatchObject({ status: 'bug', issues: [{ code: 'bug', facts: { message: 'planted' } }] });
  expect(error).toContain('main.test.ts');
});

/** Presses Ctrl-C when a chain has drawn so much. */
function pressing(at: number, interrupt: { stop(): void }, chain = 3): () => ChainRunner {
  return () => {
    const runner = chainsInThread();
    return {
      ...runner,
      run: (task, tell) => {
        return runner.run(task, (news) => {
          if (news.phase === 'sampling' && news.done === at && news.chain === chain) interrupt.stop();
          tell(news);
        });
      },
    };
  };
}

test('Ctrl-C ends with 130: provisional from a hundred draws in two chains on, nothing before', async () => {
  const interrupt = { stop: () => {} };
  const kept = await sextant(fit('long.json', '--json'), { chains: pressing(150, interrupt) }, interrupt);
  expect([kept.code, JSON.parse(kept.out).status]).toEqual([130, 'provisional']);
  expect(kept.error).toContain('Ctrl-C');
  // With fewer workers than chains the first two have finished when the third begins: they are kept, and counted.
  const half = await sextant(fit('long.json', '--json'), { chains: pressing(20, interrupt, 2) }, interrupt);
  expect([half.code, JSON.parse(half.out).diagnostics]).toMatchObject([130, { chains: 2, draws: 500 }]);
  // One chain after the other: the second has just begun, so there is nothing to hold the first against.
  const early = await sextant(fit('long.json', '--json'), { chains: pressing(20, interrupt, 1) }, interrupt);
  expect(early.code).toBe(130);
  expect(JSON.parse(early.out)).toMatchObject({ status: 'cancelled', issues: [{ code: 'too-few-draws-to-show' }] });
});

test('a second fit is answered from the store and says so; list, show and remove know it by its name', async () => {
  const data = ['--folder', join(folder, 'data')];
  const first = JSON.parse((await sextant(fit('long.json', '--json'))).out);
  const again = await sextant(fit('long.json'));
  expect([again.code, again.error.includes('--again')]).toEqual([0, true]);
  const listed = JSON.parse((await sextant(['list', '--json', ...data])).out);
  expect(listed.fits).toMatchObject([{ names: ['long'], record: first.provenance.record, status: 'good' }]);
  const shown = JSON.parse((await sextant(['show', 'long', '--json', ...data])).out);
  expect(shown.channels).toEqual(first.channels);
  const removed = await sextant(['remove', first.provenance.record.slice(0, 8), '--json', ...data]);
  expect(JSON.parse(removed.out)).toMatchObject({ record: first.provenance.record, names: ['long'] });
  expect(JSON.parse((await sextant(['list', '--json', ...data])).out).fits).toEqual([]);
  expect((await sextant(['show', 'long', ...data])).code).toBe(2);
});

test.each(['en', 'ko'])('the page of a fit in %s keeps within 100 columns', async (language) => {
  const { out } = await sextant(fit('long.json', '--language', language));
  for (const line of out.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(100);
  expect(out).toContain('네이버 검색');
  expect(out).toContain(language === 'ko' ? '집행액' : 'Spend');
});

test.each(['en', 'ko'])('help in %s shows every command with its example', async (language) => {
  const { code, out } = await sextant(['--help', '--language', language]);
  expect(code).toBe(0);
  for (const verb of verbs) expect(out).toContain(verb.example);
  expect(out).toMatchSnapshot();
});

test.each(verbs.map((verb) => verb.command.join(' ')))('help of %s is whole in both languages', async (command) => {
  for (const language of ['en', 'ko']) {
    const { out } = await sextant([...command.split(' '), '--help', '--language', language]);
    expect(out).toMatchSnapshot(language);
    for (const line of out.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(100);
  }
});

test('the schema is printed alone, so that it can be saved', async () => {
  const { out } = await sextant(['schema']);
  expect(JSON.parse(out)).toMatchObject({ properties: { channels: expect.any(Object) } });
});

test('an unknown command is told on standard error, with nothing on standard output', async () => {
  const { code, out, error } = await sextant(['fti']);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain('fit');
});
