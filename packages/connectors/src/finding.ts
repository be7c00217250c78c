import type { ImportFinding, ImportKind, Where } from '@sextant/spec';
import { importKinds } from '@sextant/spec';

export type Findings = readonly ImportFinding[];

/** Of findings of one code in one column so many are told; the last counts the rest. */
const told = 20;

/** The findings in order of coming; of one code in one column at most twenty, then a count of the others. */
export function condensed(findings: Findings): Findings {
  const groups = new Map<string, ImportFinding[]>();
  for (const finding of findings) {
    const { file, sheet, column } = finding.where;
    const key = JSON.stringify([finding.code, file, sheet, column]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) =>
    group.length <= told ? group : [...group.slice(0, told), rest(group)],
  );
}

function rest(group: Findings): ImportFinding {
  const { line: _, ...where } = group[0]?.where ?? ({} as Where);
  return { code: 'more-of-the-same', where, facts: { count: group.length - told } };
}

/** What a finding asks of a person. */
export function kindOf(finding: ImportFinding): ImportKind {
  return importKinds[finding.code];
}
