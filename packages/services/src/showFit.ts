import type { FitRecord, InputOf, showFit as contract } from '@sextant/spec';
import { findFit } from './findFit.ts';
import { done, type Outcome, type Ports, refused } from './ports.ts';

/** The record of one stored fit. */
export async function showFit({ fit }: InputOf<typeof contract>, ports: Ports): Promise<Outcome<FitRecord>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const found = await findFit(opened.value, fit);
  return found.kind === 'ok' ? done(found.record) : refused(found.issue);
}
