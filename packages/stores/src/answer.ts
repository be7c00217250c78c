import type { StoreIssues, Where } from '@sextant/spec';
import type { Answer, StoreIssue } from './ports.ts';

export function ok<T>(value: T): { readonly kind: 'ok'; readonly value: T } {
  return { kind: 'ok', value };
}

/** An answer that carries an issue. */
export function issue<C extends keyof StoreIssues>(code: C, facts: StoreIssues[C], where: Where = {}): Answer<never> {
  return { kind: 'issue', issue: { code, where, facts } as unknown as StoreIssue }; // code and facts agree by the signature
}
