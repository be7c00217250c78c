import type { CheckIssues } from '@sextant/spec';
import { quoted, type Sentences } from '../message.ts';
import { fixed, number, plural, share } from '../numbers/index.ts';

/** “TV 8%, Search 72%”. */
function eachShare(channels: readonly string[], shares: readonly number[]): string {
  return channels.map((channel, i) => `${channel} ${share(shares[i] ?? 0)}`).join(', ');
}

export const check: Sentences<CheckIssues> = {
  'channel-without-spend': ({ weeks }) => ({
    what: 'This channel cost nothing, so it has no return to believe in.',
    detail: `Found a spend of 0 in all ${plural(weeks, 'week')}.`,
    mend: 'Write its prior as `contribution share` or `coefficient`, or add its spend.',
  }),
  'share-of-nothing': ({ total }) => ({
    what: 'The prior of this channel is a share of the outcome, and there is nothing to take a share of.',
    detail: `The weeks that the model sees add up to ${number(total)}, or the channel did not run in them.`,
    mend: 'Write its prior as `roi` or `coefficient`.',
  }),
  'parameter-twice': ({ parameter }) => ({
    what: `Two parts of the model would both be called ${quoted(parameter)}.`,
    mend: 'Rename the column in the data and in the model, or remove one of the two terms.',
  }),
  'channel-all-zero': ({ weeks }) => ({
    what: 'This channel is zero in every week, so nothing can be learnt about it.',
    detail: `Found 0 in all ${plural(weeks, 'week')}.`,
    mend: 'Remove the channel from the model, or check that its column is the right one.',
  }),
  'outcome-constant': ({ value }) => ({
    what: 'The outcome is the same in every week, so there is nothing to explain.',
    detail: `Found ${number(value)} throughout.`,
    mend: 'Check that the column of the outcome is the right one.',
  }),
  'outcome-all-missing': () => ({
    what: 'The outcome is empty in every modelled week.',
    mend: 'Check the column of the outcome and the modelled window.',
  }),
  'weeks-too-few': ({ weeks, parameters }) => ({
    what: 'There are too few weeks for this model.',
    detail: `Found ${plural(weeks, 'week')} for ${plural(parameters, 'parameter')}.`,
    mend: 'Add weeks, combine channels, or choose a simpler baseline.',
  }),
  'control-constant': ({ value }) => ({
    what: 'This driver never changes, so it explains nothing.',
    detail: `Found ${number(value)} in every week.`,
    mend: 'Remove it from `controls`, or check its column.',
  }),
  'channels-identical': ({ a, b }) => ({
    what: `${quoted(a)} and ${quoted(b)} have the same numbers in every week, so the data cannot tell them apart.`,
    detail: 'Only their sum is measured; how it is shared between them is a belief.',
    mend: 'Combine them, check whether one column was copied, or test one of them.',
  }),
  'channels-not-separable': ({ a, b, correlation }) => ({
    what: `${quoted(a)} and ${quoted(b)} moved together, so the data cannot tell them apart.`,
    detail: `Their correlation is ${fixed(correlation, 2)}; their sum is surer than either.`,
    mend: 'Combine them, or vary one of them on purpose in a test.',
  }),
  'channel-constant': ({ value }) => ({
    what: 'This channel never changes, so its effect cannot be told from the baseline.',
    detail: `Found ${number(value)} in every week.`,
    mend: 'Vary it in a test, or give a belief that rests on one.',
  }),
  'channel-few-weeks': ({ weeks, of }) => ({
    what: 'This channel ran in few weeks, so what is said of it rests on little.',
    detail: `Found ${plural(weeks, 'week')} of ${number(of)}.`,
    mend: 'Read its interval with care, and test it before you decide on it.',
  }),
  'channel-without-spend-but-exposure': ({ weeks }) => ({
    what: 'This channel was seen in weeks without spend, so its return looks better than it is.',
    detail: `Found ${plural(weeks, 'such week')}.`,
    mend: 'Add the missing spend, or say that these weeks cost nothing.',
  }),
  'channel-with-spend-but-no-exposure': ({ weeks }) => ({
    what: 'This channel cost money in weeks in which nobody saw it.',
    detail: `Found ${plural(weeks, 'such week')}.`,
    mend: 'Check whether spend was entered at the date of the invoice, and move it to the weeks it ran.',
  }),
  'controls-not-separable': ({ a, b, correlation }) => ({
    what: `The drivers ${quoted(a)} and ${quoted(b)} moved together.`,
    detail: `Their correlation is ${fixed(correlation, 2)}; channels are hardly touched, but do not read either driver alone.`,
    mend: 'Remove one of them if you want to read the other.',
  }),
  'outcome-missing-weeks': ({ weeks }) => ({
    what: `The outcome is missing in ${plural(weeks, 'week')}, which the fit leaves out.`,
    mend: 'Add the missing values if they exist.',
  }),
  'media-before-window-missing': ({ weeks }) => ({
    what: 'Nothing is known of the media before the modelled window, so none is assumed.',
    detail: `Carry-over from the ${plural(weeks, 'week')} before it counts as baseline.`,
    mend: 'Add rows before the window with media and an empty outcome.',
  }),
  'holidays-beyond-table': ({ first, last }) => ({
    what: 'Some weeks lie outside the table of holidays, so they have none.',
    detail: `The table covers ${first} to ${last}.`,
    mend: 'Choose a window within these years, or add the holidays as a driver of your own.',
  }),
  'spend-follows-season': ({ partialR2 }) => ({
    what: 'Spend on this channel follows the season closely.',
    detail: `The season explains ${share(partialR2)} of it, so part of what it seems to bring may be the season.`,
    mend: 'Hold its result against a test before you rely on it.',
  }),
  'spend-assumed-independent': ({ channels, partialR2 }) => ({
    what: 'These results assume that spend did not follow demand that nobody measured.',
    detail: `Share of each channel's spend that the season explains: ${eachShare(channels, partialR2)}.`,
    mend: 'Add what your team looked at when it set the spend, such as a demand index, as a driver.',
  }),
  'margin-unknown': () => ({
    what: 'The margin is not known, so no break-even can be given.',
    mend: 'Add `margin` to the outcome in the model file.',
  }),
};
