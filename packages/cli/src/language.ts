import type { Verb } from '@sextant/spec';
import type { Language } from '@sextant/words';

/** What a verb writes for people is in the language of the terminal, unless another was asked for. */
export function inLanguage(verb: Verb, input: unknown, asked: string | undefined, language: Language): unknown {
  const writes = verb.args.some(({ field }) => field === 'language');
  return writes && asked === undefined ? { ...(input as object), language } : input;
}

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
