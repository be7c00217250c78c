import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** A file as it is given: its name, its size in bytes, and its bytes in chunks, as often as they are asked for. */
export interface GivenFile {
  readonly file: string;
  readonly size: number;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

export const chunkBytes = 1 << 18;

export function givenBytes(file: string, bytes: Uint8Array, chunk = chunkBytes): GivenFile {
  return { file, size: bytes.length, chunks: () => pieces(bytes, chunk) };
}

/** The file must exist; `readLocalFile` tells whether it does. */
export async function givenLocalFile(path: string): Promise<GivenFile> {
  const { size } = await stat(path);
  return { file: basename(path), size, chunks: () => createReadStream(path, { highWaterMark: chunkBytes }) };
}

async function* pieces(bytes: Uint8Array, chunk: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

/** The first bytes, as many as there are up to `count`. */
export async function headOf(given: GivenFile, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let held = 0;
  for await (const part of given.chunks()) {
    parts.push(part);
    held += part.length;
    if (held >= count) break;
  }
  return joined(parts).subarray(0, count);
}

/** All bytes in one array: for workbooks, whose size is judged before. */
export async function wholeOf(given: GivenFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of given.chunks()) parts.push(part);
  return joined(parts);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
