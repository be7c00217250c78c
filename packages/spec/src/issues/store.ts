/** What can happen when records are kept and read; `where.file` is the folder or the file in it. */
export interface StoreIssues {
  'folder-newer': { found: number; known: number };
  'folder-locked': { by: string };
  'folder-unwritable': { reason: string };
  'folder-unreadable': { reason: string };
  'folder-foreign': Record<never, never>;
  'folder-damaged': Record<never, never>;
  'disk-full': Record<never, never>;
  'record-missing': { id: string; near?: string };
  'record-ambiguous': { id: string; matches: readonly string[] };
  'record-damaged': { hash: string };
  'name-taken': { name: string };
  'name-wrong': { name: string };
  'ref-missing': { name: string; near?: string };
  'ref-moved': { name: string; expected: string; found: string; by: string; at: string };
}

/** The codes at run time, each with facts as an example. */
export const storeIssues: Readonly<StoreIssues> = {
  'folder-newer': { found: 2, known: 1 },
  'folder-locked': { by: '4711' },
  'folder-unwritable': { reason: 'EROFS' },
  'folder-unreadable': { reason: 'EACCES' },
  'folder-foreign': {},
  'folder-damaged': {},
  'disk-full': {},
  'record-missing': { id: '4f2a', near: '4f2b91c0' },
  'record-ambiguous': { id: '4f', matches: ['4f2a91c0', '4fb1d2e3'] },
  'record-damaged': { hash: '4f2a91c0' },
  'name-taken': { name: 'base' },
  'name-wrong': { name: 'a/b' },
  'ref-missing': { name: 'bse', near: 'base' },
  'ref-moved': { name: 'base', expected: '4f2a91c0', found: '9be0d713', by: 'Jin', at: '2026-07-06' },
};
