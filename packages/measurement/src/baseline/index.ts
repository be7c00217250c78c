import * as members from './members.ts';
import type { BaselineTerm } from './term.ts';

export type { BaselineTerm, CalendarIssues, Column } from './term.ts';

/** Every member of the family. A module lists its exports by name, so the order is the same everywhere. */
export const baselineTerms = Object.values(members);

/** The baseline term of that kind, if there is one. */
export function baselineTermOf(kind: string): BaselineTerm | undefined {
  return baselineTerms.find((term) => term.kind === kind);
}
