import { help as english } from './en/help.ts';
import type { Help } from './help.ts';
import { help as korean } from './ko/help.ts';
import type { Language } from './language.ts';

/** What help says: of a verb by its name, of an argument by its field. */
export function helpOf(language: Language): Help {
  return language === 'en' ? english : korean;
}
