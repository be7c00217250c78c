import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issue, ok } from '../answer.ts';
import { canonical } from '../canonical.ts';
import type { Answer } from '../ports.ts';
import { unlessMissing } from './machine.ts';
import { writeWhole } from './write.ts';

/** Raised when an older Sextant could no longer read what this one writes. */
export const folderFormat = 1;

const formatFile = 'format.json';
/** `writing` may stand alone for a moment: the format file passes through it. */
const ours = new Set(['writing', 'objects', 'refs', 'trash']);

/** Whether the folder is ours to use: 'new' when nothing of ours is in it yet. */
export async function checkFormat(folder: string): Promise<Answer<'ready' | 'new'>> {
  const text = await unlessMissing(readFile(join(folder, formatFile), 'utf8'));
  if (text === undefined) return checkEmpty(folder);
  const found = formatIn(text);
  if (found === undefined) return issue('folder-damaged', {}, { file: join(folder, formatFile) });
  if (found > folderFormat) return issue('folder-newer', { found, known: folderFormat }, { file: folder });
  return ok('ready');
}

async function checkEmpty(folder: string): Promise<Answer<'new'>> {
  const names = (await unlessMissing(readdir(folder))) ?? [];
  return names.every((name) => ours.has(name)) ? ok('new') : issue('folder-foreign', {}, { file: folder });
}

function formatIn(text: string): number | undefined {
  try {
    const { format } = JSON.parse(text) as { format?: unknown };
    return typeof format === 'number' && Number.isInteger(format) && format > 0 ? format : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the folder when it is new. Two processes may do so at once: both write the same. */
export async function prepareFolder(folder: string): Promise<Answer<null>> {
  const found = await checkFormat(folder);
  if (found.kind === 'issue') return found;
  if (found.value === 'new') await writeWhole(folder, join(folder, formatFile), canonical({ format: folderFormat }));
  return ok(null);
}
