import type { AnyIssue, FitAnswer, FitRecord, FitReport } from '@sextant/spec';
import { type Language, say } from '@sextant/words';
import type { ExitName } from './exit.ts';
import type { AnyFinding } from './show/issueLines.ts';

/** A fit as one document: the answer with every finding said. */
export function reportOf<A extends FitRecord | FitAnswer>(answer: A, language: Language) {
  const saidAll = (findings: FitReport['findings'] | FitRecord['findings']) => {
    return findings.map((finding) => ({ ...finding, text: sayAny(finding, language) }));
  };
  return { ...answer, reasons: saidAll(answer.reasons), findings: saidAll(answer.findings) };
}

/** What is printed where there is no answer: bad input, a machine that refuses, a bug, a cancelled run. */
export function issuesDocument(status: ExitName, issues: readonly AnyFinding[], language: Language) {
  const said = issues.map(({ code, where, facts }) => ({
    code,
    where,
    facts,
    text: sayAny({ code, where, facts }, language),
  }));
  return { status, issues: said, format: 1 as const };
}

/** The code of a stored finding is one of ours: its record passed the schema when it was written. */
export function sayAny(finding: AnyFinding, language: Language): string {
  return say(finding as AnyIssue, language);
}

export function jsonLine(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
