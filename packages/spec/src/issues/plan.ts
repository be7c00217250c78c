/** What stands against a plan, and what is said beside one. Money is in the currency of the fit. */
export interface PlanIssues {
  'plan-number-wrong': {
    field: string;
    found: number;
    expected: 'number of 0 or more' | 'positive number' | 'whole number';
  };
  'plan-channel-unknown': { channel: string; known: readonly string[]; near?: string };
  'plan-limits-crossed': { lower: number; upper: number };
  /** The least and the most that the limits allow together. */
  'plan-limits-cannot-be-met': { lower: number; upper: number; budget: number };
  'plan-before-data-end': { found: string; earliest: string };
  'plan-not-week-start': { found: string; weekStart: string };
  /** A report was asked for with a plan that was made on another fit. */
  'plan-of-another-fit': { plan: string; fit: string };
  'plan-fit-failed': Record<never, never>;
  'plan-fit-suspect': { reasons: readonly string[] };
  'plan-margin-unknown': Record<never, never>;
  'plan-target-unreachable': { target: number; best: number };
  'plan-nothing-spent': { weeks: number };
  /** Said beside a plan: the period asks for this many times the most ever spent in as many weeks. */
  'plan-budget-beyond-seen': { budget: number; seen: number; times: number };
  /** Said beside a plan: more would still pay, but the money ends here. */
  'plan-stops-at-most': { most: number };
}

/** The codes at run time, each with facts as an example. */
export const planIssues: Readonly<PlanIssues> = {
  'plan-number-wrong': { field: 'budget', found: -5, expected: 'positive number' },
  'plan-channel-unknown': { channel: 'Yutube', known: ['TV', 'YouTube'], near: 'YouTube' },
  'plan-limits-crossed': { lower: 300, upper: 200 },
  'plan-limits-cannot-be-met': { lower: 300, upper: 900, budget: 1000 },
  'plan-before-data-end': { found: '2025-12-01', earliest: '2025-12-29' },
  'plan-not-week-start': { found: '2026-01-06', weekStart: 'monday' },
  'plan-of-another-fit': { plan: 'spring', fit: 'shop' },
  'plan-fit-failed': {},
  'plan-fit-suspect': { reasons: ['rhat-high'] },
  'plan-margin-unknown': {},
  'plan-target-unreachable': { target: 4, best: 2.6 },
  'plan-nothing-spent': { weeks: 13 },
  'plan-budget-beyond-seen': { budget: 12_000, seen: 1_000, times: 12 },
  'plan-stops-at-most': { most: 3_000 },
};
