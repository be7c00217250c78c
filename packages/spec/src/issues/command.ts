import type { Expected } from './expected.ts';

/** What can go wrong with a command before its verb begins, and with the machine it runs on. */
export interface CommandIssues {
  'command-missing': Record<never, never>;
  'command-unknown': { found: string; near?: string };
  'command-argument-missing': { argument: string };
  'command-argument-extra': { found: string };
  'option-unknown': { found: string; near?: string };
  'option-missing': { option: string };
  'option-value-missing': { option: string };
  'option-value-wrong': { option: string; found: string; expected: Expected };
  'out-of-memory': Record<never, never>;
  'worker-lost': Record<never, never>;
  bug: { message: string };
}

/** The codes at run time, each with facts as an example. */
export const commandIssues: Readonly<CommandIssues> = {
  'command-missing': {},
  'command-unknown': { found: 'fti', near: 'fit' },
  'command-argument-missing': { argument: 'model.json' },
  'command-argument-extra': { found: 'other.json' },
  'option-unknown': { found: '--sed', near: '--seed' },
  'option-missing': { option: '--data' },
  'option-value-missing': { option: '--seed' },
  'option-value-wrong': { option: '--seed', found: 'seven', expected: 'whole number' },
  'out-of-memory': {},
  'worker-lost': {},
  bug: { message: 'x is undefined' },
};
