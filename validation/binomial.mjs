// Exact limits for a count of successes.
import { incompleteBeta } from '@sextant/numerics/functions';

/** Chance of at most k successes among n. */
export function atMost(k, n, p) {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(n - k, k + 1, 1 - p);
}

/** The narrowest [least, most] with at most `alpha` / 2 beyond each end. */
export function binomialInside(n, p, alpha) {
  let least = 0;
  while (atMost(least, n, p) <= alpha / 2) least++;
  let most = n;
  while (1 - atMost(most - 1, n, p) <= alpha / 2) most--;
  return [least, most];
}
