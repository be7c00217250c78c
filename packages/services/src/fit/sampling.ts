import type { ChainResult } from '@sextant/numerics';
import type { AnyIssue, Model } from '@sextant/spec';
import type { ChainOutcome, ChainRunner, ChainTask } from '../chains/runner.ts';
import type { FitNews } from './news.ts';
import { secondFit } from './secondFit.ts';

/** One attempt at all weeks: the target it aimed at and what came back. */
export interface Attempt {
  readonly target: number;
  readonly chains: readonly ChainResult[];
}

export type Sampled =
  | { readonly kind: 'ran'; readonly attempts: readonly Attempt[]; readonly second: readonly ChainResult[] | null }
  | { readonly kind: 'lost'; readonly issues: readonly AnyIssue[] };

type Tell = (news: FitNews) => void;

/**
 * All chains of a fit: all weeks first, the second fit behind them on the same workers. Divergences after warm-up cause one
 * rerun of all weeks on the next stream of the seed, unless the model forbids it or the fit was cancelled.
 */
export async function sampleFit(
  model: Model,
  heldOut: number,
  runner: ChainRunner,
  tell: Tell,
  signal: AbortSignal,
): Promise<Sampled> {
  const { target, rerun } = model.sampler;
  const first = runTasks(headline(model, 1, target), runner, tell);
  const second = heldOut > 0 ? runTasks(behind(model, heldOut), runner, tell) : null;
  const attempts = [{ target, outcomes: await first }];
  const divergences = divergencesOf(attempts[0]?.outcomes ?? []);
  if (divergences > 0 && rerun && !signal.aborted) {
    const to = raised(target);
    tell({ kind: 'rerun', from: target, to, divergences });
    attempts.push({ target: to, outcomes: await runTasks(headline(model, 2, to), runner, tell) });
  }
  const secondOutcomes = second === null ? null : await second;
  const issues = [...attempts.flatMap(({ outcomes }) => outcomes), ...(secondOutcomes ?? [])].flatMap(issueOf);
  if (issues.length > 0) return { kind: 'lost', issues: issues.slice(0, 1) };
  return {
    kind: 'ran',
    attempts: attempts.map((attempt) => ({ target: attempt.target, chains: results(attempt.outcomes) })),
    second: secondOutcomes === null ? null : results(secondOutcomes),
  };
}

function runTasks(tasks: readonly ChainTask[], runner: ChainRunner, tell: Tell): Promise<readonly ChainOutcome[]> {
  return Promise.all(tasks.map((task) => runner.run(task, (news) => tell({ kind: 'chain', news }))));
}

function headline({ sampler }: Model, attempt: number, target: number): readonly ChainTask[] {
  const { warmup, keep } = sampler.draws;
  return Array.from({ length: sampler.chains }, (_, chain) => {
    return { purpose: 'all weeks', attempt, chain, heldOut: 0, warmup, keep, target };
  });
}

function behind({ sampler }: Model, heldOut: number): readonly ChainTask[] {
  const { chains, warmup, keep } = secondFit;
  return Array.from({ length: chains }, (_, chain) => {
    return { purpose: 'held out', attempt: 1, chain, heldOut, warmup, keep, target: sampler.target };
  });
}

/** Smaller steps for the rerun: inference.md 4. */
function raised(target: number): number {
  return target >= 0.9 ? 0.95 : 0.9;
}

function divergencesOf(outcomes: readonly ChainOutcome[]): number {
  return results(outcomes).reduce((sum, chain) => sum + ('divergences' in chain ? chain.divergences : 0), 0);
}

function results(outcomes: readonly ChainOutcome[]): readonly ChainResult[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'ran' ? [outcome.result] : []));
}

function issueOf(outcome: ChainOutcome): readonly AnyIssue[] {
  return outcome.kind === 'lost' ? [outcome.issue] : [];
}
