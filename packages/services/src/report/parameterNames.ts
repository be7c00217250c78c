import type { ChannelModel, Model } from '@sextant/spec';
import { kindWords, type Language, nextTerm, reportWords, returnTerm } from '@sextant/words';

/** Names of a channel's quantities behind its own name, as `measurement` gives them, in the language of the reader. */
export function parameterNames({ channels, data }: Model, language: Language): Readonly<Record<string, string>> {
  const { believedOn } = reportWords(language).method;
  const measures = {
    roi: returnTerm(data.currency, language),
    'marginal roi': nextTerm(data.currency, language),
    share: believedOn['contribution share'],
    'cost per outcome': believedOn['cost per outcome'],
    coefficient: believedOn.coefficient,
  };
  return Object.assign({}, ...channels.map((channel) => ofCurves(channel, language)), measures);
}

function ofCurves({ adstock, saturation }: ChannelModel, language: Language): Readonly<Record<string, string>> {
  return {
    ...kindWords('saturation', saturation.kind, language)?.parameters,
    ...kindWords('adstock', adstock.kind, language)?.parameters,
  };
}

/** `TV.decay` as “TV: share kept each week”; a name that is not a channel's quantity stays as it is. */
export function fullName(parameter: string, { channels }: Model, names: Readonly<Record<string, string>>): string {
  const owner = channels.find(({ name }) => parameter.startsWith(`${name}.`));
  const known = owner === undefined ? undefined : names[parameter.slice(owner.name.length + 1)];
  return owner === undefined || known === undefined ? parameter : `${owner.name}: ${known}`;
}
