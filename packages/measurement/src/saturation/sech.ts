import { exp } from '@sextant/numerics/functions';

/** 1 / cosh(v)^2, the slope of tanh, without the cancellation of 1 - tanh^2 far out. */
export function sechSquared(v: number): number {
  const e = exp(-2 * Math.abs(v));
  return (4 * e) / ((1 + e) * (1 + e));
}
