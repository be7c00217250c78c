import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLocalFile, writeLocalFile } from './files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file is written with the folders on its way, and replaced only where that was said', async () => {
  const file = join(folder, 'a', 'b', 'x.csv');
  expect(await writeLocalFile(file, 'one', false)).toEqual({ kind: 'ok' });
  expect(await writeLocalFile(file, 'two', false)).toMatchObject({ issue: { code: 'file-there', where: { file } } });
  expect(await readFile(file, 'utf8')).toBe('one');
  expect(await writeLocalFile(file, 'two', true)).toEqual({ kind: 'ok' });
  expect(await readFile(file, 'utf8')).toBe('two');
});

test('a folder where a file should be, and a file where a folder should be, are answers', async () => {
  await writeLocalFile(join(folder, 'x'), '', false);
  expect(await writeLocalFile(join(folder, 'x', 'y'), '', true)).toMatchObject({ kind: 'issue' });
  expect(await writeLocalFile(folder, '', true)).toMatchObject({ issue: { code: 'folder-unwritable' } });
});

// A device of Linux on which every write finds the disk full.
test.skipIf(!existsSync('/dev/full'))('a full disk is an answer', async () => {
  expect(await writeLocalFile('/dev/full', 'text', true)).toMatchObject({ issue: { code: 'disk-full' } });
});

test('a file is opened in chunks; a missing one and a folder are told', async () => {
  const file = join(folder, 'x.csv');
  await writeLocalFile(file, 'week\n', false);
  const opened = await openLocalFile(file);
  expect(opened).toMatchObject({ kind: 'ok', file: { file: 'x.csv', size: 5 } });
  expect(await openLocalFile(join(folder, 'y.csv'))).toMatchObject({ issues: [{ code: 'file-missing' }] });
  expect(await openLocalFile(folder)).toMatchObject({ issues: [{ code: 'file-is-folder' }] });
});
