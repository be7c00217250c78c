import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '../answer.ts';
import { bury, underLock } from './lock.ts';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-lock-'));
  lock = join(folder, 'refs', 'base.lock');
  await mkdir(join(folder, 'refs'));
});
afterEach(() => rm(folder, { recursive: true }));

const own = { host: hostname(), pid: process.pid, token: 'own' };

function hold(owner: object) {
  return writeFile(lock, JSON.stringify({ since: Date.now(), ...owner }));
}

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

async function takes(patienceMs = 100): Promise<string> {
  const answer = await underLock(lock, async (held) => ok(await held()), patienceMs);
  if (answer.kind === 'issue') return answer.issue.code;
  expect(answer.value).toBe(true);
  return 'taken';
}

test('a free lock is taken and given back', async () => {
  expect(await takes()).toBe('taken');
  expect(await readdir(join(folder, 'refs'))).toEqual([]);
});

test('a living owner is waited for and, when it does not end, named', async () => {
  await hold(own);
  const answer = await underLock(lock, async () => ok(1), 100);
  expect(answer).toMatchObject({
    issue: { code: 'folder-locked', facts: { by: String(process.pid) }, where: { file: lock } },
  });
  expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject(own);
});

test('the owner on another machine counts as living', async () => {
  await hold({ ...own, host: 'elsewhere', pid: endedProcess() });
  expect(await takes()).toBe('folder-locked');
});

test('the lock of a process that has ended is taken over', async () => {
  await hold({ ...own, pid: endedProcess() });
  expect(await takes()).toBe('taken');
});

test('a lock over a minute old is dead even when its number runs again', async () => {
  await hold({ ...own, since: Date.now() - 61_000 });
  expect(await takes()).toBe('taken');
});

test('an unsigned lock is given five seconds', async () => {
  await writeFile(lock, '');
  expect(await takes()).toBe('folder-locked');
  const sixSecondsAgo = Date.now() / 1000 - 6;
  await utimes(lock, sixSecondsAgo, sixSecondsAgo);
  expect(await takes()).toBe('taken');
});

test('who died while taking over a dead lock does not hold it for ever', async () => {
  await hold({ ...own, pid: endedProcess() });
  const grave = `${lock}.own`;
  await mkdir(grave);
  expect(await takes()).toBe('folder-locked');
  const sixSecondsAgo = Date.now() / 1000 - 6;
  await utimes(grave, sixSecondsAgo, sixSecondsAgo);
  expect(await takes()).toBe('taken');
  expect(await readdir(join(folder, 'refs'))).toEqual([]);
});

test('who saw a dead lock a moment ago leaves the fresh one that stands there now', async () => {
  const dead = { ...own, pid: endedProcess(), since: Date.now(), token: 'dead' };
  await hold(own);
  await bury(lock, dead);
  expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject(own);
  await hold(dead);
  await bury(lock, dead);
  expect(await readdir(join(folder, 'refs'))).toEqual([]);
});

test('a lock is given back when the work throws', async () => {
  await expect(underLock(lock, async () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  expect(await takes()).toBe('taken');
});

test('of eight that find one dead lock no two are inside at once, and all get in', async () => {
  const ended = endedProcess();
  let inside = 0;
  let most = 0;
  const visit = async () => {
    most = Math.max(most, ++inside);
    await new Promise((done) => setTimeout(done, 2));
    inside--;
    return ok(null);
  };
  for (let round = 1; round <= 20; round++) {
    await hold({ ...own, pid: ended });
    const answers = await Promise.all(Array.from({ length: 8 }, () => underLock(lock, visit)));
    expect(answers.every((answer) => answer.kind === 'ok')).toBe(true);
  }
  expect(most).toBe(1);
});
