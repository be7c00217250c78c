import { densityOf } from '@sextant/numerics';
import type { ChannelResult, Estimate, Finding, Model, ParameterResult } from '@sextant/spec';
import type { OutputLayout } from '../mmm/outputs.ts';
import { type DrawnChain, pooled } from './draws.ts';
import { finding } from './gates.ts';

/** Contributions this strongly opposed in the posterior are one effect that the data cannot divide. A judgement. */
const inseparable = -0.9;
/** Mean and median further apart than this many sds: the page shows interval and median (DESIGN.md). */
const skewed = 0.25;
/** A posterior whose 90 % interval is less than 5 % narrower than its prior's has learnt next to nothing. A judgement. */
const unlearnt = 0.05;
/** Chance of a negative baseline worth saying: Meridian's review threshold. */
const negativeChance = 0.2;

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (x: Float64Array): number => x.reduce((sum, v) => sum + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [(a[i] as number) - ma, (b[i] as number) - mb];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return ab / Math.sqrt(aa * bb);
}

/** Pairs of channels whose effects the data cannot tell apart. */
export function inseparableChannels(chains: readonly DrawnChain[], layout: OutputLayout): Finding[] {
  const units = layout.channels.map((_, i) => pooled(chains, layout, layout.unitsAt + i));
  return layout.channels.flatMap((a, i) =>
    layout.channels.slice(i + 1).flatMap((b, j) => {
      const r = correlation(units[i] as Float64Array, units[i + 1 + j] as Float64Array);
      if (!(r <= inseparable)) return [];
      return [finding({ code: 'channels-not-separable', where: { channel: a }, facts: { a, b, correlation: r } })];
    }),
  );
}

const lopsided = (e: Estimate): number => (e.sd > 0 ? Math.abs(e.mean - e.q50) / e.sd : 0);

/** Channels whose return is too lopsided for a mean to speak for it. */
export function lopsidedChannels(channels: readonly ChannelResult[]): Finding[] {
  return channels.flatMap(({ name, roi, contribution }) => {
    const distance = lopsided(roi ?? contribution);
    if (distance <= skewed) return [];
    return [finding({ code: 'mean-median-differ', where: { channel: name }, facts: { distance } })];
  });
}

/** Channels whose believed measure is as wide after the data as before. */
export function unlearntChannels(model: Model, parameters: readonly ParameterResult[]): Finding[] {
  return model.channels.flatMap(({ name, prior }) => {
    const suffix = prior.on === 'contribution share' ? 'share' : prior.on;
    const after = parameters.find((p) => p.name === `${name}.${suffix}`);
    const density = densityOf(prior.distribution.kind);
    if (!after || !density) return [];
    const args = density.argumentNames.map((argument) => Number(prior.distribution[argument]));
    const before = density.quantile(0.95, args) - density.quantile(0.05, args);
    const contraction = 1 - (after.q95 - after.q05) / before;
    if (contraction >= unlearnt) return [];
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
