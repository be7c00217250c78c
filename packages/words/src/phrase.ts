import { phrases as english } from './en/phrases.ts';
import { phrases as korean } from './ko/phrases.ts';
import type { Language } from './language.ts';
import type { PhraseCatalogue, PhraseId, Phrases } from './phrases.ts';

const catalogues: Readonly<Record<Language, PhraseCatalogue>> = { en: english, ko: korean };

/** A whole sentence that is no issue: head of a result, progress, answer of a command. */
export function phrase<Id extends PhraseId>(id: Id, facts: Phrases[Id], language: Language): string {
  return catalogues[language][id](facts);
}
