import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '@sextant/spec';
import { issue, ok } from '../answer.ts';
import { canonical } from '../canonical.ts';
import type { Answer, Move, Ref } from '../ports.ts';
import { type Held, underLock } from './lock.ts';
import { unlessMissing } from './machine.ts';
import { moveWhole, writeWhole } from './write.ts';

/**
 * Names people give: letters of any script, digits, spaces and - _ . between them, 60 at most. What is no fit stands on a shelf of
 * its own, so that data, models, plans and fits may share a name.
 */
const goodName = /^(?:(?:data|models|plans)\/)?(?=[^/]{1,60}$)[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}])?$/u;

/** Whether a ref can bear this name. */
export function isRefName(name: string): boolean {
  return goodName.test(name.normalize('NFC'));
}

/** Capitals and rare signs are spelt in hexadecimal: some file systems take Base and base for one name. */
function fileOf(name: string): string {
  const spelt = [...name].map((sign) =>
    /[\p{Ll}\p{Lo}\p{N}_-]/u.test(sign) ? sign : `%${sign.codePointAt(0)?.toString(16)}`,
  );
  return `@${spelt.join('')}`;
}

function pathOf(folder: string, name: string): string {
  return join(folder, 'refs', `${fileOf(name)}.json`);
}

function lockOf(folder: string, name: string): string {
  return join(folder, 'refs', `${fileOf(name)}.lock`);
}

async function parseRef(path: string): Promise<Ref | undefined> {
  const text = await unlessMissing(readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Ref;
  } catch {
    return undefined;
  }
}

/** The ref, or undefined when there is none; damaged is an issue of its own, never "none". */
async function current(folder: string, name: string): Promise<Answer<Ref | undefined>> {
  const path = pathOf(folder, name);
  const ref = await parseRef(path);
  if (ref !== undefined) return ok(ref);
  return (await unlessMissing(stat(path))) === undefined
    ? ok(undefined)
    : issue('record-damaged', { hash: name }, { file: path });
}

export async function listRefs(folder: string): Promise<Answer<readonly Ref[]>> {
  const names = (await unlessMissing(readdir(join(folder, 'refs')))) ?? [];
  const refs: Ref[] = [];
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const ref = await parseRef(join(folder, 'refs', name));
    if (ref !== undefined) refs.push(ref);
  }
  return ok(refs.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

export async function readRef(folder: string, asked: string): Promise<Answer<Ref>> {
  const name = asked.normalize('NFC');
  const ref = goodName.test(name) ? await current(folder, name) : ok(undefined);
  if (ref.kind === 'issue') return ref;
  return ref.value === undefined ? missing(folder, name) : ok(ref.value);
}

async function missing(folder: string, name: string): Promise<Answer<never>> {
  const refs = await listRefs(folder);
  const near =
    refs.kind === 'ok'
      ? nearest(
          name,
          refs.value.map((ref) => ref.name),
        )
      : null;
  return issue('ref-missing', { name, ...(near === null ? {} : { near }) }, { file: folder });
}

export async function moveRef(
  folder: string,
  asked: string,
  expected: string | null,
  head: string,
  move: Move,
): Promise<Answer<Ref>> {
  const name = asked.normalize('NFC');
  if (!goodName.test(name)) return issue('name-wrong', { name }, { file: folder });
  return underLock(lockOf(folder, name), async (held) => {
    const before = await expectedHere(folder, name, expected);
    return before.kind === 'issue' ? before : write(folder, moved(name, before.value, head, move), held);
  });
}

/** The comparing half of compare-and-set: the ref as it stands when its head is the one the mover last saw. */
async function expectedHere(folder: string, name: string, expected: string | null): Promise<Answer<Ref | undefined>> {
  const before = await current(folder, name);
  if (before.kind === 'issue' || (before.value?.head ?? null) === expected) return before;
  if (before.value === undefined) return missing(folder, name);
  if (expected === null) return issue('name-taken', { name }, { file: folder });
  const last = before.value.history.at(-1);
  const facts = { name, expected, found: before.value.head, by: last?.by ?? '', at: last?.at ?? '' };
  return issue('ref-moved', facts, { file: folder });
}

function moved(name: string, before: Ref | undefined, head: string, { by, at, why, note }: Move): Ref {
  return {
    head,
    name,
    note: note ?? before?.note ?? '',
    history: [...(before?.history ?? []), { hash: head, by, at, why }],
  };
}

class LockLost extends Error {}

async function write(folder: string, ref: Ref, held: Held): Promise<Answer<Ref>> {
  try {
    await writeWhole(folder, pathOf(folder, ref.name), canonical(ref), async () => {
      if (!(await held())) throw new LockLost();
    });
    return ok(ref);
  } catch (error) {
    if (error instanceof LockLost) return issue('folder-locked', { by: '?' }, { file: lockOf(folder, ref.name) });
    throw error;
  }
}

export async function removeRef(folder: string, asked: string, expected: string): Promise<Answer<null>> {
  const name = asked.normalize('NFC');
  if (!goodName.test(name)) return missing(folder, name);
  return underLock(lockOf(folder, name), async () => {
    const before = await expectedHere(folder, name, expected);
    if (before.kind === 'issue') return before;
    await moveWhole(pathOf(folder, name), await nextInTrash(folder, name));
    return ok(null);
  });
}

export async function restoreRef(folder: string, asked: string): Promise<Answer<Ref>> {
  const name = asked.normalize('NFC');
  if (!goodName.test(name)) return missing(folder, name);
  return underLock(lockOf(folder, name), async () => {
    const last = (await inTrash(folder, name)).at(-1);
    if (last === undefined) return missing(folder, name);
    if ((await unlessMissing(stat(pathOf(folder, name)))) !== undefined)
      return issue('name-taken', { name }, { file: folder });
    await moveWhole(join(folder, 'trash', 'refs', last), pathOf(folder, name));
    return readRef(folder, name);
  });
}

/** Files of removed refs of this name, oldest first; a number tells them apart. */
async function inTrash(folder: string, name: string): Promise<readonly string[]> {
  const files = (await unlessMissing(readdir(join(folder, 'trash', 'refs')))) ?? [];
  const own = files.filter((file) => file.replace(/\.\d+\.json$/, '') === fileOf(name));
  return own.sort((a, b) => removal(a) - removal(b));
}

function removal(file: string): number {
  return Number(/\.(\d+)\.json$/.exec(file)?.[1] ?? 0);
}

async function nextInTrash(folder: string, name: string): Promise<string> {
  const last = (await inTrash(folder, name)).at(-1);
  const number = last === undefined ? 1 : removal(last) + 1;
  return join(folder, 'trash', 'refs', `${fileOf(name)}.${number}.json`);
}
