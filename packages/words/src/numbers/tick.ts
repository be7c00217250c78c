import type { Language } from '../language.ts';
import { number, signOf } from './figure.ts';
import { currencySign } from './money.ts';
import type { Scale } from './scale.ts';

/** A round value under an axis, without decimals it does not need: 0, 2.5K, 40만. */
export function tick(x: number, scale: Scale, plus = false): string {
  const shown = number(Math.abs(x) / scale.divisor);
  return x === 0 ? '0' : `${signOf(x, shown, plus)}${shown}${scale.suffix}`;
}

/** $55M, −$1M, ₩20억; zero needs no unit. */
export function moneyTick(x: number, currency: string, scale: Scale, plus = false): string {
  const shown = number(Math.abs(x) / scale.divisor);
  return x === 0 ? '0' : `${signOf(x, shown, plus)}${currencySign(currency)}${shown}${scale.suffix}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Under an axis of time: the year where it begins (2026, 2026년), the month elsewhere (Jul, 7월; with year Jul 2026). */
export function monthTick(iso: string, language: Language, year = false): string {
  const [y, m] = [iso.slice(0, 4), Number(iso.slice(5, 7))];
  if (language === 'ko') return m === 1 ? `${y}년` : year ? `${y}년 ${m}월` : `${m}월`;
  const name = months[m - 1] ?? iso;
  return m === 1 ? y : year ? `${name} ${y}` : name;
}
