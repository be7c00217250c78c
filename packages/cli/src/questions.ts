import type { importData, initModel, InputOf, OutputOf, Verb } from '@sextant/spec';
import { date } from '@sextant/words';
import { importText } from './show/importText.ts';
import type { View } from './show/view.ts';

/** How a person at the terminal is asked; an answer of null is nobody. */
export interface Questions {
  readonly view: View;
  show(lines: readonly string[]): void;
  ask(question: string): Promise<string | null>;
}

/** The input with what a verb cannot know and a person was asked before it began. */
export async function beforeRun(verb: Verb, input: unknown, { view, ask }: Questions): Promise<unknown> {
  if (verb.name !== 'init-model') return input;
  const given = input as InputOf<typeof initModel>; // it has passed the schema of its verb
  if (given.margin !== undefined) return given;
  const margin = (await ask(view.words.ask.margin))?.trim();
  return margin === undefined || margin === '' ? given : { ...given, margin };
}

/** The input to run again with, after a person has seen the answer and decided; null where there is nothing to ask, or no word. */
export async function afterRun(verb: Verb, input: unknown, value: unknown, questions: Questions): Promise<unknown> {
  if (verb.name !== 'import-data') return null;
  return afterImport(input as InputOf<typeof importData>, value as OutputOf<typeof importData>, questions);
}

type Input = InputOf<typeof importData>;

async function afterImport(
  input: Input,
  answer: OutputOf<typeof importData>,
  questions: Questions,
): Promise<Input | null> {
  const { state, data, undecided } = answer;
  if (state === 'refused' && data?.currency === '' && input.currency === undefined)
    return currencyAsked(input, questions);
  if (state === 'asks' && !input.yes) return replaceAsked(input, answer, questions);
  const isStored = state === 'kept' || state === 'same';
  return isStored && undecided.length > 0 && input.unknown === undefined
    ? unknownAsked(input, undecided, questions)
    : null;
}

async function currencyAsked(input: Input, { view, ask }: Questions): Promise<Input | null> {
  const currency = (await ask(view.words.ask.currency))?.trim().toUpperCase() ?? '';
  return /^[A-Z]{3}$/.test(currency) ? { ...input, currency } : null;
}

async function replaceAsked(
  input: Input,
  answer: OutputOf<typeof importData>,
  { view, show, ask }: Questions,
): Promise<Input | null> {
  show(importText(answer, view));
  const said = (await ask(view.words.ask.replace(answer.name)))?.trim().toLowerCase() ?? '';
  return view.words.ask.yes.includes(said) ? { ...input, yes: true } : null;
}

/** One word a column; a word that is none is told by the import itself. */
async function unknownAsked(
  input: Input,
  undecided: OutputOf<typeof importData>['undecided'],
  { view, ask }: Questions,
): Promise<Input | null> {
  const unknown: string[] = [];
  for (const column of new Set(undecided.map((cell) => cell.column))) {
    const weeks = undecided.filter((cell) => cell.column === column).map(({ week }) => date(week, view.language));
    const said = (await ask(view.words.ask.unknown(column, weeks.join(', '))))?.trim() ?? '';
    if (said !== '') unknown.push(`${column}=${said}`);
  }
  return unknown.length === 0 ? null : { ...input, unknown, yes: true };
}
