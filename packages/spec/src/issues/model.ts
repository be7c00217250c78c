import type { Expected, Family } from './expected.ts';

/** What can be wrong with a model file; `where.path` says where in it. */
export interface ModelIssues {
  'model-not-json': { line: number; column: number; near: string };
  'version-unsupported': { found: string; known: readonly number[] };
  'key-unknown': { key: string; near?: string };
  'key-missing': { key: string };
  'value-wrong': { found: string; expected: Expected };
  'choice-unknown': { found: string; near?: string; known: readonly string[] };
  'number-out-of-range': { found: number; lower: number; upper: number };
  'kind-unknown': { kind: string; family: Family; near?: string; known: readonly string[] };
  'argument-unknown': { kind: string; argument: string; near?: string; known: readonly string[] };
  'argument-missing': { kind: string; argument: string };
  'prior-lower-above-upper': { lower: number; upper: number };
  'prior-argument-out-of-domain': { argument: string; found: number; expected: Expected };
  'prior-outside-support': { kind: string; lower: number; upper: number };
  /** Expected value and tails that no one belief has; `from` and `to` bound what fits the tails. */
  'prior-words-disagree': { expected: number; low: number; high: number; from: number; to: number };
  'prior-unit-missing': { known: readonly string[] };
  'prior-unit-wrong': { found: string; known: readonly string[] };
  'channels-none': Record<never, never>;
  'channel-duplicate': { channel: string };
  'column-used-twice': { column: string; first: string; second: string };
  'margin-out-of-range': { found: number };
  'value-per-unit-missing': Record<never, never>;
  'value-per-unit-unused': Record<never, never>;
  'window-empty': { from: string; to: string };
}

/** The codes at run time, each with facts as an example: the page of all messages and the tests of the words are made from them. */
export const modelIssues: Readonly<ModelIssues> = {
  'model-not-json': { line: 12, column: 7, near: '"sd" 2' },
  'version-unsupported': { found: '2', known: [1] },
  'key-unknown': { key: 'chanels', near: 'channels' },
  'key-missing': { key: 'outcome' },
  'value-wrong': { found: '"four"', expected: 'whole number' },
  'choice-unknown': { found: 'mondays', near: 'monday', known: ['monday', 'sunday'] },
  'number-out-of-range': { found: 1.4, lower: 0.5, upper: 0.99 },
  'kind-unknown': { kind: 'logistik', family: 'saturation', near: 'logistic', known: ['hill', 'logistic'] },
  'argument-unknown': { kind: 'half-normal', argument: 'sigma', near: 'sd', known: ['sd'] },
  'argument-missing': { kind: 'half-normal', argument: 'sd' },
  'prior-lower-above-upper': { lower: 3, upper: 1 },
  'prior-argument-out-of-domain': { argument: 'sd', found: -2, expected: 'positive number' },
  'prior-outside-support': { kind: 'normal', lower: 0, upper: 1 },
  'prior-words-disagree': { expected: 6, low: 0.7, high: 5.4, from: 1.75, to: 2.94 },
  'prior-unit-missing': { known: ['outcome', 'ratio'] },
  'prior-unit-wrong': { found: 'percent', known: ['outcome', 'ratio'] },
  'channels-none': {},
  'channel-duplicate': { channel: 'TV' },
  'column-used-twice': { column: 'tv_spend', first: 'channels[0].spend', second: 'channels[2].spend' },
  'margin-out-of-range': { found: 40 },
  'value-per-unit-missing': {},
  'value-per-unit-unused': {},
  'window-empty': { from: '2026-01-05', to: '2025-01-06' },
};
