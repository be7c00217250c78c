import type { Claim, Detector } from './claim.ts';

/** The names of the columns that hold money, and the signs seen in their cells. */
export interface MoneySeen {
  readonly names: readonly string[];
  readonly signs: readonly string[];
}

const codes = ['KRW', 'USD', 'EUR', 'JPY', 'GBP', 'CNY', 'CAD', 'AUD', 'SGD', 'INR', 'CHF', 'TWD', 'HKD', 'VND', 'BRL'];
const signs: Readonly<Record<string, string>> = {
  '₩': 'KRW',
  '￦': 'KRW',
  원: 'KRW',
  달러: 'USD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};

/** D15: the currencies that names and cells state. Two readings are two currencies in one file. */
export const currency: Detector<MoneySeen, string> = {
  name: 'currency',
  detect: (seen) => [
    ...seen.names.flatMap((name): Claim<string>[] => {
      const code = currencyIn(name);
      return code === null ? [] : [{ reading: code, weight: 4, seen: `header:${name}` }];
    }),
    ...seen.signs.map((code): Claim<string> => ({ reading: code, weight: 3, seen: 'cells' })),
  ],
};

/** The currency that a name states: a code as a word of its own, or a sign or 원 within brackets or at the end. */
export function currencyIn(name: string): string | null {
  const words: readonly string[] =
    name
      .normalize('NFKC')
      .toUpperCase()
      .match(/[A-Z]+/g) ?? [];
  const code = codes.find((one) => words.includes(one));
  if (code !== undefined) return code;
  const bracket =
    /[([（,]\s*(₩|￦|원|달러|\$|€|£|¥)\s*[)\]）]/u.exec(name)?.[1] ?? /(?:^|[\s_])(₩|원|\$|€|£|¥)$/u.exec(name)?.[1];
  return bracket === undefined ? null : (signs[bracket] ?? null);
}
