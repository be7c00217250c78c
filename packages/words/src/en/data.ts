import type { DataIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { date, dates, number, plural } from '../numbers/index.ts';
import { didYouMean, weekday } from './words.ts';

export const data: Sentences<DataIssues> = {
  'file-missing': ({ near }) => ({
    what: 'There is no file of this name.',
    mend: didYouMean(near, [], 'Check the name and the folder.'),
  }),
  'file-unreadable': ({ reason }) => ({
    what: `The file cannot be read (${reason}).`,
    mend: 'Check that you may read it and that no other program holds it.',
  }),
  'file-is-folder': () => ({ what: 'This is a folder, not a file.', mend: 'Give the name of a file in it.' }),
  'file-empty': () => ({ what: 'The file is empty.', mend: 'Export it again and check its size.' }),
  'file-without-rows': () => ({
    what: 'The file has a header row and nothing below it.',
    mend: 'Export it again with its weeks.',
  }),
  'encoding-wrong': ({ byte }) => ({
    what: 'The file is not text in `UTF-8`.',
    detail: `The first byte that is not stands at position ${number(byte)}.`,
    mend: 'Save it again as CSV in `UTF-8`.',
  }),
  'delimiter-wrong': ({ found }) => ({
    what: 'The columns are not separated by commas.',
    detail: `Found ${quoted(found)} between them.`,
    mend: 'Save the file again with commas.',
  }),
  'quote-open': () => ({
    what: 'A quoted cell begins here and does not end.',
    mend: 'Add the closing quote; a quote within a cell is written twice.',
  }),
  'rows-ragged': ({ found, expected }) => ({
    what: 'This row does not have as many cells as the header.',
    detail: `Found ${plural(found, 'cell')}, expected ${number(expected)}.`,
    mend: 'Check for a comma inside a cell, as in 1,200, and put such cells in quotes.',
  }),
  'header-blank': ({ position }) => ({
    what: `Column ${number(position)} has no name.`,
    mend: 'Give it a name in the header row, or remove it.',
  }),
  'header-duplicate': ({ column }) => ({
    what: `Two columns have the name ${quoted(column)}.`,
    mend: 'Rename one of them in the header row.',
  }),
  'column-missing': ({ column, near, known }) => ({
    what: `The file has no column ${quoted(column)}.`,
    detail: `It has ${quotedList(known)}.`,
    mend: didYouMean(near, [], 'Correct the name in the model file, or add the column.'),
  }),
  'cell-empty': () => ({
    what: 'This cell is empty; missing is not the same as zero.',
    mend: 'Write 0 where nothing was spent or counted, and otherwise the number.',
  }),
  'cell-not-number': ({ found }) => ({
    what: 'This cell does not hold a number.',
    detail: `Found ${quoted(found)}.`,
    mend: 'Write digits and at most one point, such as 1234.5, without signs of currency or thousands.',
  }),
  'date-wrong': ({ found, expected }) => ({
    what: 'This is not a date in the form Sextant reads.',
    detail: `Found ${quoted(found)}, expected ${expected}.`,
    mend: 'Write the first day of the week, such as 2026-01-05.',
  }),
  'date-not-week-start': ({ found, weekStart }) => ({
    what: 'This week does not begin on the day the model names.',
    detail: `Found ${date(found, 'en')}, expected a ${weekday(weekStart)}.`,
    mend: 'Correct the date, or `weekStart` in the model file.',
  }),
  'week-duplicate': ({ week, firstLine }) => ({
    what: `The week of ${date(week, 'en')} stands here a second time.`,
    detail: `It came first at line ${number(firstLine)}.`,
    mend: 'Remove one of the two rows, or add them up.',
  }),
  'week-gap': ({ from, to, missing }) => ({
    what: missing === 1 ? 'A week has no row.' : `${plural(missing, 'week')} have no row.`,
    detail:
      missing === 1
        ? `It is the week of ${date(from, 'en')}.`
        : `The first is that of ${date(from, 'en')}, the last that of ${date(to, 'en')}.`,
    mend: 'Add them; write 0 for spend and leave the outcome empty if it is not known.',
  }),
  'weeks-not-in-order': ({ found, before }) => ({
    what: 'The weeks are not in order.',
    detail: `${date(found, 'en')} comes after ${date(before, 'en')}.`,
    mend: 'Sort the rows by date.',
  }),
  'window-outside-data': ({ from, to, first, last }) => ({
    what: 'The modelled window does not begin and end with weeks of the data.',
    detail: `The window is ${dates(from, to, 'en')}, the data ${dates(first, last, 'en')}.`,
    mend: 'Give the first days of two weeks that the file has as `window` in the model file, or add the missing weeks.',
  }),
  'driver-undecided': () => ({
    what: 'Nobody knows this value of a driver, and nobody has decided what to take it for.',
    mend: 'Enter it in the file, or import again with `--unknown` and `interpolate`, `leave-out` or `COLUMN=AMOUNT`.',
  }),
  'spend-undecided': () => ({
    what: 'Nobody knows this spend, and nobody has decided what to take it for.',
    detail: 'Spend that is missing is not zero.',
    mend: 'Enter it in the file, or import again with `--unknown` and `zero`, `interpolate`, `leave-out` or `COLUMN=AMOUNT`.',
  }),
  'currency-differs': ({ found, expected }) => ({
    what: 'The data are in another currency than the model.',
    detail: `Found ${quoted(found)}, expected ${quoted(expected)}.`,
    mend: 'Correct `currency` in the model file, or in the mapping file and import again.',
  }),
  'spend-negative': ({ found }) => ({
    what: 'Spend is below zero.',
    detail: `Found ${number(found)}.`,
    mend: 'Enter refunds in the week of the spend they belong to, so that it is 0 or more.',
  }),
  'exposure-negative': ({ found }) => ({
    what: 'Exposure is below zero.',
    detail: `Found ${number(found)}.`,
    mend: 'Correct the number; exposure counts impressions or clicks.',
  }),
  'outcome-infinite': ({ found }) => ({
    what: 'The outcome is too large to be a number.',
    detail: `Found ${quoted(found)}.`,
    mend: 'Correct the number, or leave the cell empty if it is not known.',
  }),
  'value-per-unit-not-positive': ({ found }) => ({
    what: 'The value per unit is not above zero.',
    detail: `Found ${number(found)}.`,
    mend: 'Give the money that one unit is worth in this week.',
  }),
  'more-of-the-same': ({ count }) => ({
    what: `${plural(count, 'more place')} of the same kind ${count === 1 ? 'is' : 'are'} not listed.`,
    mend: 'Correct those above first and look again.',
  }),
};
