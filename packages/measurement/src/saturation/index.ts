import * as members from './members.ts';
import type { Saturation } from './saturation.ts';

export type { Saturation } from './saturation.ts';

/** Every member of the family. A module lists its exports by name, so the order is the same everywhere. */
export const saturations = Object.values(members);

/** The saturation of that kind, if there is one. */
export function saturationOf(kind: string): Saturation | undefined {
  return saturations.find((s) => s.kind === kind);
}
