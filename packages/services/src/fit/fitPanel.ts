import { type Checked, checkPanel, compileModel } from '@sextant/measurement';
import type { Chain, ChainResult } from '@sextant/numerics';
import { type AnyIssue, type FitAnswer, type FitRecord, fitRecordSchema, type Model, type Panel } from '@sextant/spec';
import { hashOf, type Records, type StoredObject } from '@sextant/stores';
import type { ChainRunner } from '../chains/runner.ts';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { cutFit, leastDraws } from './cut.ts';
import { fitEngine } from './engine.ts';
import { headOf, type Kept, pointName, storeFit } from './keep.ts';
import { type FitKey, fitKey } from './key.ts';
import type { FitNews } from './news.ts';
import { keepPanel } from './panelObject.ts';
import { sampleFit } from './sampling.ts';
import { planSecondFit, secondFit } from './secondFit.ts';
import { sumUp, sumUpSecond, type ToSum } from './summary.ts';
import { drawTables } from './tables.ts';

export interface FitRequest {
  readonly model: Model;
  readonly panel: Panel;
  /** Under which the fit is found; null where no name is to move. */
  readonly name: string | null;
  readonly seed: number;
  readonly again: boolean;
  readonly workers: number;
  readonly road: 'wasm' | 'plain';
  /** When the verb began, milliseconds. */
  readonly begun: number;
}

interface Fitting {
  readonly request: FitRequest;
  readonly key: FitKey;
  readonly records: Records;
  readonly ports: Ports;
  readonly checked: Checked;
}

/** Answers from the store, or samples, sums up and stores. What can go wrong for a person is an outcome. */
export async function fitPanel(
  request: FitRequest,
  runner: ChainRunner,
  ports: Ports,
  tell: (news: FitNews) => void,
  signal: AbortSignal,
): Promise<Outcome<FitAnswer>> {
  const checked = checkPanel(request.model, request.panel);
  if (checked.refusals.length > 0) return refused(...checked.refusals);
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const fitting = {
    request,
    key: fitKey(request.model, request.panel, request.seed),
    records: opened.value,
    ports,
    checked,
  };
  const stored = request.again ? null : await fromStore(fitting);
  if (stored !== null) return done(stored);
  const ready = await opened.value.prepare(); // a full disk is known before the work, not after it
  if (ready.kind === 'issue') return refused(ready.issue);
  return sampleAndKeep(fitting, runner, tell, signal);
}

async function fromStore(fitting: Fitting): Promise<FitAnswer | null> {
  const { request, key, records } = fitting;
  const head = hashOf(key.whole);
  const found = await records.getObject(head);
  const record = found.kind === 'ok' ? recordOf(found.value) : null;
  if (record === null) return null;
  await keepPanel(records, key.panel, request.panel); // a fit of an older version has none beside it
  const kept = await point(fitting, await headOf(records, request.name), head);
  const told: AnyIssue = { code: 'answered-from-store', where: {}, facts: { record: head.slice(0, 8) } };
  return answer(fitting, record, { ...kept, issues: [told, ...kept.issues] }, true);
}

/** Null where the content is not a fit that this version can read: then it is computed again. */
export function recordOf(object: StoredObject | { readonly content: unknown }): FitRecord | null {
  const parsed = fitRecordSchema.safeParse((object.content as { readonly record?: unknown } | null)?.record);
  return parsed.success ? parsed.data : null;
}

