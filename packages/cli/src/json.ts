import type { FitAnswer, FitRecord, FitReport } from '@sextant/spec';
import { type Exit, type Language, sayStored } from '@sextant/words';
import type { AnyFinding } from './show/issueLines.ts';

/** A fit as one document: the answer with every finding said. */
export function reportOf<A extends FitRecord | FitAnswer>(answer: A, language: Language) {
  const saidAll = (findings: FitReport['findings'] | FitRecord['findings']) => {
    return findings.map((finding) => ({ ...finding, text: sayStored(finding, language) }));
  };
  return { ...answer, reasons: saidAll(answer.reasons), findings: saidAll(answer.findings) };
}

/** What is printed where there is no answer: bad input, a machine that refuses, a bug, a cancelled run. */
export function issuesDocument(status: Exit, issues: readonly AnyFinding[], language: Language) {
  const said = issues.map(({ code, where, facts }) => ({
    code,
    where,
    facts,
    text: sayStored({ code, where, facts }, language),
  }));
  return { status, issues: said, format: 1 as const };
}

export function jsonLine(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
