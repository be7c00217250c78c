import type { Issue } from '@sextant/spec';

export type PanelIssue = Issue<
  | 'column-missing'
  | 'cell-empty'
  | 'cell-not-number'
  | 'date-wrong'
  | 'date-not-week-start'
  | 'week-duplicate'
  | 'week-gap'
  | 'weeks-not-in-order'
  | 'window-outside-data'
  | 'spend-undecided'
  | 'driver-undecided'
  | 'currency-differs'
  | 'spend-negative'
  | 'exposure-negative'
  | 'outcome-infinite'
  | 'value-per-unit-not-positive'
  | 'more-of-the-same'
>;

/** As many issues of one code in one column are told. */
const told = 20;

/** The first issues of each code, then how many more there are of it. */
export function withoutRepeats(issues: readonly PanelIssue[]): readonly PanelIssue[] {
  return [...new Set(issues.map((issue) => issue.code))].flatMap((code): PanelIssue[] => {
    const same = issues.filter((issue) => issue.code === code);
    const rest = same.slice(told);
    const { line: _, ...where } = rest[0]?.where ?? {};
    return rest.length === 0
      ? same
      : [...same.slice(0, told), { code: 'more-of-the-same', where, facts: { count: rest.length } }];
  });
}
