import type { Language } from '@sextant/words';

/** The language asked for, else that of SEXTANT_LANGUAGE, else that of the terminal where it is Korean, else English. */
export function languageOf(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  for (const named of [asked, environment['SEXTANT_LANGUAGE']]) {
    if (named === 'ko' || named === 'en') return named;
  }
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('ko') ? 'ko' : 'en';
}
