import type { Block } from '../issue.ts';

/** Found before a fit and reason enough not to start it. */
export interface CheckRefusals {
  'channel-all-zero': { weeks: number };
  'outcome-constant': { value: number };
  'outcome-all-missing': Record<never, never>;
  'weeks-too-few': { weeks: number; parameters: number };
  'control-constant': { value: number };
  /** Believed by a ratio to money, but the modelled weeks cost nothing. */
  'channel-without-spend': { weeks: number };
  /** Believed by its share of an outcome that does not add up to more than 0, or in weeks in which it never ran. */
  'share-of-nothing': { total: number };
  'parameter-twice': { parameter: string };
}

/** Found before a fit, stated beside its results. */
export interface CheckFindings {
  'channels-identical': { a: string; b: string };
  'channels-not-separable': { a: string; b: string; correlation: number };
  'channel-constant': { value: number };
  'channel-few-weeks': { weeks: number; of: number };
  'channel-without-spend-but-exposure': { weeks: number };
  'channel-with-spend-but-no-exposure': { weeks: number };
  'controls-not-separable': { a: string; b: string; correlation: number };
  'outcome-missing-weeks': { weeks: number };
  'media-before-window-missing': { weeks: number };
  'holidays-beyond-table': { first: number; last: number };
  'spend-follows-season': { partialR2: number };
  /** Per channel, the share of its spend that season and holidays explain beyond a trend. */
  'spend-assumed-independent': { channels: readonly string[]; partialR2: readonly number[] };
  'margin-unknown': Record<never, never>;
}

export interface CheckIssues extends CheckRefusals, CheckFindings {}

/** The codes that refuse a fit at run time, each with facts as an example. */
export const checkRefusals: Readonly<CheckRefusals> = {
  'channel-all-zero': { weeks: 156 },
  'outcome-constant': { value: 1200 },
  'outcome-all-missing': {},
  'weeks-too-few': { weeks: 10, parameters: 41 },
  'control-constant': { value: 1 },
  'channel-without-spend': { weeks: 156 },
  'share-of-nothing': { total: -1200 },
  'parameter-twice': { parameter: 'noise' },
};

/** The findings at run time, each with facts as an example. */
export const checkFindings: Readonly<CheckFindings> = {
  'channels-identical': { a: 'TV', b: 'Radio' },
  'channels-not-separable': { a: 'TV', b: 'Radio', correlation: 0.97 },
  'channel-constant': { value: 5000 },
  'channel-few-weeks': { weeks: 4, of: 156 },
  'channel-without-spend-but-exposure': { weeks: 12 },
  'channel-with-spend-but-no-exposure': { weeks: 9 },
  'controls-not-separable': { a: 'price', b: 'promotion', correlation: -0.96 },
  'outcome-missing-weeks': { weeks: 2 },
  'media-before-window-missing': { weeks: 12 },
  'holidays-beyond-table': { first: 2000, last: 2040 },
  'spend-follows-season': { partialR2: 0.72 },
  'spend-assumed-independent': { channels: ['TV', 'Search'], partialR2: [0.08, 0.72] },
  'margin-unknown': {},
};

export const checkIssues: Readonly<CheckIssues> = { ...checkRefusals, ...checkFindings };

/** What each finding forbids to state; none for a statement that only has to be read. */
export const checkBlocks: { readonly [C in keyof CheckFindings]: readonly Block[] } = {
  'channels-identical': ['rank', 'plan'],
  'channels-not-separable': ['rank', 'plan'],
  'channel-constant': ['headline', 'rank', 'plan'],
  'channel-few-weeks': [],
  'channel-without-spend-but-exposure': [],
  'channel-with-spend-but-no-exposure': [],
  'controls-not-separable': [],
  'outcome-missing-weeks': [],
  'media-before-window-missing': [],
  'holidays-beyond-table': [],
  'spend-follows-season': [],
  'spend-assumed-independent': [],
  'margin-unknown': [],
};
