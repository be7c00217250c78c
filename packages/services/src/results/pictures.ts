import {
  advanceWidth,
  type Chart,
  carryOver,
  contribution,
  fitted,
  forecast,
  light,
  predictiveCheck,
  priorPosterior,
  response,
  returns,
  type Setting,
  standalone,
  waterfall,
} from '@sextant/charts';
import type { ResultViews } from '@sextant/spec';
import { date, type Language, term } from '@sextant/words';
import { parseHTML } from 'linkedom';
import type { LoadedFit } from '../loadFit.ts';
import { parameterNames } from '../report/parameterNames.ts';

/** Width of a picture in px. */
const width = 760;

export interface Picture {
  readonly name: string;
  readonly svg: string;
}

/** Every view as a picture that stands alone, under the name of its table; a view with nothing to show has none. */
export function picturesOf(views: ResultViews, { record, model }: LoadedFit, language: Language): readonly Picture[] {
  const { subject, provenance, status } = record;
  const { outcomeKind, currency } = subject;
  const channels = model.channels.map(({ name }) => name);
  const about = { outcomeKind, currency, channels, parameters: parameterNames(model, language) };
  const made = [
    `${term('record', language)} ${provenance.record.slice(0, 8)}`,
    `${term('fit', language)} ${term(status, language)}`,
    `${term('seed', language)} ${provenance.seed}`,
    `${term('dataUntil', language)} ${date(provenance.dataUntil, language)}`,
  ].join(' · ');
  const drawn = <View>(name: string, chart: Chart<View>, view: View): readonly Picture[] => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const setting: Setting = { document, width, textWidth: advanceWidth, language, theme: light, subject: about };
    const picture = standalone(chart, view, setting, made);
    return picture === undefined ? [] : [{ name, svg: `${picture.outerHTML}\n` }];
  };
  return [
    ...drawn('contribution', contribution, views.contribution),
    ...drawn('waterfall', waterfall, views.waterfall),
    ...drawn('returns', returns, views.returns),
    ...drawn('response', response, views.response),
    ...drawn('carry-over', carryOver, views.carryOver),
    ...drawn('prior-and-posterior', priorPosterior, views.priorPosterior),
    ...drawn('fitted', fitted, views.fitted),
    ...drawn('predictive-check', predictiveCheck, views.predictiveCheck),
    ...drawn('forecast', forecast, views.forecast),
  ];
}
