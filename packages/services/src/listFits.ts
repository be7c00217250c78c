import type { FitEntry, listFits as contract, OutputOf } from '@sextant/spec';
import type { ObjectEntry, Ref } from '@sextant/stores';
import { recordOf } from './fit/fitPanel.ts';
import { fitStage } from './fit/key.ts';
import { done, type Outcome, type Ports, refused } from './ports.ts';

/** Every stored fit, newest first, with the names that point at it. */
export async function listFits(_: unknown, ports: Ports): Promise<Outcome<OutputOf<typeof contract>>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const [objects, refs] = await Promise.all([opened.value.listObjects(fitStage), opened.value.listRefs()]);
  if (objects.kind === 'issue') return refused(objects.issue);
  if (refs.kind === 'issue') return refused(refs.issue);
  const fits = objects.value.entries.flatMap((entry) => entryOf(entry, refs.value));
  const unreadable = objects.value.entries.filter((entry) => recordOf(entry) === null).map((entry) => entry.hash);
  const newestFirst = fits.sort((a, b) => (a.storedAt < b.storedAt ? 1 : -1));
  return done({ fits: newestFirst, damaged: [...objects.value.damaged, ...unreadable] });
}

function entryOf(entry: ObjectEntry, refs: readonly Ref[]): readonly FitEntry[] {
  const record = recordOf(entry);
  if (record === null) return [];
  const { status, subject, channels, provenance } = record;
  return [
    {
      record: entry.hash,
      names: refs.filter((ref) => ref.head === entry.hash).map((ref) => ref.name),
      status,
      outcome: subject.outcome,
      channels: channels?.length ?? 0,
      dataUntil: provenance.dataUntil,
      seed: provenance.seed,
      storedAt: entry.storedAt,
    },
  ];
}
