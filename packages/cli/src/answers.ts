import type {
  AnyIssue,
  Explanation,
  FitAnswer,
  OutputOf,
  Problem,
  Shown as ShownRecord,
  Truth,
  Verb,
  VerbName,
} from '@sextant/spec';
import { type Language, phrase, sayStored } from '@sextant/words';
import type { Ending } from './exit.ts';
import { reportOf } from './json.ts';
import { checkText, dataHeading } from './show/checkText.ts';
import { fitText, readOnLines, shortRecord } from './show/fitText.ts';
import { importText, undecidedLines } from './show/importText.ts';
import { listText } from './show/listText.ts';
import { initText, modelLines, previewText } from './show/modelText.ts';
import { movedText } from './show/movedText.ts';
import { planText } from './show/planText.ts';
import { problemLines } from './show/problemLines.ts';
import { reportLines } from './show/reportLines.ts';
import { resultsText } from './show/resultsText.ts';
import { schemaInWords } from './show/schemaWords.ts';
import { section } from './show/section.ts';
import { truthLines } from './show/truthTable.ts';
import type { View } from './show/view.ts';

/** How a verb's answer leaves the command line. */
export interface Shown {
  readonly ending: Ending;
  /** For `--json`: one document. */
  readonly document: unknown;
  readonly lines: readonly string[];
  /** Said beside the answer, on standard error. */
  readonly notes: readonly Pick<AnyIssue, 'code' | 'where' | 'facts'>[];
}

type Output<Name extends VerbName> = OutputOf<Extract<Verb, { readonly name: Name }>>;
type Show<Name extends VerbName> = (answer: Output<Name>, view: View) => Shown;

const answered: Ending = { kind: 'answered' };

function plainly(document: object, lines: readonly string[]): Shown {
  return { ending: answered, document: { ...document, format: 1 }, lines, notes: [] };
}

/** One entry a verb: a verb without one does not compile. */
const shows: { readonly [Name in VerbName]: Show<Name> } = {
  'import-data': showImport,
  'check-data': (answer, view) => {
    const { checked, problems } = answer;
    const { refusals, findings } = checked;
    const said = (list: readonly Problem[]) => list.map((problem) => withText(problem, view.language));
    const document = {
      ...answer,
      problems: said(problems),
      checked: { ...checked, refusals: said(refusals), findings: said(findings) },
    };
    return plainly(document, checkText(answer, view));
  },
  'init-model': (answer, view) => plainly(answer, initText(answer, view)),
  'preview-model': (answer, view) => plainly(answer, previewText(answer, view)),
  'fit-model': (answer, view) => showAnswer(answer, null, answer.explanation, view),
  'run-demo': (answer, view) => {
    const shown = showAnswer(answer, answer.truth, null, view);
    const { report } = answer;
    return report === null ? shown : { ...shown, lines: [...shown.lines, '', ...reportLines(report, view)] };
  },
  'show-results': (answer, view) => {
    const { record, ...rest } = answer;
    return plainly({ ...rest, fit: reportOf(record, view.language) }, resultsText(answer, view));
  },
  'make-plan': (answer, view) => plainly(answer, planText(answer, view)),
  'make-report': (answer, view) => plainly(answer, reportLines(answer, view)),
  'export-fit': (answer, view) =>
    plainly(answer, [view.words.results.files(answer.files.length, folderOf(answer.files))]),
  'show-fit': showRecord,
  'list-fits': (list, view) => plainly(list, listText(list, view)),
  'remove-fit': ({ record, names }, { language }) => ({
    ending: answered,
    document: { record, names, format: 1 },
    lines: [phrase('removed', { record: shortRecord(record), names }, language)],
    notes: [],
  }),
  'print-template': (answer, { words }) =>
    plainly(
      answer,
      answer.files.map(({ file, rows }) => words.template(file, rows)),
    ),
  'print-schema': (schema, { language }) => {
    const document = schemaInWords(schema, language);
    return { ending: answered, document, lines: JSON.stringify(document, null, 2).split('\n'), notes: [] };
  },
};

export function showOutput<Name extends VerbName>(name: Name, answer: Output<Name>, view: View): Shown {
  return shows[name](answer, view);
}

function folderOf(files: readonly string[]): string {
  return (files[0] ?? '').replace(/[/\\][^/\\]*$/, '');
}

function withText(problem: Problem, language: Language) {
  return { ...problem, text: sayStored(problem, language) };
}

/** Nothing stored is an answer too, with what a person has to say or mend before it is. */
function showImport(answer: Output<'import-data'>, view: View): Shown {
  const notes = notKept(answer);
  const ending: Ending = notes.length === 0 ? answered : { kind: 'refused', issues: notes };
  const problems = answer.problems.map((problem) => withText(problem, view.language));
  return { ending, document: { ...answer, problems, format: 1 }, lines: importText(answer, view), notes };
}

function notKept({ state, name, data, changes, problems }: Output<'import-data'>): readonly AnyIssue[] {
  if (state === 'asks' && changes !== null) {
    const { newWeeks, changedCount, vanishedWeeks } = changes;
    const facts = { name, newWeeks: newWeeks.length, changed: changedCount, vanished: vanishedWeeks.length };
    return [{ code: 'not-confirmed', where: {}, facts }];
  }
  if (state !== 'refused') return [];
  if (data?.currency === '') return [{ code: 'currency-needed', where: {}, facts: { name } }];
  return problems.filter(({ kind }) => kind === 'refuse').slice(0, 1) as unknown as readonly AnyIssue[]; // codes are ours
}

function showRecord(shown: ShownRecord, view: View): Shown {
  switch (shown.kind) {
    case 'fit':
      return {
        ending: answered,
        document: reportOf(shown.record, view.language),
        lines: [...fitText(shown.record, view), ...readOnLines(shown.record, null, true, view)],
        notes: [],
      };
    case 'data':
      return plainly(shown, [
        ...dataHeading(shown.data, view),
        ...section(view.words.import.undecided, undecidedLines(shown.undecided, view), view),
        ...section(view.words.import.problems, problemLines(shown.problems, view), view),
      ]);
    case 'model':
      return plainly(shown, modelLines(shown.model, view).slice(1));
    case 'plan':
      return plainly(shown, planText(shown, view));
  }
}

function showAnswer(answer: FitAnswer, truth: Truth | null, explanation: Explanation | null, view: View): Shown {
  const { run, status } = answer;
  const stored = !run.issues.some(({ code }) => code === 'fit-not-stored');
  return {
    ending: { kind: 'fit', status, issues: run.issues },
    document: reportOf(answer, view.language),
    lines: [
      ...fitText(answer, view),
      ...movedText(explanation, view),
      ...(truth === null ? [] : truthLines(answer, truth, view)),
      ...readOnLines(answer, run.name, stored, view),
    ],
    notes: run.issues as Shown['notes'],
  };
}
