import type { ChannelResult, Estimate, Finding, Model, ParameterResult } from '@sextant/spec';
import { knownPrior } from '../mmm/believed.ts';
import type { OutputLayout } from '../mmm/outputs.ts';
import { type DrawnChain, pooled } from './draws.ts';
import { correlation } from './correlation.ts';
import { finding } from './gates.ts';

/** Contributions this strongly opposed in the posterior are one effect that the data cannot divide. A judgement. */
const inseparable = -0.9;
/** Mean and median further apart than this many sds: the page shows interval and median (DESIGN.md). */
const skewed = 0.25;
/** A posterior whose 90 % interval is less than 5 % narrower than its prior's has learnt next to nothing. A judgement. */
const unlearnt = 0.05;
/** Chance of a negative baseline worth saying: Meridian's review threshold. */
const negativeChance = 0.2;

/** Pairs of channels whose effects the data cannot tell apart. */
export function inseparableChannels(chains: readonly DrawnChain[], layout: OutputLayout): Finding[] {
  const units = layout.channels.map((_, i) => pooled(chains, layout, layout.unitsAt + i));
  return layout.channels.flatMap((a, i) =>
    layout.channels.slice(i + 1).flatMap((b, j) => {
      const r = correlation(units[i] as Float64Array, units[i + 1 + j] as Float64Array);
      if (!(Number.isFinite(r) && r <= inseparable)) return [];
      return [finding({ code: 'channels-not-separable', where: { channel: a }, facts: { a, b, correlation: r } })];
    }),
  );
}

const lopsided = (e: Estimate): number => (e.sd > 0 ? Math.abs(e.mean - e.q50) / e.sd : 0);

/** Channels whose return is too lopsided for a mean to speak for it. */
export function lopsidedChannels(channels: readonly ChannelResult[]): Finding[] {
  return channels.flatMap(({ name, roi, contribution }) => {
    const distance = lopsided(roi ?? contribution);
    if (!(distance > skewed) || !Number.isFinite(distance)) return [];
    return [finding({ code: 'mean-median-differ', where: { channel: name }, facts: { distance } })];
  });
}

/** Channels whose believed measure is as wide after the data as before. */
export function unlearntChannels(model: Model, parameters: readonly ParameterResult[]): Finding[] {
  return model.channels.flatMap(({ name, prior }) => {
    const suffix = prior.on === 'contribution share' ? 'share' : prior.on;
    const after = parameters.find((p) => p.name === `${name}.${suffix}`);
    if (!after) return [];
    const { density, args } = knownPrior(prior.distribution);
    const before = density.quantile(0.95, args) - density.quantile(0.05, args);
    const contraction = 1 - (after.q95 - after.q05) / before;
    if (!(contraction < unlearnt) || !Number.isFinite(contraction)) return [];
    return [
      finding({
        code: 'prior-not-updated',
        where: { channel: name },
        facts: { contraction: Math.max(0, contraction) },
      }),
    ];
  });
}

export function negativeBaseline(chance: number): Finding[] {
  return chance > negativeChance ? [finding({ code: 'baseline-negative', where: {}, facts: { chance } })] : [];
}
