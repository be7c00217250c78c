import { basename } from 'node:path';

/** The name under which fits of a model file are found: the file's name without its ending, and without `.model`. */
export function nameOf(file: string): string {
  return basename(file)
    .replace(/(?<=.)\.[^.]*$/, '')
    .replace(/(?<=.)\.model$/, '');
}
