import type { AnyIssue, FitRecord, Model } from '@sextant/spec';
import type { Records, Ref, StoredObject } from '@sextant/stores';
import { findRecord } from './findRecord.ts';
import { recordOf } from './fit/fitPanel.ts';

export type FoundFit =
  | {
      readonly kind: 'ok';
      readonly hash: string;
      readonly record: FitRecord;
      readonly model: Model;
      readonly arrays: StoredObject['arrays'];
      readonly refs: readonly Ref[];
    }
  | { readonly kind: 'issue'; readonly issue: AnyIssue };

/** A fit by its name, or by the first characters of its record; `refs` are the names that point at it. */
export async function findFit(records: Records, asked: string): Promise<FoundFit> {
  const found = await findRecord(records, asked, '');
  if (found.kind === 'issue') return found;
  const { hash, content, arrays, key } = found.object;
  if (key.stage !== 'fit') return { kind: 'issue', issue: { code: 'record-missing', where: {}, facts: { id: asked } } };
  const record = recordOf(found.object);
  if (record === null) return { kind: 'issue', issue: { code: 'record-damaged', where: {}, facts: { hash } } };
  const { model } = content as unknown as { readonly model: Model }; // kept with the record that was just read
  return { kind: 'ok', hash, record, model, arrays, refs: found.refs };
}
