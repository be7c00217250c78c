import { join } from 'node:path';
import type { exportFit as contract, InputOf, OutputOf } from '@sextant/spec';
import { toParquet } from '@sextant/stores';
import { findFit } from '../findFit.ts';
import { loadFit } from '../loadFit.ts';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { picturesOf } from './pictures.ts';
import { viewsOf } from './views.ts';
import { writeTables } from './writeTables.ts';

/** A fit as files that other programs read: every view as table (CSV) and picture (SVG), the draws as Parquet, record and model as JSON. */
export async function exportFit(
  { fit, out, language }: InputOf<typeof contract>,
  ports: Ports,
): Promise<Outcome<OutputOf<typeof contract>>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const [loaded, found] = [await loadFit(opened.value, fit), await findFit(opened.value, fit)];
  if (loaded.kind === 'issue') return refused(loaded.issue);
  if (found.kind === 'issue') return refused(found.issue);
  const { record, model } = loaded.fit;
  const views = viewsOf(loaded.fit);
  const tables = await writeTables(views, record, out, ports);
  if (tables.kind !== 'done') return tables;
  const draws = found.arrays['draws'];
  const others: readonly (readonly [string, string | Uint8Array])[] = [
    ['record.json', `${JSON.stringify(record, null, 2)}\n`],
    ['model.json', `${JSON.stringify(model, null, 2)}\n`],
    ...picturesOf(views, loaded.fit, language).map(({ name, svg }) => [`${name}.svg`, svg] as const),
    ...(draws === undefined ? [] : [['draws.parquet', toParquet(draws)] as const]),
  ];
  const files = [...tables.value];
  for (const [name, content] of others) {
    const written = await ports.writeFile(join(out, name), content, true);
    if (written.kind === 'issue') return refused(written.issue);
    files.push(join(out, name));
  }
  return done({ record: record.provenance.record, files });
}
