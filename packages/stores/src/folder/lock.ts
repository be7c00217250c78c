import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { issue } from '../answer.ts';
import type { Answer } from '../ports.ts';
import { systemCode, unlessMissing } from './machine.ts';

interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When the lock was taken, in milliseconds since 1970. */
  readonly since: number;
  /** Names this one taking of the lock. */
  readonly token: string;
}

/** Moving a ref takes milliseconds. A lock older than this belongs to nobody, whatever process has its number today. */
const deadAfterMs = 60_000;
/** A lock without an owner is one whose owner died between making and signing it, unless it is this young. */
const unsignedMs = 5_000;
const waitMs = 15_000;

/** Still held? Asked just before the act that the lock guards. */
export type Held = () => Promise<boolean>;

/** Does the work while holding the lock; a dead owner's lock is taken over, a living one waited for. */
export async function underLock<T>(
  path: string,
  work: (held: Held) => Promise<Answer<T>>,
  patienceMs = waitMs,
): Promise<Answer<T>> {
  const token = await take(path, patienceMs);
  if (token.kind === 'issue') return token;
  const held = async () => (await readOwner(path))?.token === token.value;
  try {
    return await work(held);
  } finally {
    if (await held()) await rm(path, { force: true });
  }
}

async function take(path: string, patienceMs: number): Promise<Answer<string>> {
  await mkdir(dirname(path), { recursive: true });
  const until = Date.now() + patienceMs;
  for (;;) {
    const token = await tryTake(path);
    if (token !== undefined) return { kind: 'ok', value: token };
    await clearIfDead(path);
    if (Date.now() > until)
      return issue('folder-locked', { by: String((await readOwner(path))?.pid ?? '?') }, { file: path });
    await sleep(5 + Math.random() * 20);
  }
}

async function tryTake(path: string): Promise<string | undefined> {
  const owner: Owner = { host: hostname(), pid: process.pid, since: Date.now(), token: randomUUID() };
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(JSON.stringify(owner));
    } finally {
      await file.close();
    }
    return owner.token;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  }
}

async function readOwner(path: string): Promise<Owner | undefined> {
  const text = await unlessMissing(readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}

async function clearIfDead(path: string) {
  const owner = await readOwner(path);
  if (await isDead(path, owner)) await bury(path, owner);
}

/**
 * Removes the lock of a dead owner, whom the caller saw a moment ago. Only who holds the owner's grave (a directory, made by one
 * process alone) may do so, and looks again first: otherwise the second of two that saw the dead lock would remove the first
 * one's fresh lock.
 */
export async function bury(path: string, owner: Owner | undefined) {
  const grave = `${path}.${owner?.token ?? 'unsigned'}`;
  if (!(await makeGrave(grave))) return;
  if ((await readOwner(path))?.token === owner?.token && (await isDead(path, owner))) await rm(path, { force: true });
  await unlessMissing(rmdir(grave));
}

async function makeGrave(grave: string): Promise<boolean> {
  try {
    await mkdir(grave);
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    const made = await unlessMissing(stat(grave));
    if (made !== undefined && Date.now() - made.mtimeMs > unsignedMs) await unlessMissing(rmdir(grave));
    return false;
  }
}

async function isDead(path: string, owner: Owner | undefined): Promise<boolean> {
  if (owner !== undefined)
    return Date.now() - owner.since > deadAfterMs || (owner.host === hostname() && !isRunning(owner.pid));
  const made = await unlessMissing(stat(path));
  return made !== undefined && Date.now() - made.mtimeMs > unsignedMs;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
