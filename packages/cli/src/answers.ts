import type { AnyIssue, FitAnswer, OutputOf, Truth, Verb, VerbName } from '@sextant/spec';
import { phrase } from '@sextant/words';
import type { Ending } from './exit.ts';
import { reportOf } from './json.ts';
import { fitText, readOnLines, shortRecord } from './show/fitText.ts';
import { listText } from './show/listText.ts';
import { schemaInWords } from './show/schemaWords.ts';
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

/** One entry a verb: a verb without one does not compile. */
const shows: { readonly [Name in VerbName]: Show<Name> } = {
  'fit-model': (answer, view) => showAnswer(answer, null, view),
  'run-demo': (answer, view) => showAnswer(answer, answer.truth, view),
  'show-fit': (record, view) => ({
    ending: answered,
    document: reportOf(record, view.language),
    lines: [...fitText(record, view), ...readOnLines(record, null, true, view)],
    notes: [],
  }),
  'list-fits': (list, view) => ({
    ending: answered,
    document: { ...list, format: 1 },
    lines: listText(list, view),
    notes: [],
  }),
  'remove-fit': ({ record, names }, { language }) => ({
    ending: answered,
    document: { record, names, format: 1 },
    lines: [phrase('removed', { record: shortRecord(record), names }, language)],
    notes: [],
  }),
  'print-schema': (schema, { language }) => {
    const document = schemaInWords(schema, language);
    return { ending: answered, document, lines: JSON.stringify(document, null, 2).split('\n'), notes: [] };
  },
};

export function showOutput<Name extends VerbName>(name: Name, answer: Output<Name>, view: View): Shown {
  return shows[name](answer, view);
}

function showAnswer(answer: FitAnswer, truth: Truth | null, view: View): Shown {
  const { run, status } = answer;
  const stored = !run.issues.some(({ code }) => code === 'fit-not-stored');
  return {
    ending: { kind: 'fit', status, issues: run.issues },
    document: reportOf(answer, view.language),
    lines: [
      ...fitText(answer, view),
      ...(truth === null ? [] : truthLines(answer, truth, view)),
      ...readOnLines(answer, run.name, stored, view),
    ],
    notes: run.issues as Shown['notes'],
  };
}
