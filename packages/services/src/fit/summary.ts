import { type Compiled, compileModel, finding, scoreHoldout, summariseFit } from '@sextant/measurement';
import type { Chain, ChainResult } from '@sextant/numerics';
import type { FitRecord, FitSummary, Model, Panel } from '@sextant/spec';
import type { Tables } from '@sextant/stores';
import { heldOutTable } from './heldOutTable.ts';
import type { Attempt } from './sampling.ts';
import { leftOut, type SecondFitPlan } from './secondFit.ts';

type Finding = FitSummary['findings'][number];

/** What a fit is summed up from. */
export interface ToSum {
  readonly model: Model;
  readonly panel: Panel;
  readonly compiled: Compiled;
  /** Found before the fit. */
  readonly findings: readonly Finding[];
  readonly plan: SecondFitPlan;
  readonly attempts: readonly Attempt[];
  /** The second fit's chains, null where there was none. */
  readonly second: readonly ChainResult[] | null;
  /** A cancelled fit's chains, cut to the shortest; null for a whole fit. */
  readonly cut: readonly Chain[] | null;
}

/** The summary of all weeks, with everything that was found on the way. */
export function sumUp(fit: ToSum): FitSummary {
  const last = fit.attempts.at(-1)?.chains ?? [];
  const findings = [
    ...fit.findings,
    ...compilerFindings(fit.compiled),
    ...rerunFindings(fit.attempts),
    ...planFindings(fit.plan),
  ];
  const noStart = noStartFindings(last);
  const attempts = fit.attempts.map(({ target, chains }) => ({ target, divergences: divergencesOf(chains) }));
  if (noStart.length > 0) return failedToStart(last.length, attempts, noStart, findings);
  const { model, panel, compiled, cut } = fit;
  const provisional =
    cut === null ? [] : [finding({ code: 'fit-cancelled', where: {}, facts: { kept: cut[0]?.kept ?? 0 } })];
  return summariseFit({
    model,
    panel,
    layout: compiled.layout,
    chains: cut ?? drawn(last),
    attempts,
    findings: [...provisional, ...findings],
    provisional: cut !== null,
  });
}

function drawn(chains: readonly ChainResult[]): readonly Chain[] {
  return chains.flatMap((chain) => (chain.kind === 'no start' ? [] : [chain]));
}

function divergencesOf(chains: readonly ChainResult[]): number {
  return drawn(chains).reduce((sum, chain) => sum + chain.divergences, 0);
}

function compilerFindings({ findings }: Compiled): Finding[] {
  return findings.map((found) => finding(found));
}

function planFindings(plan: SecondFitPlan): readonly Finding[] {
  return plan.kind === 'left out' ? plan.findings : [];
}

function rerunFindings(attempts: readonly Attempt[]): Finding[] {
  const [first, second] = attempts;
  if (first === undefined || second === undefined) return [];
  const facts = { from: first.target, to: second.target, divergences: divergencesOf(first.chains) };
  return [finding({ code: 'reran-at-higher-target', where: {}, facts })];
}

function noStartFindings(chains: readonly ChainResult[]): Finding[] {
  return chains.flatMap((chain, i): Finding[] => {
    if (chain.kind !== 'no start') return [];
    const where = { chain: i + 1, parameter: chain.parameter }; // people count from 1, as progress does
    return [finding({ code: 'no-start', where, facts: { tries: chain.tries } })];
  });
}

/** Without a start there are no draws: nothing but the reasons exists. */
function failedToStart(
  chains: number,
  attempts: FitSummary['diagnostics']['attempts'],
  noStart: Finding[],
  findings: readonly Finding[],
): FitSummary {
  const worst = { rhat: null, essBulk: null, essTail: null };
  return {
    status: 'failed',
    reasons: noStart,
    parameters: [],
    channels: null,
    baseline: null,
    findings: [...noStart, ...findings],
    diagnostics: { divergences: 0, chains, draws: 0, attempts, perChain: [], worst },
  };
}

/** The second fit's judgement, and what it predicted for the weeks it did not see. */
export interface SecondSummary {
  readonly result: FitRecord['holdout'];
  readonly predicted: Tables;
}

/** The second fit: judged by the same gates, scored on the weeks it did not see. */
export function sumUpSecond({ model, panel, plan, second, cut }: ToSum): SecondSummary {
  const without = (result: FitRecord['holdout']): SecondSummary => ({ result, predicted: {} });
  if (plan.kind === 'left out') return without(plan.result);
  if (cut !== null || second === null) return without(leftOut('cancelled', plan.weeks));
  const noStart = noStartFindings(second);
  if (noStart.length > 0) return without({ kind: 'failed', weeks: plan.weeks, reasons: noStart });
  const chains = drawn(second);
  if (chains.some((chain) => chain.kind === 'stopped')) return without(leftOut('cancelled', plan.weeks));
  const { layout } = compileModel(model, panel, { road: 'plain', heldOut: plan.weeks });
  const attempts = [{ target: model.sampler.target, divergences: divergencesOf(second) }];
  const { status, reasons } = summariseFit({
    model,
    panel,
    layout,
    chains,
    attempts,
    findings: [],
    provisional: false,
  });
  const scores = scoreHoldout(chains, layout, panel);
  if (status === 'failed' || scores === null) return without({ kind: 'failed', weeks: plan.weeks, reasons });
  return { result: { kind: 'scored', status, reasons, ...scores }, predicted: heldOutTable(chains, layout) };
}
