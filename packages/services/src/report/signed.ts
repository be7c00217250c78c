import { fixed as decimals } from '@sextant/words';

/** A step between two returns, where a tenth would hide it: two decimals, plus on a rise. */
export function signed(x: number): string {
  const shown = decimals(x, 2);
  return x > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}

export function fixed(x: number): string {
  return decimals(x, 2);
}
