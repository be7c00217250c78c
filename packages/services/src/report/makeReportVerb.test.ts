import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '@sextant/stores';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainsInThread } from '../chains/inThread.ts';
import { fitModel } from '../fit/fitModel.ts';
import { makePlan } from '../plan/makePlan.ts';
import type { Outcome, Ports } from '../ports.ts';
import { makeReportVerb } from './makeReportVerb.ts';

const model = {
  version: 1,
  data: { date: 'week', currency: 'KRW', weekStart: 'monday' },
  holdout: 0,
  outcome: { column: 'revenue', kind: 'revenue', margin: 0.4 },
  channels: ['TV', 'Search'].map((name) => ({
    name,
    spend: name.toLowerCase(),
    adstock: { kind: 'geometric' },
    saturation: { kind: 'logistic' },
    prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } },
  })),
  baseline: [{ kind: 'intercept' }],
  sampler: { chains: 2, draws: { warmup: 200, keep: 600 } },
};

function dataOf(weeks: number): string {
  const rows = Array.from({ length: weeks }, (_, t) => {
    const [tv, search] = [1000 * ((t * 37) % 11), 1000 * ((t * 29) % 7)];
    const day = new Date(Date.UTC(2024, 0, 1 + 7 * t)).toISOString().slice(0, 10);
    return `${day},${100_000 + 3 * tv + 2 * search + 250 * (((t * 53) % 17) - 8)},${tv},${search}`;
  });
  return ['week,revenue,tv,search', ...rows, ''].join('\n');
}

const written = new Map<string, string>();
const shown: string[] = [];
let folder = '';
let ports: Ports;

async function fitUnder(name: string, weeks: number, keep = 600): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    [`${name}.json`]: JSON.stringify({ ...model, sampler: { chains: 2, draws: { warmup: 200, keep } } }),
    'shop.csv': dataOf(weeks),
  };
  const reading: Ports = {
    ...ports,
    readFile: async (file) => ({ kind: 'ok', bytes: new TextEncoder().encode(files[file] ?? '') }),
  };
  const input = { model: `${name}.json`, data: 'shop.csv', seed: 1, again: false, road: 'wasm' } as const;
  const job = fitModel(input, reading, new AbortController().signal);
  for (;;) {
    const next = await job.next();
    if (!next.done) continue;
    if (next.value.kind !== 'done') throw new Error(JSON.stringify(next.value));
    return;
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-report-'));
  ports = {
    records: () => openFolder(join(folder, 'data')),
    readFile: async (file) => ({ kind: 'issues', issues: [{ code: 'file-missing', where: { file }, facts: {} }] }),
    openFile: async (file) => ({ kind: 'issues', issues: [{ code: 'file-missing', where: { file }, facts: {} }] }),
    writeFile: async (file, content) => {
      written.set(file, typeof content === 'string' ? content : new TextDecoder().decode(content));
      return { kind: 'ok' };
    },
    showFile: async (file) => shown.push(file) > 0,
    chains: chainsInThread,
    cores: 1,
    now: () => new Date(Date.UTC(2026, 0, 5)),
    who: 'tester',
  };
  await fitUnder('shop', 70);
  await fitUnder('other', 69);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const asked = { language: 'en', open: false } as const;

async function reported(input: Parameters<typeof makeReportVerb>[0]) {
  const outcome = await makeReportVerb(input, ports);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return { answer: outcome.value, document: parseHTML(written.get(outcome.value.file) ?? '').document };
}

const codesOf = (outcome: Outcome<unknown>) => (outcome.kind === 'done' ? [] : outcome.issues.map(({ code }) => code));

test('a stored fit becomes one file under its name, in the language asked for', async () => {
  const { answer, document } = await reported({ fit: 'shop', ...asked, language: 'ko' });
  expect([answer.file, answer.plan, answer.opened]).toEqual(['shop.report.html', null, false]);
  expect(answer.bytes).toBe(new TextEncoder().encode(written.get('shop.report.html')).byteLength);
  expect(document.documentElement.getAttribute('lang')).toBe('ko');
  expect([...document.querySelectorAll('table.channels tbody th')].map((cell) => cell.textContent).toSorted()).toEqual([
    'Search',
    'TV',
  ]);
  expect(document.querySelectorAll('figure.chart')).toHaveLength(9);
});

test('what all channels brought has an interval of its own, narrower than the sum of theirs', async () => {
  const { document } = await reported({ fit: 'shop', ...asked });
  const widths = [...document.querySelectorAll('table.channels tr > td:nth-child(3) .iv')].map((cell) => {
    const [low = Number.NaN, high = Number.NaN] = (cell.textContent ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
    return high - low;
  });
  expect(widths).toHaveLength(3);
  const total = widths.at(-1) ?? Number.NaN;
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(widths.slice(0, -1).reduce((a, b) => a + b, 0));
});

test('a plan goes in where it was made on this fit, and nowhere else', async () => {
  const period = { weeks: 4, todayWeeks: 13, pattern: 'as-today', acceptSuspect: true } as const;
  const planned = await makePlan({ fit: 'shop', ...period, limit: ['TV=10000..90000'] }, ports);
  expect(codesOf(planned)).toEqual([]);
  const own = await reported({ fit: 'shop', ...asked });
  expect(own.answer.plan).toMatch(/^[0-9a-f]{8,}$/);
  expect(own.document.querySelector('#plan')).not.toBeNull();
  expect(codesOf(await makeReportVerb({ fit: 'other', plan: 'shop', ...asked }, ports))).toEqual([
    'plan-of-another-fit',
  ]);
  const { document } = await reported({ fit: 'other', ...asked });
  expect(document.querySelector('#plan')).toBeNull();
});

test('a file can be named and shown', async () => {
  const { answer } = await reported({ fit: 'shop', out: 'board.html', ...asked, open: true });
  expect([answer.file, answer.opened, shown]).toEqual(['board.html', true, ['board.html']]);
});

test('a name that nothing has, and a disk that is full, are answers', async () => {
  expect(codesOf(await makeReportVerb({ fit: 'shpo', ...asked }, ports))).toEqual(['record-missing']);
  const full: Ports = {
    ...ports,
    writeFile: async (file) => ({ kind: 'issue', issue: { code: 'disk-full', where: { file }, facts: {} } }),
  };
  expect(codesOf(await makeReportVerb({ fit: 'shop', ...asked }, full))).toEqual(['disk-full']);
});
