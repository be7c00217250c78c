import type { InputOf, OutputOf, removeFit as contract } from '@sextant/spec';
import { findRecord } from './findRecord.ts';
import { done, type Outcome, type Ports, refused } from './ports.ts';

/** Sets a record of any kind aside, and the names that point at it first, so that no name is ever left without its record. */
export async function removeFit(
  { fit }: InputOf<typeof contract>,
  ports: Ports,
): Promise<Outcome<OutputOf<typeof contract>>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const found = await findRecord(opened.value, fit);
  if (found.kind === 'issue') return refused(found.issue);
  for (const { name, head } of found.refs) {
    const removed = await opened.value.removeRef(name, head);
    if (removed.kind === 'issue') return refused(removed.issue);
  }
  const removed = await opened.value.removeObject(found.object.hash);
  if (removed.kind === 'issue') return refused(removed.issue);
  return done({ record: found.object.hash, names: found.refs.map((ref) => ref.name) });
}
