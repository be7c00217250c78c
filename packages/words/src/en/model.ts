import type { ModelIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { date, number } from '../numbers/index.ts';
import { didYouMean, expected, families } from './words.ts';

export const model: Sentences<ModelIssues> = {
  'model-not-json': ({ line, column, near }) => ({
    what: 'The model file is not complete JSON.',
    detail: `Reading stopped at line ${line}, character ${column}, near ${quoted(near)}.`,
    mend: 'Check for a missing comma, quote or bracket there and in the line before.',
  }),
  'version-unsupported': ({ found, known }) => ({
    what: 'The model file has a version that this Sextant does not read.',
    detail: `Found ${quoted(found)}, expected ${known.join(' or ')}.`,
    mend: `Set \`version\` to ${known.at(-1) ?? 1}, or update Sextant if the file comes from a newer one.`,
  }),
  'key-unknown': ({ key, near }) => ({
    what: `The key ${quoted(key)} is not known here.`,
    mend: didYouMean(near, [], 'Remove it, or look up the keys with `sextant schema`.'),
  }),
  'key-missing': ({ key }) => ({
    what: `The key ${quoted(key)} is missing.`,
    mend: 'Add it; `sextant schema` describes every key.',
  }),
  'value-wrong': ({ found, expected: wanted }) => ({
    what: 'A value is of the wrong kind.',
    detail: `Found ${found}, expected ${expected[wanted]}.`,
    mend: 'Correct the value.',
  }),
  'choice-unknown': ({ found, near, known }) => ({
    what: `${quoted(found)} is none of the choices here.`,
    detail: `Expected one of ${quotedList(known)}.`,
    mend: didYouMean(near, [], 'Choose one of them.'),
  }),
  'number-out-of-range': ({ found, lower, upper }) => ({
    what: 'A number is out of its range.',
    detail: `Found ${number(found)}, expected ${number(lower)} to ${number(upper)}.`,
    mend: 'Choose a number within the range.',
  }),
  'kind-unknown': ({ kind, family, near, known }) => ({
    what: `${quoted(kind)} is no known kind of ${families[family]}.`,
    detail: `Known are ${quotedList(known)}.`,
    mend: didYouMean(near, [], 'Choose one of them.'),
  }),
  'argument-unknown': ({ kind, argument, near, known }) => ({
    what: `${quoted(kind)} has no setting ${quoted(argument)}.`,
    detail: known.length > 0 ? `It has ${quotedList(known)}.` : 'It has none.',
    mend: didYouMean(near, [], 'Remove it, or use one that exists.'),
  }),
  'argument-missing': ({ kind, argument }) => ({
    what: `${quoted(kind)} needs ${quoted(argument)}.`,
    mend: 'Add it with its value.',
  }),
  'prior-lower-above-upper': ({ lower, upper }) => ({
    what: 'A belief has its lower end at or above its upper end.',
    detail: `Found ${number(lower)} and ${number(upper)}.`,
    mend: 'Give the smaller number as the lower end.',
  }),
  'prior-argument-out-of-domain': ({ argument, found, expected: wanted }) => ({
    what: `${quoted(argument)} of a belief has a value it cannot have.`,
    detail: `Found ${number(found)}, expected ${expected[wanted]}.`,
    mend: 'Correct the value.',
  }),
  'prior-outside-support': ({ kind, lower, upper }) => ({
    what: `A belief allows values that the quantity cannot take.`,
    detail: `Found ${quoted(kind)}, expected a distribution that stays within ${bounds(lower, upper)}.`,
    mend: 'Choose another distribution, or give it limits.',
  }),
  'prior-words-disagree': ({ expected: wanted, low, high, from, to }) => ({
    what: 'No one belief has both this expectation and these two ends.',
    detail: `Found ${number(wanted)} expected, 1 time in 10 below ${number(low)} and 1 time in 10 above ${number(high)}; those ends go with ${number(from)} to ${number(to)}.`,
    mend: 'Correct whichever of the three numbers you are least sure of.',
  }),
  'prior-unit-missing': ({ known }) => ({
    what: 'A belief about a coefficient does not say its unit.',
    mend: `Add \`unit\` with one of ${quotedList(known)}.`,
  }),
  'prior-unit-wrong': ({ found, known }) => ({
    what: `The unit ${quoted(found)} does not fit this belief.`,
    mend: `Use one of ${quotedList(known)}.`,
  }),
  'channels-none': () => ({
    what: 'The model has no channel.',
    mend: 'Add at least one to `channels`, with its name and its column of spend.',
  }),
  'channel-duplicate': ({ channel }) => ({
    what: `Two channels have the name ${quoted(channel)}.`,
    mend: 'Rename one of them.',
  }),
  'column-used-twice': ({ column, first, second }) => ({
    what: `The column ${quoted(column)} is used twice.`,
    detail: `Once at ${first}, once at ${second}.`,
    mend: 'Give each its own column, or remove one.',
  }),
  'margin-out-of-range': ({ found }) => ({
    what: 'The margin is not a share between 0 and 1.',
    detail: `Found ${number(found)}, expected a number such as 0.4 for 40%.`,
    mend: 'Write the margin as a share, or `"unknown"`.',
  }),
  'value-per-unit-missing': () => ({
    what: 'The outcome counts units, and nothing says what a unit is worth.',
    mend: 'Add `valuePerUnit`: an amount of money, or the name of a column that holds it.',
  }),
  'value-per-unit-unused': () => ({
    what: 'The outcome is revenue, so a value per unit means nothing.',
    mend: 'Remove `valuePerUnit`, or set the kind of the outcome to `"units"`.',
  }),
  'window-empty': ({ from, to }) => ({
    what: 'The modelled window ends before it begins.',
    detail: `It goes from ${date(from, 'en')} to ${date(to, 'en')}.`,
    mend: 'Give a first week that is not after the last.',
  }),
};

function bounds(lower: number, upper: number): string {
  if (!Number.isFinite(upper)) return `${number(lower)} and above`;
  if (!Number.isFinite(lower)) return `${number(upper)} and below`;
  return `${number(lower)} to ${number(upper)}`;
}
