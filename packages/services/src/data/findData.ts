import type { AnyIssue } from '@sextant/spec';
import type { Records } from '@sextant/stores';
import { findRecord } from '../findRecord.ts';
import { dataShelf, dataStage, type KeptData, readData } from './datasetObject.ts';

export type FoundData =
  | { readonly kind: 'ok'; readonly hash: string; readonly kept: KeptData }
  | { readonly kind: 'issue'; readonly issue: AnyIssue };

/** Stored data by their name or the first characters of their record. */
export async function findData(records: Records, asked: string): Promise<FoundData> {
  const found = await findRecord(records, asked, dataShelf);
  if (found.kind === 'issue') return found;
  const { hash, key } = found.object;
  if (key.stage !== dataStage)
    return { kind: 'issue', issue: { code: 'record-missing', where: {}, facts: { id: asked } } };
  return { kind: 'ok', hash, kept: readData(found.object) };
}

/** Looks like the name of a file rather than of data: it has an ending, or folders. */
export function isFileName(text: string): boolean {
  return /[/\\]|\.[A-Za-z]{1,5}$/.test(text) && !text.startsWith(dataShelf);
}
