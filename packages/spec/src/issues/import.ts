/** Reading a file: made by connectors alone. Lines and positions count from 1, the header is line 1. */
export interface ImportIssues {
  'file-missing': Record<never, never>;
  'file-unreadable': { reason: 'folder' | 'permission' };
  'file-empty': Record<never, never>;
  /** `where.line` is the first line that is not UTF-8. */
  'encoding-wrong': { found: 'UTF-16' | 'CP949' | 'binary' | 'unknown' };
  'delimiter-wrong': { found: 'semicolon' | 'tab' };
  'header-blank': { position: number };
  'header-twice': { first: number; second: number };
  'quote-wrong': { fault: 'not closed' | 'inside a cell' };
  /** Number of cells found on the line and in the header. */
  'rows-ragged': { found: number; expected: number };
  'rows-none': Record<never, never>;
}
