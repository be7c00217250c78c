import { type Drawn, drawnFromColumns } from '@sextant/measurement';
import type { AnyIssue, FitRecord, Model, Panel } from '@sextant/spec';
import type { Records, StoredObject } from '@sextant/stores';
import { findFit } from './findFit.ts';
import { panelOf } from './fit/panelObject.ts';

/** A stored fit with everything that views and plans are made from. */
export interface LoadedFit {
  readonly hash: string;
  readonly record: FitRecord;
  readonly model: Model;
  readonly panel: Panel;
  readonly drawn: Drawn;
  /** Draws of the held-out weeks by the second fit, one column a week; null where there are none. */
  readonly heldOut: StoredObject['arrays'][string] | null;
  /** The first name that points at it, else the first characters of its record. */
  readonly name: string;
}

export type LoadResult =
  | { readonly kind: 'ok'; readonly fit: LoadedFit }
  | { readonly kind: 'issue'; readonly issue: AnyIssue };

export async function loadFit(records: Records, asked: string): Promise<LoadResult> {
  const found = await findFit(records, asked);
  if (found.kind === 'issue') return found;
  const { hash, record, model, arrays, refs } = found;
  const name = refs[0]?.name ?? hash.slice(0, 8);
  const columns = arrays['draws'];
  if (record.channels === null || columns === undefined) return without('fit-without-results', name);
  const panel = await panelOf(records, record.provenance.panel);
  if (panel === null) return without('fit-without-panel', name);
  const fit = {
    hash,
    record,
    model,
    panel,
    drawn: drawnFromColumns(columns, model),
    heldOut: arrays['held-out'] ?? null,
    name,
  };
  return { kind: 'ok', fit };
}

function without(code: 'fit-without-results' | 'fit-without-panel', name: string): LoadResult {
  return code === 'fit-without-results'
    ? { kind: 'issue', issue: { code: 'fit-without-results', where: {}, facts: { name } } }
    : { kind: 'issue', issue: { code: 'fit-without-panel', where: {}, facts: { name } } };
}
