import type { Code, FitStatus } from '@sextant/spec';
import type { Exit } from '@sextant/words';

/** What a run of the command line ends in. */
export type Ending =
  | { readonly kind: 'fit'; readonly status: FitStatus; readonly issues: readonly { readonly code: string }[] }
  | { readonly kind: 'answered' }
  | { readonly kind: 'refused'; readonly issues: readonly { readonly code: string }[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'bug' };

/** Every exit code of `sextant`. */
export const exitCodes = {
  good: 0,
  suspect: 1,
  'bad input': 2,
  failed: 3,
  machine: 4,
  bug: 70,
  cancelled: 130,
} as const satisfies Readonly<Record<Exit, number>>;

/** Issues that say something about the machine or the folder, not about what was asked. */
const ofMachine: ReadonlySet<string> = new Set<Code>([
  'disk-full',
  'folder-locked',
  'folder-newer',
  'folder-unwritable',
  'folder-unreadable',
  'folder-foreign',
  'folder-damaged',
  'record-damaged',
  'fit-not-stored',
  'out-of-memory',
  'worker-lost',
]);

export function exitOf(ending: Ending): Exit {
  switch (ending.kind) {
    case 'fit':
      return touchesMachine(ending.issues) ? 'machine' : exitOfStatus(ending.status);
    case 'answered':
      return 'good';
    case 'refused':
      return exitOfIssues(ending.issues);
    case 'cancelled':
      return 'cancelled';
    case 'bug':
      return 'bug';
  }
}

function exitOfStatus(status: FitStatus): Exit {
  return status === 'provisional' ? 'cancelled' : status;
}

function exitOfIssues(issues: readonly { readonly code: string }[]): Exit {
  if (issues.some(({ code }) => code === 'bug')) return 'bug';
  return touchesMachine(issues) ? 'machine' : 'bad input';
}

function touchesMachine(issues: readonly { readonly code: string }[]): boolean {
  return issues.some(({ code }) => ofMachine.has(code));
}
