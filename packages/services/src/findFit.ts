import { type AnyIssue, type FitRecord, nearest } from '@sextant/spec';
import type { Records, Ref } from '@sextant/stores';
import { recordOf } from './fit/fitPanel.ts';

export type FoundFit =
  | { readonly kind: 'ok'; readonly hash: string; readonly record: FitRecord; readonly refs: readonly Ref[] }
  | { readonly kind: 'issue'; readonly issue: AnyIssue };

/** A fit by its name, or by the first characters of its record; `refs` are the names that point at it. */
export async function findFit(records: Records, asked: string): Promise<FoundFit> {
  const refs = await records.listRefs();
  if (refs.kind === 'issue') return refs;
  const named = refs.value.find((ref) => ref.name === asked.normalize('NFC'));
  const hash = named === undefined ? await records.findObject(asked) : { kind: 'ok' as const, value: named.head };
  if (hash.kind === 'issue') return { kind: 'issue', issue: withNames(hash.issue, asked, refs.value) };
  const object = await records.getObject(hash.value);
  if (object.kind === 'issue') return object;
  const record = recordOf(object.value);
  if (record === null)
    return { kind: 'issue', issue: { code: 'record-damaged', where: {}, facts: { hash: hash.value } } };
  return { kind: 'ok', hash: hash.value, record, refs: refs.value.filter((ref) => ref.head === hash.value) };
}

/** The store looks among hashes only; a person may have meant a name. */
function withNames(issue: AnyIssue, asked: string, refs: readonly Ref[]): AnyIssue {
  const near = nearest(
    asked,
    refs.map((ref) => ref.name),
  );
  return issue.code === 'record-missing' && near !== null ? { ...issue, facts: { ...issue.facts, near } } : issue;
}
