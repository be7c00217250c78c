import type { checkData, OutputOf } from '@sextant/spec';
import { dates } from '@sextant/words';
import { tableLines } from '../layout/table.ts';
import { undecidedLines } from './importText.ts';
import { issueLines } from './issueLines.ts';
import { problemLines } from './problemLines.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

/** The problems of stored data again, and what a fit would say of them. */
export function checkText({ data, problems, undecided, checked }: OutputOf<typeof checkData>, view: View): string[] {
  const say = view.words.import;
  const against =
    checked.refusals.length === 0 ? [] : [view.paint.bad(say.cannotFit), ...issueLines(checked.refusals, view)];
  const judged = [...against, ...problemLines(checked.findings, view)];
  const verdict = checked.refusals.length === 0 && undecided.length === 0 ? [say.canFit] : [];
  return [
    ...dataHeading(data, view),
    ...section(say.problems, problems.length === 0 ? [say.noProblems] : problemLines(problems, view), view),
    ...section(say.undecided, undecidedLines(undecided, view), view),
    ...section(say.checkedTitle, [say.checkedBy(checked.by), ...verdict, ...judged], view),
  ];
}

type Entry = OutputOf<typeof checkData>['data'];

/** Name, currency and period of data, and their columns. */
export function dataHeading({ name, currency, from, to, weeks, columns }: Entry, view: View): string[] {
  const { words, language, paint, width } = view;
  const say = words.import;
  const rows = columns.map(({ name, role, channel, missing }) => {
    const known: Readonly<Record<string, string>> = say.roles;
    return [name, known[role] ?? role, channel ?? '', missing === 0 ? '' : say.missing(missing)];
  });
  const heads = [say.column, say.meaning, '', ''].map((title) => ({ title, side: 'left' as const }));
  return [
    `${paint.strong(name)}, ${currency} · ${words.fit.period(dates(from, to, language), weeks)}`,
    '',
    ...tableLines(heads, rows, width),
  ];
}
