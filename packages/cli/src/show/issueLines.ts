import type { AnyIssue, Fact, Where } from '@sextant/spec';
import { parts } from '@sextant/words';
import { wrap } from '../layout/wrap.ts';
import type { View } from './view.ts';

/** An issue or a finding as it comes back from a record: the code is known to be one of ours. */
export interface AnyFinding {
  readonly code: string;
  readonly where: Where;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** Of issues that say the same thing about different places this many are written out. */
const written = 5;

/** Messages with what to do next, those of one code together. */
export function issueLines(issues: readonly AnyFinding[], view: View): string[] {
  const codes = [...new Set(issues.map((issue) => issue.code))];
  return codes.flatMap((code) => {
    const same = issues.filter((issue) => issue.code === code);
    const rest = same.length - written;
    const lines = same.slice(0, written).flatMap((issue) => oneIssue(issue, view));
    return rest > 0 ? [...lines, `  ${view.words.fit.alike(rest)}`] : lines;
  });
}

function oneIssue(issue: AnyFinding, { language, width, paint }: View): string[] {
  const { what, where, detail, mend } = parts(issue as AnyIssue, language);
  const place = where === '' ? '' : `${paint.strong(where)}: `;
  const facts = detail === undefined ? '' : ` ${detail}`;
  return [...wrap(`- ${place}${what}${facts}`, width, '  '), ...wrap(`  → ${mend}`, width, '    ')];
}
