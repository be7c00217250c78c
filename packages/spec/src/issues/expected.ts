/**
 * What should have stood in a place, as a word of a closed list: the sentence for each is in `words`, in both languages, so that
 * no English slips into a Korean message.
 */
export const expectations = [
  'number',
  'whole number',
  'positive number',
  'number of 0 or more',
  'number above 0 and below 1',
  'number from 0 to 1',
  'number above 1',
  'finite number',
  'text',
  'true or false',
  'list',
  'list with at least one entry',
  'record',
  'number or record',
  'number or column name',
  'date',
  'column name',
  'currency code',
  'language',
  'file name',
  'whole number above 0',
  'limits of a channel',
  'spend of a channel',
  'goal of a plan',
  'margin',
  'decision on unknown spend',
] as const;

export type Expected = (typeof expectations)[number];

/** A family of exchangeable methods, as it is called in messages. */
export const families = ['adstock', 'saturation', 'baseline term', 'distribution', 'effect measure'] as const;

export type Family = (typeof families)[number];
