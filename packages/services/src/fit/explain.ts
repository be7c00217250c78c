import type { AnyIssue, Explanation, FitAnswer, Model, Moved, Panel } from '@sextant/spec';
import { hashOf } from '@sextant/stores';
import type { LoadedFit } from '../loadFit.ts';
import type { Outcome, Ports } from '../ports.ts';
import { fitPanel, type FitRequest } from './fitPanel.ts';
import { panelFrom, type Weekly } from './inputs.ts';
import type { FitNews } from './news.ts';
import { panelHash } from './panelHash.ts';
import { withPriorsOf } from './withPriorsOf.ts';

type Part = Moved['parts'][number];

/** One fit on the way from the earlier to the later one. */
interface Step {
  readonly of: Part['of'];
  readonly model: Model;
  readonly panel: Panel;
  readonly seed: number;
}

export interface NewFit extends FitRequest {
  readonly weekly: Weekly;
}

/**
 * Why returns moved between two fits: one thing is changed after the other and the model is fitted each time, on the later fit's
 * seed. Old data and old model with the new seed differ from the earlier fit by sampling noise alone; then come the new data, the
 * new beliefs where both models have the same parameter, and at last everything else that the new model says. The parts
 * are differences of neighbours in this row, so they add up exactly; each has the Monte-Carlo error of its two fits. Where
 * nothing changes between two neighbours they are one fit, and the part is 0 without error.
 */
export async function explain(
  earlier: LoadedFit,
  later: NewFit,
  answer: FitAnswer,
  ports: Ports,
  tell: (news: FitNews) => void,
  signal: AbortSignal,
): Promise<Explained> {
  const steps = stepsBetween(earlier, later);
  if (steps.kind === 'issue') return { explanation: null, issues: [steps.issue] };
  if (answer.channels === null || answer.status === 'provisional') return { explanation: null, issues: [] };
  const origin = { model: earlier.model, panel: earlier.panel, seed: earlier.record.provenance.seed };
  const known: Known[] = [
    { ...origin, roi: roiOf(earlier.record) },
    { ...later, roi: roiOf(answer) },
  ];
  for (const step of steps.row) {
    if (known.some((fit) => isSame(fit, step))) continue;
    const fitted = await refit(step, later, ports, tell, signal);
    if (fitted.kind !== 'done') return { explanation: null, issues: fitted.issues };
    known.push({ ...step, roi: roiOf(fitted.value) });
  }
  const names = (fit: { readonly channels: FitAnswer['channels'] }) => (fit.channels ?? []).map(({ name }) => name);
  const [old, fresh] = [names(earlier.record), names(answer)];
  const row = [origin, ...steps.row].map((step) => knownFit(step, known));
  const explanation = {
    from: earlier.hash,
    channels: old.filter((name) => fresh.includes(name)).flatMap((name) => movedOf(name, row, steps.row)),
    added: fresh.filter((name) => !old.includes(name)),
    gone: old.filter((name) => !fresh.includes(name)),
  };
  return { explanation, issues: [] };
}

export interface Explained {
  /** Null where the two fits cannot be compared, or the work was stopped. */
  readonly explanation: Explanation | null;
  readonly issues: readonly AnyIssue[];
}

/** A fit that was made, with what it says of each return. */
interface Known extends Omit<Step, 'of'> {
  readonly roi: RoiOf;
}

function knownFit(step: Omit<Step, 'of'>, known: readonly Known[]): Known {
  return known.find((fit) => isSame(fit, step)) as Known; // every step was fitted, or is one of the two
}

type Steps =
  | { readonly kind: 'ok'; readonly row: readonly Step[] }
  | { readonly kind: 'issue'; readonly issue: AnyIssue };

/** Where the old model cannot read the new data, no part can be told apart. */
function stepsBetween(earlier: LoadedFit, { model, panel, seed, weekly }: NewFit): Steps {
  const withNewData = panelFrom(earlier.model, weekly);
  if (withNewData.kind === 'issues') {
    const column = withNewData.issues.map(({ where, facts }) => ('column' in facts ? facts.column : where.column));
    return { kind: 'issue', issue: { code: 'fits-not-comparable', where: {}, facts: { column: column[0] ?? '' } } };
  }
  const believed = withPriorsOf(earlier.model, model);
  const row: readonly Step[] = [
    { of: 'sampling noise', model: earlier.model, panel: earlier.panel, seed },
    { of: 'data', model: earlier.model, panel: withNewData.panel, seed },
    { of: 'prior', model: believed, panel: withNewData.panel, seed },
    { of: 'specification', model, panel, seed },
  ];
  return { kind: 'ok', row };
}

/** The weeks held out do not touch the fit of all weeks. */
function comparable(model: Model): string {
  return hashOf({ ...model, holdout: 0, note: undefined });
}

function isSame(a: Omit<Step, 'of'>, b: Omit<Step, 'of'>): boolean {
  return a.seed === b.seed && comparable(a.model) === comparable(b.model) && panelHash(a.panel) === panelHash(b.panel);
}

function refit(
  { model, panel, seed }: Step,
  { road, workers, begun }: NewFit,
  ports: Ports,
  tell: (news: FitNews) => void,
  signal: AbortSignal,
): Promise<Outcome<FitAnswer>> {
  const runner = ports.chains(workers);
  const request = { model: { ...model, holdout: 0 }, panel, name: null, seed, again: false, road, workers, begun };
  return fitPanel(request, runner, ports, tell, signal).finally(() => runner.close());
}

interface Roi {
  readonly mean: number;
  /** Monte-Carlo error of the mean. */
  readonly error: number;
}
type RoiOf = ReadonlyMap<string, Roi>;

/** The mean's error is its sd over the square root of what the draws are worth: at least as many as the worst parameter. */
function roiOf({ channels, diagnostics }: Pick<FitAnswer, 'channels' | 'diagnostics'>): RoiOf {
  const worth = Math.max(1, diagnostics.worst.essBulk ?? 1);
  return new Map(
    (channels ?? []).flatMap(({ name, roi }) =>
      roi === null ? [] : [[name, { mean: roi.mean, error: roi.sd / Math.sqrt(worth) }] as const],
    ),
  );
}

/** `row` is the earlier fit and one fit for each step. */
function movedOf(channel: string, row: readonly Known[], steps: readonly Step[]): readonly Moved[] {
  const along = row.flatMap(({ roi }) => roi.get(channel) ?? []);
  const [first, last] = [along[0], along.at(-1)];
  if (along.length !== row.length || first === undefined || last === undefined) return [];
  const parts = steps.map(({ of }, i): Part => {
    const [before, after] = [along[i] as Roi, along[i + 1] as Roi]; // as long as `row`
    const error = row[i] === row[i + 1] ? 0 : Math.hypot(before.error, after.error);
    return { of, difference: after.mean - before.mean, error };
  });
  const error = Math.hypot(first.error, last.error);
  return [
    { channel, before: first.mean, after: last.mean, parts, moved: Math.abs(last.mean - first.mean) > 2 * error },
  ];
}
