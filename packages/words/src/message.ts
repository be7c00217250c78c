import type { Where } from '@sextant/spec';

/** The parts of a message: each is one or more whole sentences, so that a page may set them apart. */
export interface Message {
  /** What is the matter. */
  readonly what: string;
  /** What was found and what was expected, or why it matters. */
  readonly detail?: string;
  /** What to do next. */
  readonly mend: string;
}

/** A catalogue of one stage: a code without its sentence does not compile. */
export type Sentences<Table> = { readonly [C in keyof Table]: (facts: Readonly<Table[C]>, where: Where) => Message };

/** Words for the members of a closed list. */
export type WordsFor<Member extends string> = Readonly<Record<Member, string>>;

export function quoted(text: string | number): string {
  return `“${text}”`;
}

/** “hill”, “logistic”: as many as a person reads through. */
export function quotedList(entries: readonly (string | number)[]): string {
  const shown = entries.slice(0, 20).map(quoted).join(', ');
  return entries.length > 20 ? `${shown}, …` : shown;
}
