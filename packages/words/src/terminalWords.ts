import { terminal as english } from './en/terminal.ts';
import { terminal as korean } from './ko/terminal.ts';
import type { Language } from './language.ts';
import type { TerminalWords } from './terminal.ts';

export function terminalWords(language: Language): TerminalWords {
  return language === 'en' ? english : korean;
}
