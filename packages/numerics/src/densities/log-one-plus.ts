import { logAt } from '../functions/log.ts';

/**
 * log(1 + q) for q >= 0 inside an array: m[at] is replaced. No double crosses a call, so that the sampler's road allocates
 * nothing. The rounding error of 1 + q is put back to first order.
 */
export function logOnePlus(m: Float64Array, at: number): void {
  const q = m[at] as number;
  if (q === Infinity) return;
  const whole = 1 + q;
  const lost = q < 1 ? q - (whole - 1) : 1 - (whole - q);
  m[at] = whole;
  logAt(m, at, at);
  m[at] = (m[at] as number) + lost / whole;
}
