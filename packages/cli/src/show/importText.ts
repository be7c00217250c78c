import type { importData, OutputOf, FileReading } from '@sextant/spec';
import { date, dates, number, term, week } from '@sextant/words';
import { tableLines } from '../layout/table.ts';
import { wrap } from '../layout/wrap.ts';
import { shortRecord } from './fitText.ts';
import { hintLines } from './hints.ts';
import { problemLines } from './problemLines.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

type Answer = OutputOf<typeof importData>;

/** What was understood, what is wrong, what would change, and what was done. */
export function importText(answer: Answer, view: View): string[] {
  const { words, width } = view;
  const say = words.import;
  const { mapping } = answer;
  const read = mapping.written ? say.mappingWritten(mapping.file) : mapping.used ? say.mappingUsed(mapping.file) : '';
  const problems = problemLines(answer.problems, view);
  return [
    ...heading(answer, view),
    ...section(
      say.understood,
      answer.understood.files.flatMap((file) => fileLines(file, view)),
      view,
    ),
    ...(read === '' ? [] : ['', ...wrap(read, width)]),
    ...section(say.problems, problems.length === 0 ? [say.noProblems] : problems, view),
    ...section(say.changes, changeLines(answer, view), view),
    ...section(say.undecided, undecidedLines(answer.undecided, view), view),
    ...section(words.fit.readOn, readOnLines(answer, view), view),
  ];
}

function heading({ data, name }: Answer, { words, language, paint }: View): string[] {
  if (data === null) return [paint.strong(name)];
  const period = words.fit.period(dates(data.from, data.to, language), data.weeks);
  return [`${paint.strong(name)}${data.currency === '' ? '' : `, ${data.currency}`} · ${period}`];
}

function fileLines(file: FileReading, { words, width }: View): string[] {
  const say = words.import;
  const facts = [
    say.container[file.container],
    ...(file.sheet === undefined ? [] : [say.sheet(file.sheet)]),
    ...(file.encoding === undefined ? [] : [file.encoding.toUpperCase()]),
    ...(file.delimiter === undefined ? [] : [say.delimiter(file.delimiter)]),
    say.headerAt(String(file.headerLine)),
    say.layout[file.layout],
    say.grain[file.grain],
    say.rows(number(file.rows)),
  ];
  const rows = file.columns
    .filter(({ column }) => column !== '')
    .map((column) => {
      const form = [
        column.numbers === undefined ? '' : say.numbers[column.numbers],
        column.dates === undefined ? '' : say.dates[column.dates],
        column.weekRule === undefined ? '' : say.weekRules[column.weekRule],
      ].filter((part) => part !== '');
      const meaning = [say.roles[column.role], ...(column.channel === undefined ? [] : [column.channel])].join(': ');
      const reasons = column.reasons.slice(0, 1).map(({ seen }) => say.reason(seen));
      return [column.column, meaning, form.join(', '), reasons.join('; ')];
    });
  const heads = [say.column, say.meaning, say.form, say.because].map((title) => ({ title, side: 'left' as const }));
  return [...wrap(`${file.file}: ${facts.join(', ')}.`, width, '  '), ...tableLines(heads, rows, width)];
}

function isNothing(changes: NonNullable<Answer['changes']>): boolean {
  const { newWeeks, vanishedWeeks, newColumns, vanishedColumns, changedCount } = changes;
  return changedCount + newWeeks.length + vanishedWeeks.length + newColumns.length + vanishedColumns.length === 0;
}

/** As many changed values are shown. */
const shown = 8;

function changeLines({ changes }: Answer, { words, language, width }: View): string[] {
  if (changes === null || isNothing(changes)) return [];
  const say = words.import;
  const { newWeeks, vanishedWeeks, newColumns, vanishedColumns, changed, changedCount } = changes;
  const list = (title: string, entries: readonly string[]) =>
    entries.length === 0
      ? []
      : wrap(`${title}: ${entries.slice(0, 12).join(', ')}${entries.length > 12 ? ', …' : ''}.`, width, '  ');
  const value = (x: number | null) => (x === null ? say.notKnown : number(x));
  const rows = changed
    .slice(0, shown)
    .map(({ column, week: first, before, after }) => [
      column,
      week(first, language, true),
      value(before),
      value(after),
    ]);
  const heads = [
    { title: say.column, side: 'left' as const },
    { title: words.results.week, side: 'left' as const },
    { title: say.before, side: 'right' as const },
    { title: say.after, side: 'right' as const },
  ];
  return [
    say.changed(newWeeks.length, changedCount, vanishedWeeks.length),
    ...list(
      say.vanishedWeeks,
      vanishedWeeks.map((first) => date(first, language)),
    ),
    ...list(say.newColumns, newColumns),
    ...list(say.vanishedColumns, vanishedColumns),
    ...(rows.length === 0 ? [] : ['', ...tableLines(heads, rows, width)]),
    ...(changedCount > rows.length && rows.length > 0 ? [`  ${words.fit.alike(changedCount - rows.length)}`] : []),
  ];
}

export function undecidedLines(
  cells: readonly Answer['undecided'][number][],
  { words, language, width }: View,
): string[] {
  const columns = [...new Set(cells.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const weeks = cells.filter((cell) => cell.column === column).map((cell) => date(cell.week, language));
    const listed = `${weeks.slice(0, 8).join(', ')}${weeks.length > 8 ? ', …' : ''}`;
    return wrap(`${column}: ${words.import.missing(weeks.length)} (${listed}).`, width, '  ');
  });
}

function readOnLines({ state, name, data }: Answer, view: View): string[] {
  const { words, language } = view;
  const say = words.import;
  if (state === 'refused' || state === 'asks') return [say.notKept];
  const kept = state === 'same' ? say.same : say.kept(name);
  const record = data === null ? '' : ` ${term('record', language)} ${shortRecord(data.record)}.`;
  const hints = [
    [`sextant check ${name}`, say.readOnCheck],
    [`sextant model init ${name} --margin 0.4`, say.readOnModel],
  ] as const;
  return [`${kept}${record}`, ...hintLines(hints, view)];
}
