import type { Code, Fact, Issues, Where } from '@sextant/spec';
import { sentences as english } from './en/index.ts';
import { sentences as korean } from './ko/index.ts';
import type { Language } from './language.ts';
import { type Message, quoted, type Sentences } from './message.ts';
import { place } from './place.ts';

const catalogues: Readonly<Record<Language, Sentences<Issues>>> = { en: english, ko: korean };

/** An issue of one code; of a union of codes, one of them. */
type IssueRecord<C extends Code> = { readonly code: C; readonly where: Where; readonly facts: Readonly<Issues[C]> };

/** The parts of a message, for a page that sets them apart. `where` is empty when no place is known. */
export interface Said extends Message {
  readonly where: string;
}

export function parts<C extends Code>(issue: IssueRecord<C>, language: Language): Said {
  const message = catalogues[language][issue.code](issue.facts, issue.where);
  return { ...message, where: place(issue.where, language) };
}

/** The whole message: what, where, what was found and expected, and what to do next. */
export function say<C extends Code>(issue: IssueRecord<C>, language: Language): string {
  const { what, where, detail, mend } = parts(issue, language);
  return [what, where === '' ? undefined : `${where}.`, detail, mend].filter((part) => part !== undefined).join(' ');
}

/** A finding as it was stored; one that another version made may have a code this one has no sentence for. */
interface StoredFinding {
  readonly code: string;
  readonly where: Where;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** The parts of a stored finding; null for one that another version made. */
export function partsStored(finding: StoredFinding, language: Language): Said | null {
  if (!Object.hasOwn(catalogues[language], finding.code)) return null;
  return parts(finding as unknown as IssueRecord<Code>, language); // stored facts are those of their code
}

export function sayStored(finding: StoredFinding, language: Language): string {
  if (Object.hasOwn(catalogues[language], finding.code)) {
    return say(finding as unknown as IssueRecord<Code>, language); // stored facts are those of their code
  }
  return language === 'en'
    ? `Another version of Sextant found ${quoted(finding.code)} here. Look at the record with that version.`
    : `다른 버전의 Sextant에서 ${quoted(finding.code)} 항목을 남겼습니다. 그 버전에서 기록을 확인하세요.`;
}