async function sampleAndKeep(
  fitting: Fitting,
  runner: ChainRunner,
  tell: (news: FitNews) => void,
  signal: AbortSignal,
): Promise<Outcome<FitAnswer>> {
  const { request, key, records, checked } = fitting;
  const { model, panel, seed, road, workers, name } = request;
  const plan = planSecondFit(model, panel);
  const heldOut = plan.kind === 'wanted' ? plan.weeks : 0;
  const before = await headOf(records, name);
  const first = { chains: model.sampler.chains, ...model.sampler.draws };
  tell({ kind: 'begin', first, second: heldOut > 0 ? secondFit : null, workers });
  runner.begin({ model, panel, seed, road });
  if (signal.aborted) runner.stop();
  signal.addEventListener('abort', () => runner.stop(), { once: true });
  const sampling = sampleFit(model, heldOut, runner, tell, signal);
  const compiled = compileModel(model, panel, { road: 'plain', heldOut: 0 }); // while the chains run: for its layout
  const sampled = await sampling;
  if (sampled.kind === 'lost') return refused(...sampled.issues);
  const { attempts, second } = sampled;
  const last = attempts.at(-1)?.chains ?? [];
  const chains = withDraws(last);
  const isCut = last.some((chain) => chain.kind === 'stopped');
  const shortened = isCut ? cutFit(chains) : null;
  if (shortened?.kind === 'too few') return nothingToShow(shortened.kept);
  const cut = shortened?.chains ?? null;
  const objectKey = cut === null ? key.whole : key.cut(cut.length, cut[0]?.kept ?? 0);
  const toSum: ToSum = { model, panel, compiled, findings: checked.findings, plan, attempts, second, cut };
  const heldBack = sumUpSecond(toSum);
  const record = recordFrom(fitting, toSum, heldBack.result, hashOf(objectKey));
  const tables = { ...drawTables(cut ?? chains, compiled.layout), ...heldBack.predicted };
  const panelKept = await keepPanel(records, key.panel, panel);
  const put = panelKept.kind === 'issue' ? panelKept : await storeFit(records, objectKey, { record, model }, tables);
  if (put.kind === 'issue') {
    const lost: AnyIssue = { code: 'fit-not-stored', where: {}, facts: {} };
    return done(answer(fitting, record, { name: null, issues: [put.issue, lost] }, false));
  }
  const kept = cut === null ? await point(fitting, before, record.provenance.record) : { name: null, issues: [] };
  return done(answer(fitting, record, kept, false));
}

/** A chain that found no start has none, and is no sign of a cancelled fit but of a failed one. */
function withDraws(chains: readonly ChainResult[]): readonly Chain[] {
  return chains.flatMap((chain) => (chain.kind === 'no start' ? [] : [chain]));
}

function nothingToShow(kept: number): Outcome<never> {
  const facts = { kept, needed: leastDraws };
  return { kind: 'cancelled', issues: [{ code: 'too-few-draws-to-show', where: {}, facts }] };
}

function recordFrom({ request, key }: Fitting, toSum: ToSum, holdout: FitRecord['holdout'], record: string): FitRecord {
  const { model, panel, seed } = request;
  const weeks = panel.weeks.slice(panel.firstModelled);
  const dataUntil = weeks.at(-1) ?? '';
  return {
    ...sumUp(toSum),
    format: 1,
    subject: {
      outcome: model.outcome.column,
      outcomeKind: model.outcome.kind,
      currency: model.data.currency,
      from: weeks[0] ?? '',
      to: dataUntil,
      weeks: weeks.length,
      draws: model.sampler.draws.keep,
      ...(model.note === undefined ? {} : { note: model.note }),
    },
    holdout,
    provenance: { model: key.model, panel: key.panel, dataUntil, seed, engine: fitEngine, record },
  };
}

async function point({ request, records, ports }: Fitting, expected: string | null, head: string): Promise<Kept> {
  if (request.name === null) return { name: null, issues: [] };
  const at = ports.now().toISOString();
  return pointName(records, { name: request.name, expected, head, by: ports.who, at });
}

function answer({ request, ports }: Fitting, record: FitRecord, kept: Kept, fromStore: boolean): FitAnswer {
  const seconds = (ports.now().getTime() - request.begun) / 1000;
  return { ...record, run: { seconds, fromStore, name: kept.name, issues: kept.issues.map(plain) } };
}

/** An issue as plain data: its lists of known names are read-only, a parsed answer's are not. */
export function plain(issue: AnyIssue): FitAnswer['run']['issues'][number] {
  return { code: issue.code, where: issue.where, facts: issue.facts as FitAnswer['run']['issues'][number]['facts'] };
}
