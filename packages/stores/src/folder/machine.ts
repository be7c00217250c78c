import { issue } from '../answer.ts';
import type { Answer } from '../ports.ts';

/** The system's code of a failed call (ENOSPC, …), undefined for our own errors. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code !== undefined && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** A file larger than the process may write, and a used-up quota, are a full disk to a person. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Turns what the machine refuses into an issue about the folder; bugs pass through. */
export async function onMachine<T>(
  folder: string,
  act: 'read' | 'write',
  work: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    if (full.has(reason)) return issue('disk-full', {}, { file: folder });
    return issue(act === 'write' ? 'folder-unwritable' : 'folder-unreadable', { reason }, { file: folder });
  }
}

/** The result, or undefined when there is no such file or folder. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
