import type { InputOf, Model, showFit as contract, Shown } from '@sextant/spec';
import type { StoredObject } from '@sextant/stores';
import { dataStage, entryOf, readData, undecidedIn } from './data/datasetObject.ts';
import { findRecord } from './findRecord.ts';
import { recordOf } from './fit/fitPanel.ts';
import { fitStage } from './fit/key.ts';
import { modelStage } from './model/modelObject.ts';
import { planStage, readPlan } from './plan/planObject.ts';
import { done, type Outcome, type Ports, refused } from './ports.ts';

/** One stored record of any kind. */
export async function showFit({ fit }: InputOf<typeof contract>, ports: Ports): Promise<Outcome<Shown>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const found = await findRecord(opened.value, fit);
  if (found.kind === 'issue') return refused(found.issue);
  const { hash, key } = found.object;
  const shown = readers[key.stage]?.(found.object) ?? null;
  return shown === null ? refused({ code: 'record-damaged', where: {}, facts: { hash } }) : done(shown);
}

/** By stage; panels and what other versions keep have no page of their own. */
const readers: Readonly<Record<string, (object: StoredObject) => Shown | null>> = {
  [fitStage]: (object) => {
    const record = recordOf(object);
    return record === null ? null : { kind: 'fit', record };
  },
  [dataStage]: (object) => {
    const { dataset, problems } = readData(object);
    return { kind: 'data', data: entryOf(dataset, object.hash), problems, undecided: undecidedIn(dataset) };
  },
  [modelStage]: ({ hash, content }) => {
    const { model } = content as unknown as { readonly model: Model };
    return { kind: 'model', record: hash, model };
  },
  [planStage]: (object) => ({ kind: 'plan', record: object.hash, ...readPlan(object) }),
};
