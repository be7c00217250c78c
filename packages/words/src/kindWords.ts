import { kinds as english } from './en/kinds.ts';
import type { KindFamily, KindWords } from './kinds.ts';
import { kinds as korean } from './ko/kinds.ts';
import type { Language } from './language.ts';

/** The words for a kind; undefined for one that is in no list (a model file may say anything). */
export function kindWords(family: KindFamily, kind: string, language: Language): KindWords | undefined {
  const words: Readonly<Record<string, KindWords>> = (language === 'en' ? english : korean)[family];
  return Object.hasOwn(words, kind) ? words[kind] : undefined;
}
