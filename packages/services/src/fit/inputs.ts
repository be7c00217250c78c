import { readCsv } from '@sextant/connectors';
import { panelOfDataset, parseModel, readPanel } from '@sextant/measurement';
import type { AnyIssue, Dataset, Model, Panel, Table } from '@sextant/spec';
import { findData, isFileName } from '../data/findData.ts';
import type { Ports } from '../ports.ts';
import { parseJson } from './json.ts';

/** Weekly data as a person named them: stored, or a clean file as it stands. */
export type Weekly =
  | { readonly kind: 'dataset'; readonly dataset: Dataset }
  | { readonly kind: 'table'; readonly table: Table };

export type InputsResult =
  | { readonly kind: 'ok'; readonly model: Model; readonly panel: Panel; readonly weekly: Weekly }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

export type Result<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

/** Model file and data as what is fitted. Both are read even where one is wrong, so that all problems are told. */
export async function readInputs(files: { model: string; data: string }, ports: Ports): Promise<InputsResult> {
  const [model, data] = await Promise.all([readModel(files.model, ports), readWeekly(files.data, ports)]);
  if (model.kind === 'issues' || data.kind === 'issues') {
    return { kind: 'issues', issues: [...issuesOf(model), ...issuesOf(data)] };
  }
  const panel = panelFrom(model.value, data.value);
  return panel.kind === 'ok' ? { kind: 'ok', model: model.value, panel: panel.panel, weekly: data.value } : panel;
}

/** The panel that a model asks of data. */
export function panelFrom(model: Model, weekly: Weekly): ReturnType<typeof readPanel> {
  return weekly.kind === 'dataset' ? panelOfDataset(model, weekly.dataset) : readPanel(model, weekly.table);
}

export async function readWeekly(name: string, ports: Ports): Promise<Result<Weekly>> {
  if (isFileName(name)) {
    const read = await readTable(name, ports);
    return read.kind === 'ok' ? { kind: 'ok', value: { kind: 'table', table: read.value } } : read;
  }
  const opened = await ports.records();
  const found = opened.kind === 'ok' ? await findData(opened.value, name) : opened;
  if (found.kind === 'issue') return { kind: 'issues', issues: [found.issue] };
  return { kind: 'ok', value: { kind: 'dataset', dataset: found.kept.dataset } };
}

function issuesOf(result: Result<unknown>): readonly AnyIssue[] {
  return result.kind === 'issues' ? result.issues : [];
}

export async function readModel(file: string, ports: Ports): Promise<Result<Model>> {
  const read = await ports.readFile(file);
  if (read.kind === 'issues') return read;
  const json = parseJson(new TextDecoder().decode(read.bytes), file);
  return json.kind === 'issues' ? json : inFile(parseModel(json.value), file);
}

/** The parser knows paths, not files. */
function inFile(parsed: ReturnType<typeof parseModel>, file: string): Result<Model> {
  if (parsed.kind === 'ok') return { kind: 'ok', value: parsed.model };
  return { kind: 'issues', issues: parsed.issues.map((issue) => ({ ...issue, where: { file, ...issue.where } })) };
}

async function readTable(file: string, ports: Ports) {
  const read = await ports.readFile(file);
  if (read.kind === 'issues') return read;
  const table = readCsv(read.bytes, file);
  return table.kind === 'ok' ? { kind: 'ok' as const, value: table.table } : table;
}
