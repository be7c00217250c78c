/** Bytes as UTF-8 text, or the first place where they cannot be that. Lines count from 1, bytes from 0. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly line: number; readonly byte: number };

const lineFeed = 0x0a;

/** A byte order mark is dropped. A zero byte is refused: no spreadsheet writes one in UTF-8, and UTF-16 is full of them. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const zero = bytes.indexOf(0);
  const text = zero < 0 ? strict(bytes) : null;
  if (text !== null) return { kind: 'text', text };
  const byte = firstBadByte(bytes, zero);
  return { kind: 'wrong', line: lineOf(bytes, byte), byte };
}

function strict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No byte of a multi-byte UTF-8 sequence is a line feed, so lines can be judged one by one. */
function firstBadByte(bytes: Uint8Array, zero: number): number {
  const end = zero < 0 ? bytes.length : zero;
  for (let from = 0; from < end; ) {
    const feed = bytes.indexOf(lineFeed, from);
    const to = feed < 0 || feed >= end ? end : feed + 1;
    const line = bytes.subarray(from, to);
    if (strict(line) === null) return from + bytesBeforeReplacement(line);
    from = to;
  }
  return end;
}

/** A lenient decoder writes U+FFFD where it fails; what stands before it, encoded again, tells how far it came. */
function bytesBeforeReplacement(line: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
  return new TextEncoder().encode(lenient.slice(0, lenient.indexOf('\ufffd'))).length;
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === lineFeed) line++;
  return line;
}
