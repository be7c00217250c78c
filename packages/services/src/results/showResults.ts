import type { InputOf, OutputOf, showResults as contract } from '@sextant/spec';
import { loadFit } from '../loadFit.ts';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { viewsOf } from './views.ts';
import { writeTables } from './writeTables.ts';

/** Everything a stored fit says; with a folder, its tables as files too. */
export async function showResults(
  { fit, out }: InputOf<typeof contract>,
  ports: Ports,
): Promise<Outcome<OutputOf<typeof contract>>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const loaded = await loadFit(opened.value, fit);
  if (loaded.kind === 'issue') return refused(loaded.issue);
  const { record, model, name } = loaded.fit;
  const views = viewsOf(loaded.fit);
  const written = out === undefined ? done([]) : await writeTables(views, record, out, ports);
  return written.kind === 'done' ? done({ record, name, model, views, files: [...written.value] }) : written;
}
