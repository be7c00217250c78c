import { basename } from 'node:path';

/**
 * The name under which what a file made is found: the file's name without its ending and without `.model`. Signs that no name may
 * have become hyphens, so that no file has to be renamed first.
 */
export function nameOf(file: string): string {
  const bare = basename(file)
    .normalize('NFC')
    .replace(/(?<=.)\.[^.]*$/, '')
    .replace(/(?<=.)\.model$/, '');
  const clean = bare.replaceAll(/[^\p{L}\p{N} ._-]+/gu, '-').slice(0, 60);
  return clean.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || 'unnamed';
}
