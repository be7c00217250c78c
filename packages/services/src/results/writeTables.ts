import { join } from 'node:path';
import type { FitRecord, ResultViews } from '@sextant/spec';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { tableCsv, tablesOf } from './tables.ts';

/** One CSV a view; files of an earlier export are replaced. */
export async function writeTables(
  views: ResultViews,
  record: FitRecord,
  folder: string,
  ports: Ports,
): Promise<Outcome<readonly string[]>> {
  const files: string[] = [];
  for (const table of tablesOf(views, record)) {
    const file = join(folder, `${table.name}.csv`);
    const written = await ports.writeFile(file, tableCsv(table, record), true);
    if (written.kind === 'issue') return refused(written.issue);
    files.push(file);
  }
  return done(files);
}
