import type { BaselineResult, ChannelResult, Estimate, Panel } from '@sextant/spec';
import { marginalStep } from '../mmm/effect.ts';
import type { OutputLayout } from '../mmm/outputs.ts';
import { type DrawnChain, pooled } from './draws.ts';
import { estimateOf } from './estimateOf.ts';

function spendOf(panel: Panel, channel: string): number {
  return (panel.spend[channel] as Float64Array).subarray(panel.firstModelled).reduce((a, b) => a + b, 0);
}

/** A cost needs something bought: null unless every draw brought outcome. */
function costOf(spend: number, units: Float64Array): Estimate | null {
  return spend > 0 && units.every((x) => x > 0) ? estimateOf(units.map((x) => spend / x)) : null;
}

/** Each channel over the modelled weeks; ratios are ratios of sums, draw by draw. */
export function channelResults(chains: readonly DrawnChain[], layout: OutputLayout, panel: Panel): ChannelResult[] {
  return layout.channels.map((name, i) => {
    const spend = spendOf(panel, name);
    const units = pooled(chains, layout, layout.unitsAt + i);
    const bought = pooled(chains, layout, layout.boughtAt + i);
    const value = pooled(chains, layout, layout.valueAt + i);
    const marginal = pooled(chains, layout, layout.marginalAt + i);
    return {
      name,
      spend,
      contribution: estimateOf(units),
      roi: spend > 0 ? estimateOf(value.map((x) => x / spend)) : null,
      marginalRoi: spend > 0 ? estimateOf(marginal.map((x) => x / (marginalStep * spend))) : null,
      costPerOutcome: costOf(spend, bought),
    };
  });
}

/** The expected outcome less what every channel brought, draw by draw. */
export function baselineResult(
  chains: readonly DrawnChain[],
  layout: OutputLayout,
): BaselineResult & { negative: number } {
  const totals = pooled(chains, layout, layout.fittedAt).fill(0);
  for (let t = 0; t < layout.weeks; t++) {
    const week = pooled(chains, layout, layout.fittedAt + t);
    for (let i = 0; i < totals.length; i++) totals[i] = (totals[i] as number) + (week[i] as number);
  }
  const baseline = totals.slice();
  layout.channels.forEach((_, c) => {
    const units = pooled(chains, layout, layout.unitsAt + c);
    for (let i = 0; i < baseline.length; i++) baseline[i] = (baseline[i] as number) - (units[i] as number);
  });
  const positive = totals.every((total) => total > 0);
  const share = positive ? estimateOf(baseline.map((b, i) => b / (totals[i] as number))) : null;
  const negative = baseline.filter((b) => b < 0).length / baseline.length;
  return { contribution: estimateOf(baseline), share, negative };
}
