import type { Expected, Family } from '@sextant/spec';
import type { WordsFor } from '../message.ts';
import { quoted, quotedList } from '../message.ts';

export const expected: WordsFor<Expected> = {
  number: 'a number',
  'whole number': 'a whole number',
  'positive number': 'a number above 0',
  'number of 0 or more': 'a number of 0 or more',
  'number above 0 and below 1': 'a number above 0 and below 1',
  'number from 0 to 1': 'a number from 0 to 1',
  'number above 1': 'a number above 1',
  'finite number': 'a finite number',
  text: 'text in quotes',
  'true or false': '`true` or `false`',
  list: 'a list in [ ]',
  'list with at least one entry': 'a list in [ ] with at least one entry',
  record: 'a record in { }',
  'number or record': 'a number, or a record in { }',
  'number or column name': 'a number, or the name of a column in quotes',
  date: 'a date such as `2026-01-05`',
  'column name': 'the name of a column in quotes',
  'currency code': 'the three letters of a currency, such as `USD`',
  language: '`en` or `ko`',
  'file name': 'the name of a file',
  'whole number above 0': 'a whole number above 0',
  'limits of a channel': 'a channel with its limits, such as `TV=100000..500000`',
  'spend of a channel': 'a channel with its spend, such as `TV=100000`',
  'goal of a plan': '`most-profit`, `target-roi=2` or `target-marginal-roi=1.5`',
  margin: 'a number above 0 and at most 1, or `unknown`',
  'decision on unknown spend':
    '`zero`, `interpolate`, `leave-out`, or a column with one of these or an amount, such as `tv=120000`',
};

export const families: WordsFor<Family> = {
  adstock: 'carry-over',
  saturation: 'flattening',
  'baseline term': 'baseline term',
  distribution: 'distribution',
  'effect measure': 'effect measure',
};

const days: Readonly<Record<string, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

export function weekday(day: string): string {
  return days[day] ?? day;
}

/** Did you mean …? Otherwise what can stand there, where that is known. */
export function didYouMean(near: string | undefined, known: readonly string[], otherwise: string): string {
  if (near !== undefined) return `Did you mean ${quoted(near)}? Correct the spelling.`;
  return known.length > 0 ? `Use one of ${quotedList(known)}.` : otherwise;
}
