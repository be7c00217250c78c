import { type Block, blocks, type Finding, type FindingCode, type Issue, type ParameterResult } from '@sextant/spec';

/** What a fit has to reach to be called good, and where it fails (DESIGN.md, What a fit may call itself). */
export const gates = {
  rhat: 1.01,
  ess: 400,
  energy: 0.3,
  failed: { rhat: 1.1, ess: 50, divergentShare: 0.02 },
} as const;

/** An issue with what it forbids to state. */
export function finding(issue: Issue<FindingCode>): Finding {
  const forbidden: readonly Block[] = blocks[issue.code];
  return {
    code: issue.code,
    where: issue.where,
    facts: { ...issue.facts } as Finding['facts'],
    blocks: [...forbidden],
  };
}

export interface Judged {
  readonly parameters: readonly ParameterResult[];
  readonly divergences: number;
  readonly chains: number;
  /** Draws kept over all chains. */
  readonly draws: number;
  /** E-BFMI by chain. */
  readonly energy: readonly number[];
  /** Transitions that used every doubling they were allowed. */
  readonly deepest: number;
}

function rhatFindings(parameters: readonly ParameterResult[]): Finding[] {
  return parameters.flatMap(({ name, rhat }) => {
    if (rhat === null || rhat < gates.rhat) return [];
    return [finding({ code: 'rhat-high', where: { parameter: name }, facts: { value: rhat, gate: gates.rhat } })];
  });
}

function essFindings(parameters: readonly ParameterResult[], kind: 'bulk' | 'tail'): Finding[] {
  return parameters.flatMap(({ name, essBulk, essTail }) => {
    // Not known (too few draws, or draws that never moved) is not passed: it counts as none.
    const value = (kind === 'bulk' ? essBulk : essTail) ?? 0;
    if (value >= gates.ess) return [];
    return [finding({ code: 'ess-low', where: { parameter: name }, facts: { kind, value, gate: gates.ess } })];
  });
}

/** Every gate that was missed, worst kind first. */
export function gateFindings(judged: Judged): Finding[] {
  const { parameters, chains, divergences, draws, energy, deepest } = judged;
  const out = [...rhatFindings(parameters), ...essFindings(parameters, 'bulk'), ...essFindings(parameters, 'tail')];
  if (chains < 2) out.push(finding({ code: 'chains-not-compared', where: {}, facts: { chains } }));
  if (divergences > 0) out.push(finding({ code: 'divergences', where: {}, facts: { count: divergences, of: draws } }));
  energy.forEach((value, chain) => {
    if (value < gates.energy)
      out.push(finding({ code: 'energy-low', where: { chain }, facts: { value, gate: gates.energy } }));
  });
  if (deepest > 0) out.push(finding({ code: 'depth-reached', where: {}, facts: { count: deepest, of: draws } }));
  return out;
}

/** So far from converged that no channel numbers may exist. */
export function hasFailed({ parameters, divergences, draws }: Judged): boolean {
  const { rhat, ess, divergentShare } = gates.failed;
  const lost = parameters.some(
    (p) => (p.rhat !== null && p.rhat >= rhat) || [p.essBulk, p.essTail].some((value) => (value ?? 0) < ess),
  );
  return lost || divergences > divergentShare * draws;
}
