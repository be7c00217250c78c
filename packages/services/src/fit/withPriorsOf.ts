import { densityOf } from '@sextant/numerics';
import type { ChannelModel, MethodChoice, Model } from '@sextant/spec';

/**
 * The old model with what the new one believes about the same things: priors of channels, drivers and baseline terms that both
 * have, and of the noise. Everything else stays as the old model says it.
 */
export function withPriorsOf(old: Model, fresh: Model): Model {
  return {
    ...old,
    channels: old.channels.map((channel) => {
      const same = fresh.channels.find(({ name }) => name === channel.name);
      return same === undefined ? channel : believedAs(channel, same);
    }),
    controls: old.controls.map((control) => {
      const same = fresh.controls.find(({ column }) => column === control.column);
      return same === undefined || same.scale !== control.scale
        ? control
        : { ...control, prior: same.prior, unit: same.unit };
    }),
    baseline: old.baseline.map((term, i) => {
      const nth = old.baseline.slice(0, i).filter(({ kind }) => kind === term.kind).length;
      const same = fresh.baseline.filter(({ kind }) => kind === term.kind)[nth];
      return same === undefined ? term : withBeliefs(term, same);
    }),
    noise: fresh.noise,
  };
}

function believedAs(old: ChannelModel, fresh: ChannelModel): ChannelModel {
  return {
    ...old,
    prior: fresh.prior,
    adstock: withBeliefs(old.adstock, fresh.adstock),
    saturation: withBeliefs(old.saturation, fresh.saturation),
  };
}

/** Beliefs of the new choice in the place of the old one's, where both choose the same method. */
function withBeliefs(old: MethodChoice, fresh: MethodChoice): MethodChoice {
  if (old.kind !== fresh.kind) return old;
  const beliefs = (choice: MethodChoice) => Object.entries(choice).filter(([, value]) => isPrior(value));
  const settings = Object.entries(old).filter(([, value]) => !isPrior(value));
  return { ...Object.fromEntries(settings), ...Object.fromEntries(beliefs(fresh)), kind: old.kind };
}

function isPrior(value: MethodChoice[string]): boolean {
  return typeof value === 'object' && 'kind' in value && densityOf(value.kind) !== undefined;
}
