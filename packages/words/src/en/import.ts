import type { ColumnReason, ImportIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences, type WordsFor } from '../message.ts';
import { date, number, plural } from '../numbers/index.ts';
import { weekday } from './words.ts';

const inMapping = (key: string, value: string) => `\`${key}\` in the mapping file to ${value}`;

const nothing = 'Nothing has to be done.';

export const importing: Sentences<ImportIssues> = {
  'workbook-encrypted': () => ({
    what: 'The workbook is protected by a password.',
    mend: 'Save a copy without a password, or export the sheet as CSV.',
  }),
  'workbook-old': () => ({
    what: 'The workbook is in the old `.xls` form, which is not read.',
    mend: 'Save it as `.xlsx` or as CSV.',
  }),
  'workbook-too-large': ({ found, limit }) => ({
    what: 'The workbook is too large to open safely.',
    detail: `Found ${number(found)} MB, at most ${number(limit)} MB are read.`,
    mend: 'Export its sheet as CSV, which may be of any size.',
  }),
  'workbook-damaged': () => ({
    what: 'The workbook cannot be opened; it is damaged or was cut short.',
    mend: 'Export it again, or save the sheet as CSV.',
  }),
  'file-kind-unknown': ({ found }) => ({
    what: 'This kind of file is not read.',
    detail: `Found ${quoted(found)}, expected text or a workbook.`,
    mend: 'Save it as CSV or `.xlsx`.',
  }),
  'file-unpacked': () => ({ what: 'The file was packed with `gzip` and was unpacked while reading.', mend: nothing }),
  'page-as-workbook': () => ({
    what: 'The file is a web page with a table, whatever its name says; the table was read.',
    mend: 'Check the columns below.',
  }),
  'sheet-unclear': ({ known }) => ({
    what: 'Several sheets hold a table.',
    detail: `They are ${quotedList(known)}.`,
    mend: `Set ${inMapping('sheet', 'the one that is meant')}.`,
  }),
  'sheet-missing': ({ sheet, near, known }) => ({
    what: `The workbook has no sheet ${quoted(sheet)}.`,
    detail: `It has ${quotedList(known)}.`,
    mend:
      near === undefined
        ? `Correct \`sheet\` in the mapping file.`
        : `Did you mean ${quoted(near)}? Correct the spelling.`,
  }),
  'cells-merged': ({ range, count }) => ({
    what: `The sheet has ${plural(count, 'range')} of merged cells, the first at ${range}.`,
    detail: 'A merged cell counts as its first cell; the others are empty.',
    mend: 'Check the columns it covers, or split the cells and save again.',
  }),
  'formula-without-value': ({ found, count }) => ({
    what: `${plural(count, 'formula')} came without a value, the first in cell ${found}.`,
    mend: 'Save the workbook once in a spreadsheet program, so that values are kept.',
  }),
  'encoding-read': ({ encoding }) => ({ what: `The text was read as \`${encoding}\`.`, mend: nothing }),
  'encoding-unclear': ({ byte }) => ({
    what: 'The letters of this text cannot be told for sure.',
    detail: `The first that is unclear stands at byte ${number(byte)}.`,
    mend: `Save the file in \`UTF-8\`, or set ${inMapping('encoding', 'the one it has')}.`,
  }),
  'text-lost': ({ found }) => ({
    what: 'Letters were lost when this file was saved, and cannot be brought back.',
    detail: `Found ${quoted(found)}.`,
    mend: 'Export the file again from where it came from.',
  }),
  'text-repaired': ({ found, read }) => ({
    what: 'The letters had been saved in a wrong encoding and were restored.',
    detail: `Found ${quoted(found)}, read as ${quoted(read)}.`,
    mend: 'Check that the names of the columns are right.',
  }),
  'letters-composed': ({ count }) => ({
    what: `Letters written in parts were put together in ${plural(count, 'line')}.`,
    mend: nothing,
  }),
  'lines-above-header': ({ count }) => ({
    what: `${plural(count, 'line')} above the header ${count === 1 ? 'was' : 'were'} passed over.`,
    mend: `Nothing has to be done; if another line is the header, set ${inMapping('headerLine', 'its number')}.`,
  }),
  'header-missing': ({ found }) => ({
    what: 'No line names the columns.',
    detail: `The first line begins with ${quoted(found)}.`,
    mend: `Add a header row, or set ${inMapping('headerLine', 'its line')}.`,
  }),
  'header-two-rows': ({ found }) => ({
    what: 'Two header rows were read together.',
    detail: `A column is now called ${quoted(found)}.`,
    mend: 'Check the names of the columns.',
  }),
  'header-comma-mended': ({ found }) => ({
    what: 'A comma inside a name had split it in the header; it was joined again.',
    detail: `Read as ${quoted(found)}.`,
    mend: nothing,
  }),
  'unit-row': () => ({ what: 'A row of units below the header was passed over.', mend: nothing }),
  'total-row': ({ found }) => ({
    what: 'A row of totals was left out.',
    detail: `It begins with ${quoted(found)}.`,
    mend: nothing,
  }),
  'total-differs': ({ found, sum }) => ({
    what: 'The total in the file is not the sum of its rows.',
    detail: `Found ${number(found)}, the rows add up to ${number(sum)}.`,
    mend: 'Check whether rows are missing from the export or stand in it twice.',
  }),
  'note-row': ({ found }) => ({
    what: 'A row that is a note was left out.',
    detail: `It begins with ${quoted(found)}.`,
    mend: nothing,
  }),
  'numbers-unclear': ({ found, first, second }) => ({
    what: 'The numbers of this column can be read in two ways; it was not loaded.',
    detail: `${quoted(found)} may be ${number(first)} or ${number(second)}.`,
    mend: `Set ${inMapping('numbers', '`point` for the first or `comma` for the second')}.`,
  }),
  'numbers-mixed': ({ first, second }) => ({
    what: 'Numbers in this column are written in two ways; it was not loaded.',
    detail: `Found ${quoted(first)} and ${quoted(second)}.`,
    mend: 'Write all of them in one way.',
  }),
  'multiples-mixed': ({ first, second }) => ({
    what: 'Some numbers of this column are written with a unit of ten thousand or more and some without; it was not loaded.',
    detail: `Found ${quoted(first)} and ${quoted(second)}.`,
    mend: 'Write all of them with the unit or all without.',
  }),
  'empty-tokens': ({ found, count }) => ({
    what: `${plural(count, 'cell')} ${count === 1 ? 'says' : 'say'} that no value is known; missing is not zero.`,
    detail: `Found ${quoted(found)}.`,
    mend: 'Write 0 where there was none, or leave it as it is.',
  }),
  'cell-censored': ({ found, count }) => ({
    what: `${plural(count, 'cell')} ${count === 1 ? 'states' : 'state'} only a limit and ${count === 1 ? 'is' : 'are'} taken as not known.`,
    detail: `Found ${quoted(found)}.`,
    mend: 'Write the numbers if you have them.',
  }),
  'number-unit': ({ found, count }) => ({
    what: `${plural(count, 'cell')} ${count === 1 ? 'was' : 'were'} multiplied by the unit written in ${count === 1 ? 'it' : 'them'}.`,
    detail: `Found ${quoted(found)}.`,
    mend: nothing,
  }),
  'currency-mixed': ({ known }) => ({
    what: 'Money stands here in more than one currency; what differs was not loaded.',
    detail: `Found ${quotedList(known)}.`,
    mend: `Export all amounts in one currency, or set ${inMapping('currency', 'the one to load')}.`,
  }),
  'currency-unknown': () => ({
    what: 'No file says in which currency its money is.',
    mend: `Set ${inMapping('currency', 'three letters, such as `KRW`')}.`,
  }),
  'vat-mixed': ({ included, excluded }) => ({
    what: 'Some spend includes value added tax and some does not.',
    detail: `${quoted(included)} includes it, ${quoted(excluded)} does not.`,
    mend: 'Export all spend without the tax.',
  }),
  'date-column-missing': ({ known }) => ({
    what: 'No column holds dates.',
    detail: `The columns are ${quotedList(known)}.`,
    mend: 'Add a column with the first day of each week, or set `role` of a column in the mapping file to `date`.',
  }),
  'date-unreadable': ({ found }) => ({
    what: 'This row has no date that can be read and was left out.',
    detail: `Found ${quoted(found)}.`,
    mend: 'Write a date such as 2026-01-05.',
  }),
  'dates-unclear': ({ found, first, second }) => ({
    what: 'The dates can be read in two ways; nothing was loaded from this file.',
    detail: `${quoted(found)} may be ${date(first, 'en')} or ${date(second, 'en')}.`,
    mend: `Set ${inMapping('dates', '`year first`, `day first` or `month first`')}.`,
  }),
  'dates-mixed': ({ first, second }) => ({
    what: 'Dates in this column are written in two orders; nothing was loaded from this file.',
    detail: `Found ${quoted(first)} and ${quoted(second)}.`,
    mend: 'Write all of them in one order, such as 2026-01-05.',
  }),
  'dates-as-serials': ({ found, date: first }) => ({
    what: 'The dates are day numbers of a spreadsheet.',
    detail: `${quoted(found)} was read; the first day is ${date(first, 'en')}.`,
    mend: `Check it; if it is four years off, set ${inMapping('dates', '`serial 1904`')}.`,
  }),
  'channel-column-unclear': ({ known }) => ({
    what: 'Each date has several rows, and it is not clear which column names the channel.',
    detail: `The columns of text are ${quotedList(known)}.`,
    mend: 'Set `role` of one of them in the mapping file to `channel`.',
  }),
  'channel-is-total': ({ channel }) => ({
    what: `Rows of ${quoted(channel)} are sums of the others and were left out.`,
    mend: nothing,
  }),
  'role-unclear': ({ known }) => ({
    what: 'It is not clear what this column is; it was not loaded.',
    detail: `It may be one of ${quotedList(known)}.`,
    mend: 'Set its `role` in the mapping file.',
  }),
  'outcome-unclear': ({ known }) => ({
    what: 'Several columns may be the outcome; this one was taken.',
    detail: `They are ${quotedList(known)}.`,
    mend: 'Set `role` of the right one in the mapping file to `outcome`, and of the others to `ignored`.',
  }),
  'outcome-missing': ({ known }) => ({
    what: 'No column is the outcome.',
    detail: `The columns of numbers are ${quotedList(known)}.`,
    mend: 'Set `role` of one of them in the mapping file to `outcome`, or add a file with sales.',
  }),
  'spend-missing': ({ known }) => ({
    what: 'No column is spend.',
    detail: `The columns of numbers are ${quotedList(known)}.`,
    mend: 'Set `role` of one or more of them in the mapping file to `spend`, or add a file with spend.',
  }),
  'not-additive': () => ({
    what: 'This is a ratio, an average or a count of people, which does not add up over days; it was not loaded.',
    mend: nothing,
  }),
  'platform-result': () => ({
    what: 'These are results as a platform counts them, not the outcome; they were not loaded.',
    mend: nothing,
  }),
  'months-not-weeks': ({ first, second }) => ({
    what: 'The rows are months; weeks or days are needed.',
    detail: `Found ${date(first, 'en')} and then ${date(second, 'en')}.`,
    mend: 'Export the data by day or by week.',
  }),
  'grain-mixed': ({ daily, weekly }) => ({
    what: 'Some rows are days and some are weeks; nothing was loaded from this file.',
    detail: `From ${date(daily, 'en')} rows are a day apart, from ${date(weekly, 'en')} a week.`,
    mend: 'Export all of it by day or all of it by week.',
  }),
  'week-days-mixed': ({ first, second }) => ({
    what: 'This week does not begin on the same day as the others and was left out.',
    detail: `Found ${date(first, 'en')} and then ${date(second, 'en')}.`,
    mend: 'Correct the date, or set `weekStart` in the mapping file if the others are wrong.',
  }),
  'days-added': ({ days, weeks, weekStart }) => ({
    what: `${plural(days, 'day')} became ${plural(weeks, 'week')} that begin on ${weekday(weekStart)}.`,
    mend: 'Set `weekStart` in the mapping file if weeks begin on another day.',
  }),
  'week-partial': ({ week, days }) => ({
    what: `The week of ${date(week, 'en')} has only ${plural(days, 'day')} and was left out.`,
    mend: nothing,
  }),
  'days-missing': ({ week, days }) => ({
    what: `${plural(days, 'day')} of the week of ${date(week, 'en')} ${days === 1 ? 'has' : 'have'} no row, so the week is not known.`,
    mend: 'Add the days; write 0 where nothing was spent.',
  }),
  'rows-identical': ({ firstLine }) => ({
    what: 'This row stands in the file twice and was counted once.',
    detail: `It came first at line ${number(firstLine)}.`,
    mend: 'Check whether both were meant; if so, add them up in one row.',
  }),
  'rows-same-week': ({ date: day, firstLine }) => ({
    what: `${date(day, 'en')} stands here a second time with other values, so the week is not known.`,
    detail: `It came first at line ${number(firstLine)}.`,
    mend: 'Remove one of the two rows, or set `sameWeek` in the mapping file to `add`.',
  }),
  'rows-added': ({ count }) => ({
    what: `${plural(count, 'row')} of a day and channel that had a row before ${count === 1 ? 'was' : 'were'} added to it.`,
    mend: nothing,
  }),
  'absent-as-zero': ({ weeks }) => ({
    what: `In ${plural(weeks, 'week')} this channel has no row while others have; it counts as 0.`,
    mend: 'Check that nothing was spent then.',
  }),
  'spend-unknown': ({ found, week }) => ({
    what: `Spend of the week of ${date(week, 'en')} is not known.`,
    detail: `Found ${quoted(found)}.`,
    mend: 'Write the amount, or 0 if nothing was spent; before a fit this has to be decided.',
  }),
  'spend-below-zero': ({ found, week }) => ({
    what: `The week of ${date(week, 'en')} is below zero.`,
    detail: `Found ${number(found)}.`,
    mend: 'Enter refunds in the week of the spend they belong to.',
  }),
  'outcome-unknown': ({ found, week }) => ({
    what: `The outcome of the week of ${date(week, 'en')} is not known; the week stays, and a fit passes over its outcome.`,
    detail: `Found ${quoted(found)}.`,
    mend: 'Write the number if you have it.',
  }),
  'value-unknown': ({ found, week }) => ({
    what: `The value of the week of ${date(week, 'en')} is not known.`,
    detail: `Found ${quoted(found)}.`,
    mend: 'Write the number, or leave this column out of the model.',
  }),
  'values-constant': ({ value }) => ({
    what: 'This column has the same value in every week, so nothing can be learnt from it.',
    detail: `The value is ${number(value)}.`,
    mend: 'Check the export, or leave the column out.',
  }),
  'exposure-missing-with-spend': ({ weeks }) => ({
    what: `In ${plural(weeks, 'week')} this channel has spend and no exposure.`,
    mend: 'Check that both columns are of the same campaigns.',
  }),
  'spend-missing-with-exposure': ({ weeks }) => ({
    what: `In ${plural(weeks, 'week')} this channel has exposure and no spend.`,
    mend: 'Check that both columns are of the same campaigns.',
  }),
  'files-cover-other-weeks': ({ first, last }) => ({
    what: 'This file does not cover all weeks of the others; outside of it its columns are not known.',
    detail: `It goes from the week of ${date(first, 'en')} to that of ${date(last, 'en')}.`,
    mend: 'Export all files for the same period.',
  }),
  'files-share-no-week': () => ({
    what: 'The files have no week in common.',
    mend: 'Export all files for the same period.',
  }),
  'column-in-two-files': ({ other }) => ({
    what: 'A column of this name came from another file already; this one was not loaded.',
    detail: `The other file is ${other}.`,
    mend: 'Set `name` of one of the two in the mapping file.',
  }),
  'mapping-not-json': () => ({
    what: 'The mapping file is not JSON.',
    mend: 'Look for a comma or a quote that is missing or too many, or remove the file to have it written anew.',
  }),
  'mapping-wrong': ({ found, expected }) => ({
    what: 'The mapping file has something here that is not understood.',
    detail: `Found ${quoted(found)}, expected ${expected}.`,
    mend: 'Correct it, or remove it so that it is guessed.',
  }),
  'mapping-file-missing': ({ name, near }) => ({
    what: `The mapping file speaks of ${quoted(name)}, which was not given.`,
    mend:
      near === undefined
        ? 'Give that file too, or correct its name.'
        : `Did you mean ${quoted(near)}? Correct the spelling.`,
  }),
  'mapping-column-missing': ({ column, near, known }) => ({
    what: `The mapping file speaks of a column ${quoted(column)}, which the file does not have.`,
    detail: `It has ${quotedList(known)}.`,
    mend:
      near === undefined
        ? 'Correct the name in the mapping file.'
        : `Did you mean ${quoted(near)}? Correct the spelling.`,
  }),
};

/** What spoke for the reading of a column, as the table of an import says it. */
export const reasonWords: WordsFor<ColumnReason> = {
  word: 'a word in its name',
  ratio: 'it is a ratio',
  average: 'it is an average',
  'channel name': 'it is named after a channel',
  'only 0 and 1': 'only 0 and 1 stand in it',
  percent: 'it holds shares',
  dates: 'cells that are dates',
  'days above 12': 'days above 12',
  serials: 'day numbers',
  'all orders agree': 'its dates can be read in one way only',
  'another date': 'another column has the dates',
  'another outcome': 'another column is the outcome',
  'other currency': 'its money is in another currency',
  'cells unclear': 'its cells cannot be read for sure',
  'channel column': 'it tells the rows of a date apart',
  empty: 'it is empty',
  text: 'it holds text',
  'name twice': 'two columns have its name',
  'no name': 'it has no name',
  mapping: 'the mapping file says so',
};
