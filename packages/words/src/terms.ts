import { terms as english, type TermId } from './en/terms.ts';
import { terms as korean } from './ko/terms.ts';
import type { Language } from './language.ts';
import { currencySign } from './numbers/index.ts';

export type { TermId };

/** A word of the interface: head of a column, label, state. */
export function term(id: TermId, language: Language): string {
  return (language === 'en' ? english : korean)[id];
}

const wonAndOthers: Readonly<Record<string, string>> = {
  KRW: '원',
  USD: '달러',
  EUR: '유로',
  GBP: '파운드',
  JPY: '엔',
  CNY: '위안',
};

/** One unit of money in words: $1, 1원. */
export function one(currency: string, language: Language): string {
  return language === 'en' ? `${currencySign(currency)}1` : `1${wonAndOthers[currency] ?? ` ${currency}`}`;
}

/** Incremental revenue divided by spend: Return per $1, 1원당 매출. */
export function returnTerm(currency: string, language: Language): string {
  return language === 'en' ? `Return per ${one(currency, language)}` : `${one(currency, language)}당 매출`;
}

/** The slope at today's spend: Next $1, 다음 1원. */
export function nextTerm(currency: string, language: Language): string {
  return language === 'en' ? `Next ${one(currency, language)}` : `다음 ${one(currency, language)}`;
}
