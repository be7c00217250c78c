import type { GivenFile } from '@sextant/connectors';
import type { AnyIssue } from '@sextant/spec';
import type { Ports } from '../ports.ts';

export type OpenedAll =
  | { readonly kind: 'ok'; readonly files: readonly GivenFile[] }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

/** All files, or every reason why one of them cannot be read. */
export async function openAll(names: readonly string[], ports: Ports): Promise<OpenedAll> {
  const opened = await Promise.all(names.map((name) => ports.openFile(name)));
  const issues = opened.flatMap((read) => (read.kind === 'issues' ? read.issues : []));
  if (issues.length > 0) return { kind: 'issues', issues };
  return { kind: 'ok', files: opened.flatMap((read) => (read.kind === 'ok' ? [read.file] : [])) };
}
