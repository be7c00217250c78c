import { Gunzip } from 'fflate';
import type { GivenFile } from './given.ts';

/** The file inside a gzip file, unpacked as it is read. `size` is that of the packed file. */
export function unpacked(given: GivenFile): GivenFile {
  return { ...given, chunks: () => inflated(given) };
}

async function* inflated(given: GivenFile): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  const gunzip = new Gunzip((chunk) => ready.push(chunk));
  for await (const chunk of given.chunks()) {
    // A small piece unpacks to at most about a thousand times its size.
    for (let at = 0; at < chunk.length; at += 4096) {
      gunzip.push(chunk.subarray(at, at + 4096));
      yield* ready;
      ready = [];
    }
  }
  gunzip.push(new Uint8Array(0), true);
  yield* ready;
}
