import type { BaselineTerm } from './term.ts';

/** A constant: the level of the outcome without anything else. */
export const intercept: BaselineTerm<'intercept'> = {
  kind: 'intercept',
  source: 'prior as PyMC-Marketing, N(0, 2) in shares of the largest outcome',
  settings: {},
  examples: [{}],
  prior: { distribution: { kind: 'normal', mean: 0, sd: 2 }, unit: 'share of the largest outcome' },
  columns: (weeks) => ({
    columns: [{ name: 'intercept', values: new Float64Array(weeks.length).fill(1) }],
    findings: [],
  }),
};
