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
  'option-choice-wrong': { option: string; found: string; known: readonly string[]; near?: string };
  /** Something a person has to say yes to, and nobody is there to ask. */
  'not-confirmed': { name: string; newWeeks: number; changed: number; vanished: number };
  'file-there': Record<never, never>;
  'column-not-unknown': { found: string; known: readonly string[] };
  'fit-without-panel': { name: string };
  'fit-without-results': { name: string };
  'currency-needed': { name: string };
  'fits-not-comparable': { column: string };
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
  'option-choice-wrong': { option: '--road', found: 'plane', known: ['wasm', 'plain'], near: 'plain' },
  'not-confirmed': { name: 'shop', newWeeks: 1, changed: 3, vanished: 2 },
  'file-there': {},
  'column-not-unknown': { found: 'radio', known: ['tv', 'search'] },
  'fit-without-panel': { name: 'shop' },
  'fit-without-results': { name: 'shop' },
  'currency-needed': { name: 'shop' },
  'fits-not-comparable': { column: 'tv' },
  'out-of-memory': {},
  'worker-lost': {},
  bug: { message: 'x is undefined' },
};
