import { log } from './log.ts';
import { log1p } from './log1p.ts';

/** log(a / b) for positive a and b, to full relative accuracy as a nears b. */
export function logRatio(a: number, b: number): number {
  const excess = (a - b) / b;
  return excess > -0.5 && excess < 1 ? log1p(excess) : log(a) - log(b);
}
