import type { ChartTitle, ChartWords } from './charts.ts';
import { charts as english } from './en/charts.ts';
import { charts as korean } from './ko/charts.ts';
import type { Language } from './language.ts';

const catalogues: Readonly<Record<Language, ChartWords>> = { en: english, ko: korean };

export function chartWords(language: Language): ChartWords {
  return catalogues[language];
}

/** The title in words. */
export function chartTitle(title: ChartTitle, language: Language): string {
  // The facts of a title are those of its code.
  const write = catalogues[language].titles[title.code] as (facts: ChartTitle['facts']) => string;
  return write(title.facts);
}
