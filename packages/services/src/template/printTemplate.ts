import { join } from 'node:path';
import { type InputOf, type OutputOf, type printTemplate as contract, templateLayouts } from '@sextant/spec';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { templateOf } from './templates.ts';

/** Writes an example file of one layout, or of all. A file that is there is left as it is. */
export async function printTemplate(
  { layout, out }: InputOf<typeof contract>,
  ports: Ports,
): Promise<Outcome<OutputOf<typeof contract>>> {
  const made = (layout === undefined ? templateLayouts : [layout]).map(templateOf);
  const files = [];
  for (const { layout, file, text, rows } of made) {
    const path = out === undefined ? file : join(out, file);
    const written = await ports.writeFile(path, text, false);
    if (written.kind === 'issue') return refused(written.issue);
    files.push({ layout, file: path, rows });
  }
  return done({ files });
}
