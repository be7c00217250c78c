import type { FileReading, ImportFinding } from '@sextant/spec';
import type { RowSource } from './rows.ts';

/** A file that can be read as rows, or the findings that forbid it. */
export interface Opened {
  readonly source: RowSource | null;
  readonly form: Pick<FileReading, 'container' | 'encoding' | 'delimiter' | 'sheet'>;
  readonly digest: string;
  /** Serial dates count from 1904. */
  readonly isSince1904: boolean;
  readonly findings: readonly ImportFinding[];
}
