import { exp, log1p } from '../functions/index.ts';

/** log(1 / (1 + exp(-v))) without overflow, with full relative accuracy in both tails. */
export function logSigmoid(v: number): number {
  return v < 0 ? v - log1p(exp(v)) : -log1p(exp(-v));
}
