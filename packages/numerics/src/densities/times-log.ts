import { log } from '../functions/index.ts';

/** factor * log(x), and 0 for factor 0 also at x = 0. */
export function timesLog(factor: number, x: number): number {
  return factor === 0 ? 0 : factor * log(x);
}
