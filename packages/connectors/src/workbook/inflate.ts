import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';

/** Bytes a workbook may have, packed and unpacked. */
export const limits = { packed: 50 * 2 ** 20, unpacked: 400 * 2 ** 20 } as const;

export type Inflated =
  | { readonly kind: 'ok'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'too large'; readonly bytes: number }
  | { readonly kind: 'damaged' };

/** A piece unpacks to at most about a thousand times its size, so that much over the limit may come out before the stop. */
const piece = 1 << 12;

/**
 * The parts of a packed file. Declared sizes are added first and refused over the limit; then bytes are counted as they come out,
 * piece by piece, for what is declared may be a lie.
 */
export function inflate(packed: Uint8Array, limit: number = limits.unpacked): Inflated {
  const declared = declaredSize(packed);
  if (declared === null) return { kind: 'damaged' };
  if (declared > limit) return { kind: 'too large', bytes: declared };
  const parts = new Map<string, Uint8Array[]>();
  let bytes = 0;
  let isBroken = false;
  const unzip = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) isBroken = true;
      else if (bytes <= limit) {
        bytes += chunk.length;
        // What sheets hold is looked at; pictures and the like are counted only.
        if (/\.xml$|\.rels$/.test(file.name)) chunks.push(chunk);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < packed.length && bytes <= limit; at += piece) {
      unzip.push(packed.subarray(at, at + piece), at + piece >= packed.length);
    }
  } catch {
    isBroken = true;
  }
  if (bytes > limit) return { kind: 'too large', bytes };
  return isBroken
    ? { kind: 'damaged' }
    : { kind: 'ok', parts: new Map([...parts].map(([name, chunks]) => [name, whole(chunks)])) };
}

function whole(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The sum of unpacked sizes in the central directory (PKWARE APPNOTE 4.3.12, 4.3.16), or null where there is none. */
function declaredSize(packed: Uint8Array): number | null {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

function endOfDirectory(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}
