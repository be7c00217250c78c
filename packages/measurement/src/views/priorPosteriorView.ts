import type { Belief, ChannelModel, Estimate, PriorPosteriorView } from '@sextant/spec';
import { drawsOf } from '../curves/drawn.ts';
import { isFixed, type KnownPrior, knownPrior } from '../mmm/believed.ts';
import { effectNames } from '../mmm/effect.ts';
import { shapeOf } from '../mmm/media.ts';
import { estimateOf } from '../results/estimateOf.ts';
import type { FitInHand } from './fitInHand.ts';

/** Midpoints at which a prior's sd, and its mean where none is known in closed form, are read off its quantiles. */
const midpoints = 500;

/** A prior as an estimate. Quantiles are exact; a density without a mean shows its median there. */
export function estimateOfPrior({ density, args }: KnownPrior): Estimate {
  const at = (p: number): number => density.quantile(p, args);
  const q50 = at(0.5);
  const known = density.mean(args);
  const mean = Number.isFinite(known) ? known : q50;
  let square = 0;
  for (let i = 0; i < midpoints; i++) {
    const away = at((i + 0.5) / midpoints) - mean;
    square += (away * away) / midpoints;
  }
  return { mean, sd: Math.sqrt(square), q05: at(0.05), q50, q95: at(0.95) };
}

/** Everything believed of a channel: its measure, then its curve's parameters that are not fixed. */
function beliefsOf(channel: ChannelModel): readonly { readonly parameter: string; readonly prior: KnownPrior }[] {
  const { adstock, saturation } = shapeOf(channel);
  const held = [
    ...Object.entries(adstock.parameters).map(([name, p]) => [name, channel.adstock[name] ?? p.prior] as const),
    ...Object.entries(saturation.parameters).map(([name, p]) => [name, channel.saturation[name] ?? p.prior] as const),
  ];
  return [
    { parameter: effectNames[channel.prior.on], prior: knownPrior(channel.prior.distribution) },
    ...held.flatMap(([parameter, belief]) => {
      const b = belief as Belief;
      return isFixed(b) ? [] : [{ parameter, prior: knownPrior(b) }];
    }),
  ];
}

/** What was believed before the data beside what is believed after, with how much narrower it became. */
export function priorPosteriorView({ model, drawn }: Pick<FitInHand, 'model' | 'drawn'>): PriorPosteriorView {
  return {
    rows: model.channels.flatMap((channel) =>
      beliefsOf(channel).map(({ parameter, prior: believed }) => {
        const prior = estimateOfPrior(believed);
        const posterior = estimateOf(drawsOf(drawn.parameters, `${channel.name}.${parameter}`));
        const learnt = Math.max(0, 1 - (posterior.q95 - posterior.q05) / (prior.q95 - prior.q05));
        return { channel: channel.name, parameter, prior, posterior, learnt };
      }),
    ),
  };
}
