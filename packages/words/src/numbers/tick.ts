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
