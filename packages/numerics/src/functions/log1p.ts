import { log } from './log.ts';
import { log1pmx } from './log1pmx.ts';

/** log(1 + x) to relative 1e-15 on x > -1; -Infinity at -1 and NaN below. */
export function log1p(x: number): number {
  if (x > -0.4 && x < 0.6) return x + log1pmx(x);
  const sum = 1 + x;
  if (!(sum > 0 && sum < Infinity)) return log(sum);
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return log(sum) + lost / sum;
}
