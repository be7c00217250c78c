import { type Chains, isJudgeable, splitChains } from './chains.ts';
import { effectiveSampleSize, essTailSorted } from './effectiveSampleSize.ts';
import { mean, squaresAbout } from './moments.ts';
import { normalScores } from './normalScores.ts';
import { type Ordered, ordered } from './ordered.ts';
import { quantileSorted } from './quantile.ts';
import { rankScores } from './rankScores.ts';
import { largerRhat } from './rHat.ts';

/** One quantity of a posterior and how far its draws can be trusted. */
export interface Summary {
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  readonly rhat: number;
  readonly essBulk: number;
  readonly essTail: number;
  /** Monte-Carlo standard error of the mean. */
  readonly mcse: number;
}

/**
 * All at once, sorting the draws but twice. The diagnostics of fewer than four draws a chain, or of draws with NaN, are NaN.
 * `byRank` is `rankScores` of these chains or of any others of the same lengths: whoever summarises many quantities of one fit
 * makes it once and hands it to each. Throws where it is one for another number of draws.
 */
export function summarise(chains: Chains, byRank?: Float64Array): Summary {
  const order = ordered(chains);
  const { sorted } = order;
  const centre = mean(sorted);
  const sd = Math.sqrt(squaresAbout(sorted, centre) / (sorted.length - 1));
  const [q05, q50, q95] = [0.05, 0.5, 0.95].map((p) => quantileSorted(sorted, p)) as [number, number, number];
  return { mean: centre, sd, q05, q50, q95, ...trust(chains, order, sd, byRank) };
}

type Trust = Pick<Summary, 'rhat' | 'essBulk' | 'essTail' | 'mcse'>;

function trust(chains: Chains, order: Ordered, sd: number, given?: Float64Array): Trust {
  if (!isJudgeable(chains)) return { rhat: NaN, essBulk: NaN, essTail: NaN, mcse: NaN };
  const split = splitChains(chains);
  const length = chains[0]?.length ?? 0;
  // Splitting drops the middle draw of an odd number, so that only even ones share the order.
  const orderOfSplit = length % 2 === 0 ? order : ordered(split);
  const byRank = given ?? rankScores(chains);
  const scores = normalScores(split, orderOfSplit, byRank);
  return {
    rhat: chains.length < 2 ? NaN : largerRhat(scores, split, orderOfSplit.sorted, byRank),
    essBulk: effectiveSampleSize(scores),
    essTail: essTailSorted(chains, order.sorted),
    mcse: sd / Math.sqrt(effectiveSampleSize(split)),
  };
}
