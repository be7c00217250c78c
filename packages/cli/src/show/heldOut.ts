import type { FitRecord, HoldoutScores } from '@sextant/spec';
import { dates, phrase, share, term } from '@sextant/words';
import { tableLines } from '../layout/table.ts';
import { columnScale, outcomeInterval } from './figures.ts';
import type { View } from './view.ts';

/** The second fit's scores beside those of the same week last year, or why there are none. */
export function heldOutLines(record: FitRecord, view: View): string[] {
  const { holdout, subject } = record;
  const { words, language, width } = view;
  if (holdout.kind === 'left out') return [words.fit.heldOutLeftOut[holdout.why]];
  if (holdout.kind === 'failed') return [phrase('holdout-failed', { weeks: holdout.weeks }, language)];
  const { model, seasonalNaive } = holdout;
  const scale = columnScale([model.crps, seasonalNaive.crps], language);
  const currency = subject.outcomeKind === 'revenue' ? subject.currency : null;
  const row = (name: string, scores: HoldoutScores) => {
    const { crps, wmape, coverage } = scores;
    const amount = outcomeInterval({ mean: crps, sd: 0, q05: crps, q50: crps, q95: crps }, currency, language, scale);
    return [
      name,
      wmape === null ? '–' : share(wmape),
      amount.replace(/ \(.*$/, ''),
      coverage === null ? '–' : share(coverage),
    ];
  };
  const heads = [words.fit.forecast, ...(['error', 'rangeError', 'hitRate'] as const).map((id) => term(id, language))];
  const table = tableLines(
    heads.map((title, i) => ({ title, side: i === 0 ? 'left' : 'right' })),
    [row(term('model', language), model), row(term('lastYear', language), seasonalNaive)],
    width,
  );
  const period = dates(holdout.from, holdout.to, language);
  return [...table, '', words.fit.heldOutPeriod(period, holdout.weeks, term(holdout.status, language))];
}
