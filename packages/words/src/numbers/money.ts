import type { Language } from '../language.ts';
import { grouped, magnitude, minus, signOf } from './figure.ts';
import { type Scale, scaleOf } from './scale.ts';

const signs: Readonly<Record<string, string>> = { USD: '$', KRW: '₩', EUR: '€', GBP: '£', JPY: '¥' };

/** The sign of a currency; one without its own sign shows its code. */
export function currencySign(currency: string): string {
  return signs[currency] ?? `${currency} `;
}

/** $25.3M, ₩349억. `scale` is the unit of what is shown together; `plus` is for differences. */
export function money(
  x: number,
  currency: string,
  language: Language,
  scale: Scale = scaleOf([x], language),
  plus = false,
): string {
  const shown = magnitude(x / scale.divisor);
  return `${signOf(x, shown, plus)}${currencySign(currency)}${shown}${scale.suffix}`;
}

/** To the last unit: $118,600,000, ₩1억 1,860만. */
export function moneyExact(x: number, currency: string, language: Language): string {
  const whole = BigInt(Math.round(Math.abs(x)));
  const sign = x < 0 && whole > 0n ? minus : '';
  return `${sign}${currencySign(currency)}${language === 'en' ? grouped(whole.toString()) : inMyriads(whole)}`;
}

/** Korean groups by ten thousand: each group that is not zero, with its unit. */
function inMyriads(whole: bigint): string {
  const groups: string[] = [];
  let rest = whole;
  for (const unit of ['', '만', '억', '조', '경']) {
    const group = rest % 10_000n;
    if (group > 0n) groups.unshift(`${grouped(group.toString())}${unit}`);
    rest /= 10_000n;
  }
  return groups.join(' ') || '0';
}

/** What stands at the head of a column whose figures carry no unit themselves: "$M", "₩억"; "$" for units. */
export function moneyUnit(currency: string, scale: Scale): string {
  return `${currencySign(currency).trim()}${scale.suffix}`;
}
