import type { FitEntry, listFits as contract, Model, OutputOf } from '@sextant/spec';
import type { ObjectEntry, Ref } from '@sextant/stores';
import { dataStage } from './data/datasetObject.ts';
import { recordOf } from './fit/fitPanel.ts';
import { fitStage } from './fit/key.ts';
import { modelStage } from './model/modelObject.ts';
import { planStage, readPlan } from './plan/planObject.ts';
import { done, type Outcome, type Ports, refused } from './ports.ts';

type Answer = OutputOf<typeof contract>;

/** Everything that is stored, newest first, with the names that point at it. */
export async function listFits(_: unknown, ports: Ports): Promise<Outcome<Answer>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const [objects, refs] = await Promise.all([opened.value.listObjects(), opened.value.listRefs()]);
  if (objects.kind === 'issue') return refused(objects.issue);
  if (refs.kind === 'issue') return refused(refs.issue);
  const newestFirst = objects.value.entries.toSorted((a, b) => (a.storedAt < b.storedAt ? 1 : -1));
  const of = (stage: string) => newestFirst.filter(({ key }) => key.stage === stage);
  const unreadable = of(fitStage).filter((entry) => recordOf(entry) === null);
  return done({
    fits: of(fitStage).flatMap((entry) => fitEntry(entry, refs.value)),
    data: of(dataStage).map((entry) => dataEntry(entry, refs.value)),
    models: of(modelStage).map((entry) => modelEntry(entry, refs.value)),
    plans: of(planStage).map((entry) => planEntry(entry, refs.value)),
    damaged: [...objects.value.damaged, ...unreadable.map(({ hash }) => hash)],
  });
}

function common({ hash, storedAt }: ObjectEntry, refs: readonly Ref[]) {
  return { record: hash, names: refs.filter((ref) => ref.head === hash).map(({ name }) => name), storedAt };
}

function fitEntry(entry: ObjectEntry, refs: readonly Ref[]): readonly FitEntry[] {
  const record = recordOf(entry);
  if (record === null) return [];
  const { status, subject, channels, provenance } = record;
  return [
    {
      ...common(entry, refs),
      status,
      outcome: subject.outcome,
      channels: channels?.length ?? 0,
      dataUntil: provenance.dataUntil,
      seed: provenance.seed,
    },
  ];
}

function dataEntry(entry: ObjectEntry, refs: readonly Ref[]): Answer['data'][number] {
  const { dataset } = entry.content as unknown as {
    readonly dataset: { readonly weeks: readonly string[]; readonly columns: readonly unknown[] };
  };
  const { weeks, columns } = dataset;
  const period = { from: weeks[0] ?? '', to: weeks.at(-1) ?? '', weeks: weeks.length };
  return { ...common(entry, refs), ...period, columns: columns.length };
}

function modelEntry(entry: ObjectEntry, refs: readonly Ref[]): Answer['models'][number] {
  const { model } = entry.content as unknown as { readonly model: Model };
  return { ...common(entry, refs), outcome: model.outcome.column, channels: model.channels.length };
}

function planEntry(entry: ObjectEntry, refs: readonly Ref[]): Answer['plans'][number] {
  const { plan, currency } = readPlan(entry);
  const { weeks, budget } = plan;
  return { ...common(entry, refs), from: weeks[0] ?? '', weeks: weeks.length, budget, currency };
}
