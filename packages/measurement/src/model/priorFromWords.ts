import { exp, log, normalQuantile } from '@sextant/numerics/functions';
import type { IssueOf, ModelIssues, Prior } from '@sextant/spec';

/** A belief as a marketer says it: "I expect 2 back; 1 time in 10 below 0.7, 1 time in 10 above 5.4". */
export interface PriorWords {
  readonly expected: number;
  readonly oneInTenBelow: number;
  readonly oneInTenAbove: number;
}

type WordsIssue = IssueOf<
  Pick<ModelIssues, 'prior-words-disagree' | 'prior-lower-above-upper' | 'number-out-of-range'>
>;

export type PriorFromWords =
  | { readonly kind: 'ok'; readonly prior: Prior }
  | { readonly kind: 'issues'; readonly issues: readonly WordsIssue[] };

/** How far what is expected may lie outside the middle and the mean of the two ends, as a share. */
const tolerance = 0.1;

/**
 * The log-normal whose 10 % and 90 % quantiles are the two ends: two numbers settle it. People who say what they expect mean its
 * middle (half the time more) or its mean, which is higher the wider the ends lie; what is expected has to lie between the two, to
 * 10 %, or the three numbers do not belong together.
 */
export function priorFromWords({ expected, oneInTenBelow: low, oneInTenAbove: high }: PriorWords): PriorFromWords {
  const wrong = [expected, low, high].filter((x) => !(x > 0 && x < Infinity));
  if (wrong.length > 0) {
    const facts = (found: number) => ({ found, lower: 0, upper: Infinity });
    return {
      kind: 'issues',
      issues: wrong.map((found) => ({ code: 'number-out-of-range', where: {}, facts: facts(found) })),
    };
  }
  if (low >= high) {
    return {
      kind: 'issues',
      issues: [{ code: 'prior-lower-above-upper', where: {}, facts: { lower: low, upper: high } }],
    };
  }
  const location = (log(low) + log(high)) / 2;
  const scale = (log(high) - log(low)) / (2 * normalQuantile(0.9));
  const from = (1 - tolerance) * exp(location);
  const to = (1 + tolerance) * exp(location + 0.5 * scale * scale);
  if (expected < from || expected > to) {
    const facts = { expected, low, high, from, to };
    return { kind: 'issues', issues: [{ code: 'prior-words-disagree', where: {}, facts }] };
  }
  return { kind: 'ok', prior: { kind: 'log-normal', location, scale } };
}
