import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Issue, nearest } from '@sextant/spec';

export type FileIssue = Issue<'file-missing' | 'file-unreadable' | 'file-is-folder'>;
export type FileResult =
  | { readonly kind: 'ok'; readonly bytes: Uint8Array }
  | { readonly kind: 'issues'; readonly issues: readonly FileIssue[] };

/** The bytes of a file on this machine. A file that is missing or may not be read is an issue; a broken disk throws. */
export async function readLocalFile(file: string): Promise<FileResult> {
  try {
    return { kind: 'ok', bytes: await readFile(file) };
  } catch (error) {
    const issue = await notReadable((error as NodeJS.ErrnoException).code, file);
    if (issue === null) throw error;
    return { kind: 'issues', issues: [issue] };
  }
}

async function notReadable(code: string | undefined, file: string): Promise<FileIssue | null> {
  const where = { file };
  if (code === 'EISDIR') return { code: 'file-is-folder', where, facts: {} };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'file-unreadable', where, facts: { reason: code } };
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return null;
  const near = await closestNeighbour(file);
  return { code: 'file-missing', where, facts: near === null ? {} : { near } };
}

async function closestNeighbour(file: string): Promise<string | null> {
  const names = await readdir(dirname(file)).catch(() => []);
  return nearest(basename(file), names);
}
