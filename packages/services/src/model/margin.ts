import type { AnyIssue, Model } from '@sextant/spec';

export type MarginResult =
  | { readonly kind: 'ok'; readonly margin: NonNullable<Model['outcome']['margin']> }
  | { readonly kind: 'issue'; readonly issue: AnyIssue };

/** `0.4`, `40%` or `unknown`: profit that a unit of revenue leaves before media. Not saying anything is not knowing it. */
export function marginOf(said: string | undefined): MarginResult {
  if (said === undefined || said.trim() === 'unknown') return { kind: 'ok', margin: 'unknown' };
  const text = said.trim();
  const margin = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text !== '' && margin > 0 && margin <= 1) return { kind: 'ok', margin };
  const facts = { option: '--margin', found: said, expected: 'margin' } as const;
  return { kind: 'issue', issue: { code: 'option-value-wrong', where: {}, facts } };
}
