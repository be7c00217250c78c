import type { Answer, Records } from '@sextant/stores';
import type { Ports } from './ports.ts';

/** Points a name at a record; one that already points there stays. Someone who moved it at the same moment is an issue. */
export async function moveName(
  records: Records,
  name: string,
  head: string,
  why: string,
  { now, who }: Pick<Ports, 'now' | 'who'>,
): Promise<Answer<null>> {
  const ref = await records.readRef(name);
  const expected = ref.kind === 'ok' ? ref.value.head : null;
  if (expected === head) return { kind: 'ok', value: null };
  const moved = await records.moveRef(name, expected, head, { by: who, at: now().toISOString(), why });
  return moved.kind === 'ok' ? { kind: 'ok', value: null } : moved;
}
