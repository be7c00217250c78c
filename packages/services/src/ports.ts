import type { FileResult, GivenFile } from '@sextant/connectors';
import type { AnyIssue, Issue } from '@sextant/spec';
import type { Answer, Records } from '@sextant/stores';
import type { ChainRunner } from './chains/runner.ts';

export type WriteResult =
  | { readonly kind: 'ok' }
  | { readonly kind: 'issue'; readonly issue: Issue<'file-there' | 'disk-full' | 'folder-unwritable'> };

export type OpenResult =
  | { readonly kind: 'ok'; readonly file: GivenFile }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

/** What a verb needs from the world. Doors and tests decide what stands behind it. */
export interface Ports {
  /** Opened when a verb first needs it, so that bad input is told before a folder is touched. */
  records(): Promise<Answer<Records>>;
  readFile(name: string): Promise<FileResult>;
  /** A file whose bytes come in chunks: it may be larger than memory. */
  openFile(name: string): Promise<OpenResult>;
  /** Writes a whole file, folders included; one that is there is only replaced where `over` says so. */
  writeFile(name: string, content: string | Uint8Array, over: boolean): Promise<WriteResult>;
  /** Shows a file to the person who asked; false where nothing could. Absent where nobody sits. */
  showFile?(name: string): Promise<boolean>;
  /** A new pool of at most `workers` chains at once; its user closes it. */
  chains(workers: number): ChainRunner;
  readonly cores: number;
  now(): Date;
  /** Who moves refs, as it stands in their history. */
  readonly who: string;
}

/** What a verb comes back with. Issues say by their codes whether the input or the machine is at fault. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly issues: readonly AnyIssue[] }
  /** Stopped by its caller before there was anything to keep. */
  | { readonly kind: 'cancelled'; readonly issues: readonly AnyIssue[] };

export function refused(...issues: readonly AnyIssue[]): Outcome<never> {
  return { kind: 'refused', issues };
}

export function done<T>(value: T): Outcome<T> {
  return { kind: 'done', value };
}
