import * as members from './members.ts';
import type { Adstock } from './adstock.ts';

export type { Adstock, CarrySettings } from './adstock.ts';

/** Every member of the family. A module lists its exports by name, so the order is the same everywhere. */
export const adstocks = Object.values(members);

/** The adstock of that kind, if there is one. */
export function adstockOf(kind: string): Adstock | undefined {
  return adstocks.find((a) => a.kind === kind);
}
