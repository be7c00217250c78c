import { readCsv } from '@sextant/connectors';
import { parseModel, readPanel } from '@sextant/measurement';
import type { AnyIssue, Model, Panel } from '@sextant/spec';
import type { Ports } from '../ports.ts';
import { parseJson } from './json.ts';

export type InputsResult =
  | { readonly kind: 'ok'; readonly model: Model; readonly panel: Panel }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

type Result<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

/** Model file and data file as what is fitted. Both files are read even where one is wrong, so that all problems are told. */
export async function readInputs(files: { model: string; data: string }, ports: Ports): Promise<InputsResult> {
  const [model, table] = await Promise.all([readModel(files.model, ports), readTable(files.data, ports)]);
  if (model.kind === 'issues' || table.kind === 'issues') {
    return { kind: 'issues', issues: [...issuesOf(model), ...issuesOf(table)] };
  }
  const panel = readPanel(model.value, table.value);
  return panel.kind === 'ok' ? { kind: 'ok', model: model.value, panel: panel.panel } : panel;
}

function issuesOf(result: Result<unknown>): readonly AnyIssue[] {
  return result.kind === 'issues' ? result.issues : [];
}

async function readModel(file: string, ports: Ports): Promise<Result<Model>> {
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
