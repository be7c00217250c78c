import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode, unlessMissing } from './machine.ts';

const unfinished = 'writing';

/** Writes whole or not at all: a temporary file is filled, synced and renamed, then its directory is synced. */
export async function writeWhole(
  folder: string,
  path: string,
  content: string | Uint8Array,
  check?: () => Promise<void>,
) {
  await mkdir(join(folder, unfinished), { recursive: true });
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(folder, unfinished, `${process.pid}-${randomUUID()}`);
  try {
    await writeSynced(temporary, content);
    await check?.();
    await replace(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Windows refuses to replace a file while another process reads it: a moment later it will not. */
async function replace(from: string, to: string, tries = 10): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (tries === 0 || !['EPERM', 'EBUSY'].includes(systemCode(error) ?? '')) throw error;
    await sleep(10);
    await replace(from, to, tries - 1);
  }
}

async function writeSynced(path: string, content: string | Uint8Array) {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Where a directory cannot be opened or synced (Windows), renames are durable by themselves. */
const noDirectorySync = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'EBADF', 'ENOTSUP']);

export async function syncDirectory(path: string) {
  try {
    const directory = await open(path, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  } catch (error) {
    if (!noDirectorySync.has(systemCode(error) ?? '')) throw error;
  }
}

/** Moves a file within the folder, durably. */
export async function moveWhole(from: string, to: string) {
  await mkdir(dirname(to), { recursive: true });
  await replace(from, to);
  await syncDirectory(dirname(to));
  await syncDirectory(dirname(from));
}

const dayMs = 86_400_000;

/** Clears what writers left that died before their rename, a day later at the earliest. */
export async function clearUnfinished(folder: string, now: number) {
  const directory = join(folder, unfinished);
  for (const name of (await unlessMissing(readdir(directory))) ?? []) {
    const path = join(directory, name);
    const found = await unlessMissing(stat(path));
    if (found !== undefined && now - found.mtimeMs > dayMs) await rm(path, { force: true });
  }
}

/** Writes and takes away a file of the size of a page: whether the next write would find room and an open door. */
export async function probe(folder: string) {
  const path = join(folder, unfinished, `${process.pid}-${randomUUID()}`);
  await writeWhole(folder, path, new Uint8Array(4096));
  await rm(path, { force: true });
}
