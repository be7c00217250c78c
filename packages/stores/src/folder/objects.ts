import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '@sextant/spec';
import { issue, ok } from '../answer.ts';
import { canonical, digest, hashOf, type Json } from '../canonical.ts';
import type { Answer, ObjectEntry, ObjectKey, ObjectList, StoredObject, Tables } from '../ports.ts';
import { unlessMissing } from './machine.ts';
import { type Columns, fromParquet, toParquet } from './parquet.ts';
import { moveWhole, writeWhole } from './write.ts';

/** What stands in an object's JSON file. The tables lie beside it, each under its own digest. */
interface Envelope {
  readonly key: ObjectKey;
  readonly content: Json;
  readonly tables: Readonly<
    Record<string, { readonly columns: readonly string[]; readonly rows: number; readonly digest: string }>
  >;
  /** Of the three fields above. */
  readonly digest: string;
}

/** As many characters as lists show. */
const shortHash = 8;

const wholeHash = /^[0-9a-f]{64}$/;

/** The two first characters keep a directory small. */
function directoryOf(folder: string, hash: string): string {
  return join(folder, 'objects', hash.slice(0, 2));
}

function pathOf(folder: string, hash: string): string {
  return join(directoryOf(folder, hash), `${hash}.json`);
}

/** A table's name in the file system carries its digest, so that two writers of one object never mix their tables. */
function tablePath(folder: string, hash: string, table: string, tableDigest: string): string {
  return join(directoryOf(folder, hash), `${hash}.${table}.${tableDigest.slice(0, 16)}.parquet`);
}

/** The tables go first; the object exists from the moment its JSON file is renamed into place. */
export async function putObject(folder: string, key: ObjectKey, content: Json, arrays: Tables) {
  const hash = hashOf(key);
  const there = await getObject(folder, hash);
  if (there.kind === 'ok') return ok({ hash, wasThere: true });
  const tables: Record<string, Envelope['tables'][string]> = {};
  for (const name of Object.keys(arrays)) {
    const columns = arrays[name] as Columns;
    const rows = rowsOf(name, columns);
    const bytes = toParquet(columns);
    const table = { columns: Object.keys(columns).sort(), rows, digest: digest(bytes) };
    await writeWhole(folder, tablePath(folder, hash, name, table.digest), bytes);
    tables[name] = table;
  }
  const body = { key, content, tables };
  await writeWhole(folder, pathOf(folder, hash), canonical({ ...body, digest: hashOf(body) }));
  return ok({ hash, wasThere: false });
}

function rowsOf(name: string, columns: Columns): number {
  if (!/^[a-z][a-z-]*$/.test(name)) throw new TypeError(`table name: ${name}`);
  const lengths = new Set(Object.values(columns).map((column) => column.length));
  if (lengths.size !== 1) throw new RangeError(`table ${name}: columns of ${[...lengths].join(', ') || 'no'} rows`);
  return Math.max(...lengths);
}

export async function getObject(folder: string, hash: string): Promise<Answer<StoredObject>> {
  const envelope = await readEnvelope(folder, hash);
  if (envelope.kind === 'issue') return envelope;
  const { key, content, tables } = envelope.value;
  const arrays: Record<string, Columns> = {};
  for (const [name, table] of Object.entries(tables)) {
    const bytes = await unlessMissing(readFile(tablePath(folder, hash, name, table.digest)));
    if (bytes === undefined || digest(bytes) !== table.digest) return damaged(folder, hash);
    arrays[name] = await fromParquet(bytes, table.columns, table.rows);
  }
  return ok({ hash, key, content, arrays });
}

function damaged(folder: string, hash: string) {
  return issue('record-damaged', { hash }, { file: pathOf(folder, hash) });
}

async function readEnvelope(folder: string, hash: string): Promise<Answer<Envelope>> {
  const text = wholeHash.test(hash) ? await unlessMissing(readFile(pathOf(folder, hash), 'utf8')) : undefined;
  if (text === undefined) return issue('record-missing', { id: hash }, { file: folder });
  const envelope = parseEnvelope(text);
  return envelope !== undefined && hashOf(envelope.key) === hash ? ok(envelope) : damaged(folder, hash);
}

/** The envelope when its digest agrees; only then is its shape the one that was written. */
function parseEnvelope(text: string): Envelope | undefined {
  try {
    const { digest: stated, ...body } = JSON.parse(text) as Envelope;
    return hashOf(body) === stated ? { ...body, digest: stated } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

export async function hasObject(folder: string, hash: string): Promise<Answer<boolean>> {
  return ok(wholeHash.test(hash) && (await unlessMissing(stat(pathOf(folder, hash)))) !== undefined);
}

async function hashes(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const directory of (await unlessMissing(readdir(join(folder, 'objects')))) ?? []) {
    const names = (await unlessMissing(readdir(join(folder, 'objects', directory)))) ?? [];
    found.push(...names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)));
  }
  return found.filter((hash) => wholeHash.test(hash)).sort();
}

export async function findObject(folder: string, id: string): Promise<Answer<string>> {
  const all = await hashes(folder);
  const matches = id === '' ? [] : all.filter((hash) => hash.startsWith(id.toLowerCase()));
  if (matches.length > 1) return issue('record-ambiguous', { id, matches }, { file: folder });
  const [match] = matches;
  if (match !== undefined) return ok(match);
  const near = nearest(
    id,
    all.map((hash) => hash.slice(0, Math.max(id.length, shortHash))),
  );
  return issue('record-missing', { id, ...(near === null ? {} : { near }) }, { file: folder });
}

export async function listObjects(folder: string, stage?: string): Promise<Answer<ObjectList>> {
  const entries: ObjectEntry[] = [];
  const unreadable: string[] = [];
  for (const hash of await hashes(folder)) {
    const envelope = await readEnvelope(folder, hash);
    if (envelope.kind === 'issue') {
      if (envelope.issue.code === 'record-damaged') unreadable.push(hash);
      continue;
    }
    const { key, content } = envelope.value;
    const found = await unlessMissing(stat(pathOf(folder, hash)));
    if (found === undefined || (stage !== undefined && key.stage !== stage)) continue;
    entries.push({ hash, key, content, storedAt: found.mtime.toISOString() });
  }
  return ok({ entries, damaged: unreadable });
}

/** Only the JSON file moves: without it the object is gone, with it whole again. The tables stay where they are. */
export async function removeObject(folder: string, hash: string): Promise<Answer<null>> {
  return moveObject(folder, hash, pathOf(folder, hash), join(folder, 'trash', 'objects', `${hash}.json`));
}

export async function restoreObject(folder: string, hash: string): Promise<Answer<null>> {
  return moveObject(folder, hash, join(folder, 'trash', 'objects', `${hash}.json`), pathOf(folder, hash));
}

async function moveObject(folder: string, hash: string, from: string, to: string): Promise<Answer<null>> {
  const there = wholeHash.test(hash) && (await unlessMissing(stat(from))) !== undefined;
  if (!there) return issue('record-missing', { id: hash }, { file: folder });
  await moveWhole(from, to);
  return ok(null);
}
