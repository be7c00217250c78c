import { initialModel } from '@sextant/measurement';
import type { InputOf, initModel as contract, OutputOf } from '@sextant/spec';
import { hashOf } from '@sextant/stores';
import { findData } from '../data/findData.ts';
import { moveName } from '../moveName.ts';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { marginOf } from './margin.ts';
import { modelContent, modelKey, modelShelf } from './modelObject.ts';

/** A sensible first model of stored data, written as a file that a person edits, and kept under the name of the data. */
export async function initModel(
  input: InputOf<typeof contract>,
  ports: Ports,
): Promise<Outcome<OutputOf<typeof contract>>> {
  const margin = marginOf(input.margin);
  if (margin.kind === 'issue') return refused(margin.issue);
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const found = await findData(opened.value, input.data);
  if (found.kind === 'issue') return refused(found.issue);
  const { dataset } = found.kept;
  const made = initialModel(dataset, { margin: margin.margin });
  if (made.kind === 'issues') return refused(...made.issues);
  const { model } = made;
  const file = input.out ?? `${dataset.name}.model.json`;
  const written = await ports.writeFile(file, `${JSON.stringify(model, null, 2)}\n`, input.yes);
  if (written.kind === 'issue') return refused(written.issue);
  const key = modelKey(model);
  const put = await opened.value.putObject(key, modelContent(model));
  if (put.kind === 'issue') return refused(put.issue);
  const moved = await moveName(opened.value, `${modelShelf}${dataset.name}`, hashOf(key), 'model init', ports);
  return moved.kind === 'issue' ? refused(moved.issue) : done({ file, data: dataset.name, model });
}
