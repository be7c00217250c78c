// Whether ranks are uniform: three statistics per quantity, each with a limit that a correct program passes but for a stated
// chance. Ranks become normal scores, so that a wrong location shows as bias and a wrong width as spread.
import { lowerGammaQuantile, normalQuantile, upperGammaQuantile } from '@sextant/numerics/functions';

/** Normal scores of the ranks 0 to levels - 1, of variance 1 (without scaling a little under, for ranks are whole numbers). */
function scoresOf(levels) {
  const raw = Array.from({ length: levels }, (_, rank) => normalQuantile((rank + 0.5) / levels));
  const sd = Math.sqrt(raw.reduce((sum, z) => sum + z * z, 0) / levels);
  return raw.map((z) => z / sd);
}

/** Largest distance between the share of ranks below a level and the level itself. */
function ecdfDistance(ranks, levels) {
  const counts = new Float64Array(levels);
  for (const rank of ranks) counts[rank]++;
  let below = 0;
  let largest = 0;
  for (let level = 0; level < levels; level++) {
    below += counts[level] / ranks.length;
    largest = Math.max(largest, Math.abs(below - (level + 1) / levels));
  }
  return largest;
}

/**
 * Limits for n ranks such that each statistic lies outside by chance `alpha` at most: bias is standard normal, spread times n is
 * chi-square (scores are bounded, so its upper tail is lighter), the distance is bounded by Massart 1990 (DKW) without any
 * asymptotics.
 */
export function limits(n, alpha) {
  return {
    bias: -normalQuantile(alpha / 2),
    spread: [(2 * lowerGammaQuantile(n / 2, alpha / 2)) / n, (2 * upperGammaQuantile(n / 2, alpha / 2)) / n],
    distance: Math.sqrt(-Math.log(alpha / 2) / (2 * n)),
  };
}

/** A judge of ranks among `levels` - 1 draws: bias, spread and distance, and whether all are within limits. */
export function judgeOf(levels) {
  const scores = scoresOf(levels);
  return (ranks, within) => {
    const bias = ranks.reduce((sum, rank) => sum + scores[rank], 0) / Math.sqrt(ranks.length);
    const spread = ranks.reduce((sum, rank) => sum + scores[rank] ** 2, 0) / ranks.length;
    const distance = ecdfDistance(ranks, levels);
    const inside = spread >= within.spread[0] && spread <= within.spread[1];
    const ok = Math.abs(bias) <= within.bias && inside && distance <= within.distance;
    return { bias, spread, distance, ok };
  };
}
