import type { AnyIssue, FitRecord, Model } from '@sextant/spec';
import type { Answer, Json, ObjectKey, Records, Tables } from '@sextant/stores';

export interface Kept {
  /** Null where the name could not be moved or nothing could be stored. */
  readonly name: string | null;
  readonly issues: readonly AnyIssue[];
}

/** A fit as it is kept: the record with the model that made it. */
export interface FitContent {
  readonly record: FitRecord;
  readonly model: Model;
}

/** Where a name points before a fit, so that someone who moved it meanwhile is noticed. */
export async function headOf(records: Records, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const ref = await records.readRef(name);
  return ref.kind === 'ok' ? ref.value.head : null;
}

export async function storeFit(
  records: Records,
  key: ObjectKey,
  content: FitContent,
  tables: Tables,
): Promise<Answer<null>> {
  const put = await records.putObject(key, content as unknown as Json, tables); // parsed from or written as JSON elsewhere
  return put.kind === 'ok' ? { kind: 'ok', value: null } : put;
}

export interface Pointer {
  readonly name: string;
  readonly expected: string | null;
  readonly head: string;
  readonly by: string;
  readonly at: string;
}

/** Moves the name to the fit. A name that already points there stays as it is. */
export async function pointName(records: Records, { name, expected, head, by, at }: Pointer): Promise<Kept> {
  if (expected === head) return { name, issues: [] };
  const moved = await records.moveRef(name, expected, head, { by, at, why: 'fit' });
  if (moved.kind === 'ok') return { name, issues: [] };
  const now = await headOf(records, name);
  return now === head ? { name, issues: [] } : { name: null, issues: [moved.issue] };
}
