import { log } from './log.ts';
import { log1p } from './log1p.ts';
import { log1pmx } from './log1pmx.ts';
import { logGamma, stirling } from './log-gamma.ts';

const HALF_LOG_2PI = 0.9189385332046728;

/**
 * log B(a, b) = log Gamma(a) + log Gamma(b) - log Gamma(a + b) on a, b > 0, without the cancellation of large terms: to
 * 1e-13 times the larger of 1 and the condition number. Infinity at 0, NaN below.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (!(small > 0)) return small === 0 ? Infinity : NaN;
  if (large < 10) return bothSmall(small, large);
  if (small < 10) return logGamma(small) + gammaRatio(small, large);
  return bothLarge(small, large);
}

/** Both are taken below 2.5 by B(a, b) = B(a, b - 1) (b - 1) / (a + b - 1), so that no large terms cancel. */
function bothSmall(small: number, large: number): number {
  let ratio = 1;
  let a = small;
  let b = large;
  for (; b >= 2.5; b--) ratio *= (b - 1) / (a + b - 1);
  for (; a >= 2.5; a--) ratio *= (a - 1) / (a + b - 1);
  const rest = logGamma(a) + logGamma(b) - logGamma(a + b);
  return ratio === 1 ? rest : log(ratio) + rest;
}

/** log Gamma(large) - log Gamma(large + small), large >= 10, by Stirling's formula. */
function gammaRatio(small: number, large: number): number {
  const ratio = small / large;
  const sum = small + large;
  return 0.5 * log1p(ratio) - large * log1pmx(ratio) - small * log(sum) + (stirling(large) - stirling(sum));
}

function bothLarge(small: number, large: number): number {
  const sum = small + large;
  const correction = stirling(small) + stirling(large) - stirling(sum);
  const spread = HALF_LOG_2PI - 0.5 * log(large) + correction;
  return spread + (small - 0.5) * log(small / sum) - large * log1p(small / large);
}
