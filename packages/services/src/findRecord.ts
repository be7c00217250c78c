import { type AnyIssue, nearest } from '@sextant/spec';
import type { Records, Ref, StoredObject } from '@sextant/stores';

export type FoundRecord =
  | { readonly kind: 'ok'; readonly object: StoredObject; readonly refs: readonly Ref[] }
  | { readonly kind: 'issue'; readonly issue: AnyIssue };

/** Where a bare name is looked for, in this order: a fit, then what it is made from, then what is made from it. */
const shelves = ['', 'data/', 'models/', 'plans/'] as const;

/**
 * A record by its name, by its name on the shelf of a kind (`data/shop`), or by the first characters of its hash. `refs` are the
 * names that point at it. With a `shelf` given only that one is looked on.
 */
export async function findRecord(records: Records, asked: string, shelf?: string): Promise<FoundRecord> {
  const refs = await records.listRefs();
  if (refs.kind === 'issue') return refs;
  const name = asked.normalize('NFC');
  const names = (shelf === undefined ? shelves : [shelf, '']).map((on) =>
    name.startsWith(on) ? name : `${on}${name}`,
  );
  const named = names.flatMap((one) => refs.value.filter((ref) => ref.name === one && isOn(ref, shelf)))[0];
  const hash = named === undefined ? await records.findObject(asked) : { kind: 'ok' as const, value: named.head };
  if (hash.kind === 'issue') return { kind: 'issue', issue: withNames(hash.issue, asked, refs.value, shelf) };
  const object = await records.getObject(hash.value);
  if (object.kind === 'issue') return object;
  return { kind: 'ok', object: object.value, refs: refs.value.filter((ref) => ref.head === hash.value) };
}

function isOn({ name }: Ref, shelf: string | undefined): boolean {
  if (shelf === undefined) return true;
  return shelf === '' ? !name.includes('/') : name.startsWith(shelf);
}

/** The store looks among hashes only; a person may have meant a name. */
function withNames(issue: AnyIssue, asked: string, refs: readonly Ref[], shelf: string | undefined): AnyIssue {
  if (issue.code !== 'record-missing') return issue;
  const names = refs.filter((ref) => isOn(ref, shelf)).map(({ name }) => (shelf ? name.slice(shelf.length) : name));
  const near = nearest(asked, names);
  return near === null ? issue : { ...issue, facts: { ...issue.facts, near } };
}
