import {
  carryOverView,
  contributionView,
  fitInHand,
  fittedView,
  forecastView,
  predictiveCheckView,
  priorPosteriorView,
  responseView,
  returnsView,
  waterfallView,
} from '@sextant/measurement';
import type { ResultViews } from '@sextant/spec';
import type { LoadedFit } from '../loadFit.ts';
import { heldOutOf } from './heldOut.ts';

/** Everything that can be looked at in a stored fit: a function of the record, its draws and its panel alone. */
export function viewsOf(loaded: LoadedFit): ResultViews {
  const { record, model, panel, drawn } = loaded;
  const { seed } = record.provenance;
  const fit = fitInHand(model, panel, drawn, record.channels ?? []);
  return {
    contribution: contributionView(fit),
    waterfall: waterfallView(fit),
    returns: returnsView(fit),
    response: responseView(fit),
    carryOver: carryOverView(fit),
    priorPosterior: priorPosteriorView(fit),
    fitted: fittedView(fit, seed, heldOutOf(loaded)),
    predictiveCheck: predictiveCheckView(fit, seed),
    forecast: forecastView(fit, seed),
  };
}
