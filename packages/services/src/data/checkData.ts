import { checkPanel, initialModel } from '@sextant/measurement';
import type {
  AnyIssue,
  checkData as contract,
  Dataset,
  Finding,
  InputOf,
  Model,
  OutputOf,
  Problem,
} from '@sextant/spec';
import { panelFrom, type Result, readModel } from '../fit/inputs.ts';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { entryOf, undecidedIn } from './datasetObject.ts';
import { findData } from './findData.ts';

type Answer = OutputOf<typeof contract>;

/** What the import found, again, and what stands between the data and a fit. */
export async function checkData(input: InputOf<typeof contract>, ports: Ports): Promise<Outcome<Answer>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const found = await findData(opened.value, input.data);
  if (found.kind === 'issue') return refused(found.issue);
  const { dataset, problems } = found.kept;
  const model = await modelFor(dataset, input.model, ports);
  if (model.kind === 'issues' && input.model !== undefined) return refused(...model.issues);
  const judged =
    model.kind === 'ok'
      ? checkedBy(model.value, dataset)
      : { refusals: model.issues.map((issue) => problemOf(issue, 'refuse')), findings: [] };
  const checked = { by: input.model ?? '', ...judged };
  return done({
    data: entryOf(dataset, found.hash),
    problems: [...problems],
    undecided: undecidedIn(dataset),
    checked,
  });
}

/** The model that was given; without one, the first one that these data would get. */
async function modelFor(dataset: Dataset, file: string | undefined, ports: Ports): Promise<Result<Model>> {
  if (file !== undefined) return readModel(file, ports);
  const made = initialModel(dataset, { margin: 'unknown' });
  return made.kind === 'ok' ? { kind: 'ok', value: made.model } : made;
}

function checkedBy(model: Model, dataset: Dataset): { refusals: Problem[]; findings: Problem[] } {
  const panel = panelFrom(model, { kind: 'dataset', dataset });
  if (panel.kind === 'issues')
    return { refusals: panel.issues.map((issue) => problemOf(issue, 'refuse')), findings: [] };
  const { refusals, findings } = checkPanel(model, panel.panel);
  return {
    refusals: refusals.map((issue) => problemOf(issue, 'refuse')),
    findings: findings.map((found) => problemOf(found, found.blocks.length > 0 ? 'warn' : 'note')),
  };
}

/** An issue as plain data, with what it asks of a person. */
export function problemOf({ code, where, facts }: AnyIssue | Finding, kind: Problem['kind']): Problem {
  return { code, where: { ...where }, facts: { ...facts } as Problem['facts'], kind };
}
