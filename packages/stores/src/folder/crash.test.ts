import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Records } from '../ports.ts';
import { openFolder } from './index.ts';

const child = fileURLToPath(new URL('./child.mjs', import.meta.url));
const built = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const folders: string[] = [];

beforeAll(() => {
  if (!existsSync(built)) throw new Error('these tests start processes, which run the built packages: npm run build');
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sextant-crash-'));
  folders.push(folder);
  return folder;
}

async function recordsOf(folder: string): Promise<Records> {
  return value(await openFolder(folder));
}

function value<T>(answer: Answer<T>): T {
  if (answer.kind === 'issue') throw new Error(JSON.stringify(answer.issue));
  return answer.value;
}

interface Line {
  readonly put?: string;
  readonly seed?: number;
  readonly moved?: string;
  readonly head?: string;
  readonly answer?: string;
  readonly issue?: string;
}

/** The whole lines a process wrote until its end, and how it ended. */
function linesOf(process: ChildProcess, onFirst: () => void = () => {}) {
  return new Promise<{ lines: Line[]; signal: string | null; status: number | null; errors: string }>((resolve) => {
    let text = '';
    let errors = '';
    process.stdout?.once('data', onFirst);
    process.stdout?.on('data', (chunk) => (text += chunk));
    process.stderr?.on('data', (chunk) => (errors += chunk));
    process.on('close', (status, signal) => {
      const whole = text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean);
      resolve({ lines: whole.map((line) => JSON.parse(line) as Line), signal, status, errors });
    });
  });
}

function start(task: string, folder: string, name: string, count: number) {
  return spawn(process.execPath, [child, task, folder, name, String(count)], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Park and Miller's generator, so that the moments of killing are the same each time. */
function moments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Kills a writer at a random moment within 40 ms of its first acknowledgement; answers what it had acknowledged. */
async function killedWriter(folder: string, name: string, moment: number): Promise<Line[]> {
  const writer = start('write', folder, name, 3000);
  const { lines, signal, errors } = await linesOf(writer, () => setTimeout(() => writer.kill('SIGKILL'), 40 * moment));
  expect(errors).toBe('');
  expect(signal).toBe('SIGKILL');
  return lines;
}

test('after 50 kills at random moments every acknowledged object reads back whole and no half one is seen', async () => {
  const folder = await newFolder();
  const random = moments(1);
  const acknowledged: Line[] = [];
  for (let kill = 1; kill <= 50; kill += 2) {
    const pair = [kill, kill + 1].map((n) => killedWriter(folder, `w${n}`, random()));
    acknowledged.push(...(await Promise.all(pair)).flat());
  }
  const records = await recordsOf(folder);
  const puts = acknowledged.filter((line) => line.put !== undefined);
  expect(puts.length).toBeGreaterThanOrEqual(50);
  const { entries, damaged } = value(await records.listObjects());
  expect(damaged).toEqual([]);
  for (const { hash } of entries) {
    const { key, content, arrays } = value(await records.getObject(hash));
    expect(content).toEqual({ seed: key.seed });
    expect(arrays['draws']?.['a']?.[2999]).toBe(key.seed + 2999 / 3);
  }
  const stored = new Set(entries.map((entry) => entry.hash));
  for (const { put } of puts) expect(stored).toContain(put);
  const { history } = value(await records.readRef('shared'));
  const heads = new Set(history.map((entry) => entry.hash));
  for (const { moved } of acknowledged) if (moved !== undefined) expect(heads).toContain(moved);
  for (const hash of heads) expect(stored).toContain(hash);
});

test('of two processes that move one ref each move is won by one, and the loser is told', async () => {
  const folder = await newFolder();
  const ends = await Promise.all(['left', 'right'].map((name) => linesOf(start('race', folder, name, 60))));
  for (const end of ends) expect(end).toMatchObject({ status: 0, errors: '' });
  const answers = ends.flatMap((end) => end.lines);
  expect(answers).toHaveLength(120);
  const told = new Set(answers.map((line) => line.answer));
  expect([...told].every((answer) => ['ok', 'ref-moved', 'name-taken'].includes(answer as string))).toBe(true);
  const won = answers.filter((line) => line.answer === 'ok').map((line) => line.head);
  const { history } = value(await (await recordsOf(folder)).readRef('shared'));
  expect(history.map((entry) => entry.hash).sort()).toEqual([...won].sort());
});

test.skipIf(process.platform === 'win32')(
  'a full disk is told, and leaves nothing half (ulimit -f; Windows has none)',
  async () => {
    const folder = await newFolder();
    const command = `ulimit -f 64; exec "${process.execPath}" "${child}" put "${folder}" big 200000`;
    const end = await linesOf(spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'] }));
    expect(end).toEqual({ lines: [{ issue: 'disk-full' }], signal: null, status: 0, errors: '' });
    expect(await readdir(join(folder, 'writing'))).toEqual([]);
    const records = await recordsOf(folder);
    expect(value(await records.listObjects())).toEqual({ entries: [], damaged: [] });
    const small = await linesOf(start('put', folder, 'small', 10));
    value(await records.getObject(small.lines[0]?.put ?? ''));
  },
);
