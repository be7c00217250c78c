import { report as english } from './en/report.ts';
import { report as korean } from './ko/report.ts';
import type { Language } from './language.ts';
import type { ReportWords } from './report.ts';

export function reportWords(language: Language): ReportWords {
  return language === 'en' ? english : korean;
}
