import { eBfmi, rankScores, summarise } from '@sextant/numerics';
import type { Finding, FitDiagnostics, FitSummary, Model, Panel, ParameterResult } from '@sextant/spec';
import type { OutputLayout } from '../mmm/outputs.ts';
import { baselineResult, channelResults } from './channelResults.ts';
import { inseparableChannels, lopsidedChannels, negativeBaseline, unlearntChannels } from './doubts.ts';
import { chainsOf, type DrawnChain } from './draws.ts';
import { gateFindings, hasFailed, type Judged } from './gates.ts';

export interface FitToSummarise {
  readonly model: Model;
  readonly panel: Panel;
  readonly layout: OutputLayout;
  /** Of equal length. */
  readonly chains: readonly DrawnChain[];
  /** Every attempt in order, the last being `chains`. */
  readonly attempts: FitDiagnostics['attempts'];
  /** What was found before and beside the sampling. */
  readonly findings: readonly Finding[];
  /** A cancelled fit keeps its draws and is never called good. */
  readonly provisional: boolean;
}

const finiteOrNull = (x: number): number | null => (Number.isFinite(x) ? x : null);

function parameterResults(chains: readonly DrawnChain[], layout: OutputLayout): ParameterResult[] {
  const [first] = layout.parameters.keys();
  if (first === undefined) return [];
  // Scores of ranks depend on how many draws there are, so one table serves every parameter.
  const byRank = rankScores(chainsOf(chains, layout, first));
  return layout.parameters.map((name, at) => {
    const { mean, sd, q05, q50, q95, rhat, essBulk, essTail } = summarise(chainsOf(chains, layout, at), byRank);
    return {
      ...{ name, mean, sd, q05, q50, q95 },
      rhat: finiteOrNull(rhat),
      essBulk: finiteOrNull(essBulk),
      essTail: finiteOrNull(essTail),
    };
  });
}

function worst(values: readonly (number | null)[], pick: (...x: number[]) => number): number | null {
  const known = values.filter((v): v is number => v !== null);
  return known.length === 0 ? null : known.reduce((a, b) => pick(a, b));
}

function diagnosticsOf(
  fit: FitToSummarise,
  parameters: readonly ParameterResult[],
  energy: readonly number[],
): FitDiagnostics {
  const { chains, attempts } = fit;
  return {
    divergences: chains.reduce((n, c) => n + c.divergences, 0),
    chains: chains.length,
    draws: chains[0]?.kept ?? 0,
    attempts,
    perChain: chains.map((c, i) => ({
      stepSize: c.step,
      acceptance: c.meanAcceptance,
      divergences: c.divergences,
      gradients: c.gradients.warmup + c.gradients.sampling,
      ebfmi: finiteOrNull(energy[i] as number),
    })),
    worst: {
      rhat: worst(
        parameters.map((p) => p.rhat),
        Math.max,
      ),
      essBulk: worst(
        parameters.map((p) => p.essBulk),
        Math.min,
      ),
      essTail: worst(
        parameters.map((p) => p.essTail),
        Math.min,
      ),
    },
  };
}

/** From draws to what is stored: estimates, judgement with its reasons, and doubts. A failed fit has no channel numbers. */
export function summariseFit(fit: FitToSummarise): FitSummary {
  const { chains, layout, model, panel, provisional } = fit;
  const parameters = parameterResults(chains, layout);
  const energy = chains.map((c) => eBfmi(c.energy));
  const diagnostics = diagnosticsOf(fit, parameters, energy);
  const draws = chains.reduce((n, c) => n + c.kept, 0);
  const deepest = chains.reduce((n, c) => n + (c.depths[c.depths.length - 1] ?? 0), 0);
  const judged: Judged = {
    parameters,
    chains: chains.length,
    divergences: diagnostics.divergences,
    draws,
    energy,
    deepest,
  };
  const missed = gateFindings(judged);
  const failed = !provisional && hasFailed(judged);
  const channels = failed ? null : channelResults(chains, layout, panel);
  const baseline = failed ? null : baselineResult(chains, layout);
  const doubts =
    channels && baseline
      ? [
          ...inseparableChannels(chains, layout),
          ...unlearntChannels(model, parameters),
          ...lopsidedChannels(channels),
          ...negativeBaseline(baseline.negative),
        ]
      : [];
  const findings: Finding[] = [...missed, ...fit.findings, ...doubts];
  const reasons = findings.filter((f) => f.blocks.length > 0);
  return {
    status: provisional ? 'provisional' : failed ? 'failed' : reasons.length > 0 ? 'suspect' : 'good',
    reasons,
    parameters,
    channels,
    baseline: baseline && { contribution: baseline.contribution, share: baseline.share },
    findings,
    diagnostics,
  };
}
