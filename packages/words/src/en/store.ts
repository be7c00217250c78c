import type { StoreIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { date, number } from '../numbers/index.ts';
import { didYouMean } from './words.ts';

export const store: Sentences<StoreIssues> = {
  'folder-newer': ({ found, known }) => ({
    what: 'This folder was written by a newer Sextant; nothing was changed in it.',
    detail: `Its format is ${number(found)}, this Sextant knows ${number(known)}.`,
    mend: 'Update Sextant, or use another folder with `--folder`.',
  }),
  'folder-locked': ({ by }) => ({
    what: 'Another process holds this folder and does not let go.',
    detail: `Its number is ${by}.`,
    mend: 'Wait until it is done, or end it, and try again.',
  }),
  'folder-unwritable': ({ reason }) => ({
    what: `Nothing can be written to this folder (${reason}).`,
    mend: 'Check that you may write there, or use another folder with `--folder`.',
  }),
  'folder-unreadable': ({ reason }) => ({
    what: `This folder cannot be read (${reason}).`,
    mend: 'Check that you may read it, or use another folder with `--folder`.',
  }),
  'folder-foreign': () => ({
    what: 'This folder holds files that are not Sextant’s; nothing was written to it.',
    mend: 'Give a new or empty folder with `--folder`.',
  }),
  'folder-damaged': () => ({
    what: 'The file that says what format this folder has does not read back.',
    mend: 'Restore it from a copy, or use another folder with `--folder`; the records in it are untouched.',
  }),
  'disk-full': () => ({
    what: 'The disk is full; what was being written is not kept, everything older is whole.',
    mend: 'Free some space, or use a folder on another disk with `--folder`, and try again.',
  }),
  'record-missing': ({ id, near }) => ({
    what: `There is no record ${quoted(id)}.`,
    mend: didYouMean(near, [], 'Run `sextant list` to see what is stored.'),
  }),
  'record-ambiguous': ({ id, matches }) => ({
    what: `Several records begin with ${quoted(id)}.`,
    detail: `They are ${quotedList(matches.map((hash) => hash.slice(0, 12)))}.`,
    mend: 'Give more of its characters.',
  }),
  'record-damaged': ({ hash }) => ({
    what: `The record ${hash.slice(0, 12)} is damaged: it does not read back as it was written.`,
    mend: 'Run the same fit again to replace it, and check the disk.',
  }),
  'name-taken': ({ name }) => ({
    what: `The name ${quoted(name)} is taken.`,
    mend: 'Choose another name, or remove the old one first.',
  }),
  'name-wrong': ({ name }) => ({
    what: `${quoted(name)} cannot be a name.`,
    mend: 'Use up to 60 letters and digits, with spaces, points, - or _ between them.',
  }),
  'ref-missing': ({ name, near }) => ({
    what: `Nothing has the name ${quoted(name)}.`,
    mend: didYouMean(near, [], 'Run `sextant list` to see what is stored.'),
  }),
  'ref-moved': ({ name, expected, found, by, at }) => ({
    what: `${by === '' ? 'Someone' : by} saved ${quoted(name)} before you, on ${date(at, 'en')}; your record is kept under its own number.`,
    detail: `Found ${found.slice(0, 12)}, expected ${expected.slice(0, 12)}.`,
    mend: 'Look at both with `sextant show`, then save again on top of the newer one.',
  }),
};
