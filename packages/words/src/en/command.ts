import type { CommandIssues } from '@sextant/spec';
import { quoted, type Sentences } from '../message.ts';
import { didYouMean, expected } from './words.ts';

export const command: Sentences<CommandIssues> = {
  'command-missing': () => ({ what: 'No command was given.', mend: 'Run `sextant --help` to see them all.' }),
  'command-unknown': ({ found, near }) => ({
    what: `There is no command ${quoted(found)}.`,
    mend: didYouMean(near, [], 'Run `sextant --help` to see them all.'),
  }),
  'command-argument-missing': ({ argument }) => ({
    what: `The command needs ${quoted(argument)}.`,
    mend: 'Add it; `--help` shows an example.',
  }),
  'command-argument-extra': ({ found }) => ({
    what: `The command does not know what to do with ${quoted(found)}.`,
    mend: 'Remove it, or put a name with spaces in quotes.',
  }),
  'option-unknown': ({ found, near }) => ({
    what: `There is no option ${quoted(found)}.`,
    mend: didYouMean(near, [], 'Remove it; `--help` shows all options.'),
  }),
  'option-missing': ({ option }) => ({
    what: `The option ${quoted(option)} is missing.`,
    mend: 'Add it; `--help` shows an example.',
  }),
  'option-value-missing': ({ option }) => ({
    what: `Nothing follows the option ${quoted(option)}.`,
    mend: 'Give its value behind it.',
  }),
  'option-value-wrong': ({ option, found, expected: wanted }) => ({
    what: `The option ${quoted(option)} has a value it cannot have.`,
    detail: `Found ${quoted(found)}, expected ${expected[wanted]}.`,
    mend: 'Correct the value.',
  }),
  'out-of-memory': () => ({
    what: 'The machine has too little memory for this fit.',
    mend: 'Close other programs, or use fewer draws or chains under `sampler`.',
  }),
  'worker-lost': () => ({
    what: 'A process that was computing ended without a word.',
    mend: 'Run the same command again; if it happens again, the machine may be short of memory.',
  }),
  bug: ({ message }) => ({
    what: 'Sextant itself made a mistake; your files and records are untouched.',
    detail: `It says: ${message}.`,
    mend: 'Send us the command and the text in the details, and it will be mended.',
  }),
};
