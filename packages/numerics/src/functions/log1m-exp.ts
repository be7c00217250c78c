import { exp } from './exp.ts';
import { expm1 } from './expm1.ts';
import { log } from './log.ts';
import { log1p } from './log1p.ts';

/** log(1 - exp(x)) to relative 1e-13 on x < 0 (Mächler 2012); -Infinity at 0 and NaN above. */
export function log1mExp(x: number): number {
  return x > -Math.LN2 ? log(-expm1(x)) : log1p(-exp(x));
}
