import { dates, duration, fixed, number, plural, range, share } from '../numbers/index.ts';
import type { PhraseCatalogue } from '../phrases.ts';

export const phrases: PhraseCatalogue = {
  'fit-good': ({ rhat, ess }) =>
    `Good fit: worst R-hat ${fixed(rhat, 3)}, smallest ESS ${fixed(ess, 0)}, no divergences`,
  'fit-suspect': ({ reasons }) => `Suspect fit: ${plural(reasons, 'reason')} below; build no plan on it unasked`,
  'fit-failed': () => 'The fit failed, so there are no channel results; causes and mends are below',
  'fit-provisional': ({ done }) => `Provisional, ${share(done)} done: do not quote`,
  'marketing-brought': ({ money, from, to, share: part, low, high }) =>
    `Marketing brought ${money} in ${dates(from, to, 'en')}, ${share(part)} of revenue (${range(low, high, 'en', share)})`,
  'point-and-interval': () =>
    'Each figure is the mean of all values that agree with the data; brackets hold the 90% interval',
  'chain-progress': ({ chain, done, of, step, divergences }) =>
    `Chain ${chain}: ${fixed(done, 0)} of ${fixed(of, 0)} draws, step size ${number(step)}, ${plural(divergences, 'divergence')}`,
  'time-left': ({ seconds }) => `about ${duration(seconds, 'en')} left`,
  'second-fit-begins': ({ weeks }) => `Fitting again without the last ${plural(weeks, 'week')}, to predict them`,
  'rerun-begins': ({ target }) =>
    `There were divergences; fitting once more with smaller steps (target ${number(target)})`,
  stopping: () => 'Stopping; what every chain has drawn after warm-up is kept',
  'holdout-scored': ({ weeks, from, to, ours, season, hits }) =>
    `Held out ${plural(weeks, 'week')}, ${dates(from, to, 'en')}: error ${share(ours)}, with last year’s numbers ${share(season)}; ` +
    `${share(hits)} of the weeks lay inside the 90% interval`,
  'holdout-failed': ({ weeks }) =>
    `The second fit, without the last ${plural(weeks, 'week')}, failed; it changes nothing above`,
  'stored-as': ({ record }) => `Stored as record ${record}`,
  removed: ({ record, names }) =>
    names.length === 0
      ? `Record ${record} was set aside`
      : `Record ${record} was set aside, with ${plural(names.length, 'name')}: ${names.join(', ')}`,
  'nothing-stored': () => 'Nothing is stored yet; `sextant fit` stores the first fit',
  'records-damaged': ({ count }) =>
    `${plural(count, 'record')} ${count === 1 ? 'does' : 'do'} not read back; fit again to replace ${count === 1 ? 'it' : 'them'}`,
  'example-data': () => 'Made-up data whose true values are known, shown beside the estimates',
  took: ({ seconds }) => `Took ${duration(seconds, 'en')}`,
};
