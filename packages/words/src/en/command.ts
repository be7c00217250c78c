import type { CommandIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { plural } from '../numbers/index.ts';
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
  'option-choice-wrong': ({ option, found, known, near }) => ({
    what: `${quoted(option)} has a value it cannot have.`,
    detail: `Found ${quoted(found)}, expected ${quotedList(known)}.`,
    mend: didYouMean(near, known, 'Correct the value.'),
  }),
  'not-confirmed': ({ name, newWeeks, changed, vanished }) => ({
    what: `Data are stored under ${quoted(name)} already, and this would change them.`,
    detail: `${plural(newWeeks, 'new week')}, ${plural(changed, 'changed value')}, ${plural(vanished, 'week')} no longer there.`,
    mend: 'Run the same command with `--yes` to replace them, or with `--as` for another name.',
  }),
  'file-there': () => ({
    what: 'A file of this name is there already, and was left as it is.',
    mend: 'Give another name with `--out`, or move the file away.',
  }),
  'column-not-unknown': ({ found, known }) => ({
    what: `The column ${quoted(found)} has no unknown spend.`,
    mend: known.length === 0 ? 'Remove the word: nothing is unknown here.' : `Use one of ${quotedList(known)}.`,
  }),
  'fit-without-panel': ({ name }) => ({
    what: `The fit ${quoted(name)} was stored without the data it was made from.`,
    mend: 'Run the same fit again with this version; it is then kept with its data.',
  }),
  'fit-without-results': ({ name }) => ({
    what: `The fit ${quoted(name)} has no channel results.`,
    mend: 'Look at its reasons with `sextant show`, mend the model, and fit again.',
  }),
  'currency-needed': ({ name }) => ({
    what: `Nothing in the files says which currency ${quoted(name)} is in.`,
    mend: 'Run the same command with `--currency KRW`, or `USD`, or whatever it is.',
  }),
  'fits-not-comparable': ({ column }) => ({
    what: 'The earlier model cannot read the new data, so why returns moved cannot be told apart.',
    detail: `It needs the column ${quoted(column)}.`,
    mend: 'Keep the column in the data, or compare with a later fit.',
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
