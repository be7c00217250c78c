import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { givenLocalFile, readLocalFile } from '@sextant/connectors';
import type { OpenResult, WriteResult } from './ports.ts';

/** A file of this machine as its bytes come; one that cannot be read is told as `readLocalFile` tells it. */
export async function openLocalFile(name: string): Promise<OpenResult> {
  const found = await stat(name).catch(() => null);
  if (found?.isFile()) return { kind: 'ok', file: await givenLocalFile(name) };
  const read = await readLocalFile(name);
  if (read.kind === 'issues') return read;
  throw new Error(`${name} is neither a file nor a folder`);
}

/** Makes the folders on the way. A full disk and a door that is shut are answers, anything else is a broken machine. */
export async function writeLocalFile(name: string, content: string | Uint8Array, over: boolean): Promise<WriteResult> {
  try {
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, content, { flag: over ? 'w' : 'wx' });
    return { kind: 'ok' };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const where = { file: name };
    if (code === 'EEXIST') return { kind: 'issue', issue: { code: 'file-there', where, facts: {} } };
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
      return { kind: 'issue', issue: { code: 'disk-full', where, facts: {} } };
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR'].includes(code))
      return { kind: 'issue', issue: { code: 'folder-unwritable', where, facts: { reason: code } } };
    throw error;
  }
}
