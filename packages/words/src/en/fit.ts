import type { FitIssues } from '@sextant/spec';
import type { Sentences } from '../message.ts';
import { chance, date, fixed, number, plural, share } from '../numbers/index.ts';

export const fit: Sentences<FitIssues> = {
  'no-start': ({ tries }) => ({
    what: 'The fit found nowhere to start.',
    detail: `All of ${plural(tries, 'try', 'tries')} gave a density that is not a number.`,
    mend: 'Check the beliefs for values far from anything the data can have, and the data for extreme numbers.',
  }),
  'chains-not-compared': ({ chains }) => ({
    what: 'Whether the chains agree cannot be judged.',
    detail: `Only ${plural(chains, 'chain')} came back.`,
    mend: 'Run the fit again with at least two chains; four are usual.',
  }),
  'rhat-high': ({ value, gate }) => ({
    what: 'The chains do not agree yet.',
    detail: `R-hat is ${fixed(value, 3)}, the gate ${number(gate)}.`,
    mend: 'Use more draws under `sampler`; if that does not help, combine channels that ran together or give a belief.',
  }),
  'ess-low': ({ kind, value, gate }) => ({
    what:
      kind === 'bulk'
        ? 'The draws are worth too few independent ones.'
        : 'The ends of the interval rest on too few independent draws.',
    detail: `ESS is ${fixed(value, 0)}, the gate ${number(gate)}.`,
    mend: 'Use more draws under `sampler`.',
  }),
  divergences: ({ count, of }) => ({
    what: 'The search met ground it could not follow, so part of what is possible may be missing.',
    detail: `Found ${plural(count, 'divergence')} in ${plural(of, 'draw')}, expected none.`,
    mend: 'Use a higher `target` under `sampler`, such as 0.95, or narrower beliefs.',
  }),
  'energy-low': ({ value, gate }) => ({
    what: 'The search moved too slowly between likely and unlikely values.',
    detail: `Its energy figure is ${fixed(value, 2)}, the gate ${number(gate)}.`,
    mend: 'Use more draws under `sampler`, or narrower beliefs.',
  }),
  'depth-reached': ({ count, of }) => ({
    what: 'Some steps of the search were cut short, which costs time but no truth.',
    detail: `Found ${plural(count, 'such draw')} of ${number(of)}.`,
    mend: 'Nothing has to be done; combine channels that ran together if the fit is slow.',
  }),
  'reran-at-higher-target': ({ from, to, divergences }) => ({
    what: 'The fit was run a second time with smaller steps.',
    detail: `The first run, at a target of ${number(from)}, had ${plural(divergences, 'divergence')}; this one ran at ${number(to)}.`,
    mend: `Set \`target\` to ${number(to)} in the model file to save the first run.`,
  }),
  'prior-not-updated': ({ contraction }) => ({
    what: 'The data taught us nothing new about this channel; its result rests on what was believed before.',
    detail: `The data made the belief narrower by ${share(contraction)}.`,
    mend: 'Test the channel to learn more.',
  }),
  'mean-median-differ': ({ distance }) => ({
    what: 'The likely values of this quantity lie far to one side, so the mean alone would mislead.',
    detail: `Mean and median are ${fixed(distance, 2)} standard deviations apart.`,
    mend: 'Read the interval and the median.',
  }),
  'baseline-negative': ({ chance: p }) => ({
    what: 'The model holds it possible that nothing would have been sold without marketing.',
    detail: `The chance of a baseline below zero is ${chance(p, 'en')}.`,
    mend: 'Check the beliefs about the channels, which are likely too high.',
  }),
  'holdout-left-out': ({ weeks, needed }) => ({
    what: 'The model was not tried on held-out weeks, because there are too few.',
    detail: `Found ${plural(weeks, 'week')}, needed ${number(needed)}.`,
    mend: 'Add weeks, or set `holdout` to 0 so that this is no longer said.',
  }),
  'fit-cancelled': ({ kept }) => ({
    what: 'The fit was stopped before its end: the results are provisional and not to be quoted.',
    detail: `They rest on ${plural(kept, 'draw')} per chain.`,
    mend: 'Run the same fit again to finish it.',
  }),
  'too-few-draws-to-show': ({ kept, needed }) => ({
    what: 'The fit was stopped too early to show anything.',
    detail: `Found ${plural(kept, 'draw')} per chain, needed ${number(needed)}.`,
    mend: 'Run it again and let it go on longer.',
  }),
  'answered-from-store': ({ record, at }) => ({
    what: `This fit was made before${at === undefined ? '' : `, on ${date(at, 'en')}`}, and is answered from the store.`,
    detail: `Record ${record}: the same data, settings and seed.`,
    mend: 'Use `--again` to compute it anew.',
  }),
  'fit-not-stored': () => ({
    what: 'The fit is done but could not be stored.',
    mend: 'Keep what is printed here, free the folder as said above, and run it again to store it.',
  }),
};
