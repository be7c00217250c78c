import type { Encoding } from '../text/decode.ts';
import type { Claim, Detector } from './claim.ts';
import { headerWordCount } from './headerWords.ts';

/** What one reading of all bytes showed. */
export interface BytesSeen {
  /** From the start, up to 64 kB, cut at a line feed where there is one. */
  readonly head: Uint8Array;
  /** Strict decoders went through to the end. */
  readonly isUtf8: boolean;
  readonly isEucKr: boolean;
  readonly hasHighBytes: boolean;
}

/** D02: byte order mark, then zero bytes, then strict UTF-8, then strict EUC-KR with Hangul in it, then western text. */
export const encoding: Detector<BytesSeen, Encoding> = {
  name: 'encoding',
  detect: (seen) => {
    const marked = byMark(seen.head) ?? byZeros(seen.head);
    if (marked !== null) return [marked];
    if (seen.isUtf8) return [{ reading: 'utf-8', weight: 5, seen: seen.hasHighBytes ? 'strict utf-8' : 'ascii' }];
    return [...korean(seen), ...western(seen.head)];
  },
};

function byMark(head: Uint8Array): Claim<Encoding> | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { reading: 'utf-8', weight: 9, seen: 'byte order mark' };
  if (a === 0xff && b === 0xfe) return { reading: 'utf-16le', weight: 9, seen: 'byte order mark' };
  return a === 0xfe && b === 0xff ? { reading: 'utf-16be', weight: 9, seen: 'byte order mark' } : null;
}

/** Over 30 % zero bytes at one parity: letters of ASCII in two bytes each (imports.md D02). */
function byZeros(head: Uint8Array): Claim<Encoding> | null {
  const zeros = [0, 0];
  for (let i = head.indexOf(0); i >= 0; i = head.indexOf(0, i + 1)) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const half = head.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (half === 0 || Math.max(even, odd) < 0.3 * half) return null;
  return { reading: odd > even ? 'utf-16le' : 'utf-16be', weight: 5, seen: 'zero bytes' };
}

/** At least 60 % Hangul among the letters that are not ASCII, or two known words in a line (imports.md 4.1). */
function korean({ head, isEucKr }: BytesSeen): readonly Claim<Encoding>[] {
  if (!isEucKr) return [];
  const text = new TextDecoder('euc-kr').decode(head);
  const foreign = text.match(/[^\0-\x7f]/gu) ?? [];
  const hangul = foreign.filter((letter) => /\p{Script=Hangul}/u.test(letter));
  if (hangul.length >= 0.6 * foreign.length) return [{ reading: 'euc-kr', weight: 5, seen: 'Hangul' }];
  const words = Math.max(...text.split('\n', 40).map((line) => headerWordCount(line.split(/[,;\t|]/))));
  return words >= 2 ? [{ reading: 'euc-kr', weight: 4, seen: 'header words' }] : [];
}

/** Bytes above 7F stand alone between plain letters, as accents do, and are letters or signs that western files use. */
function western(head: Uint8Array): readonly Claim<Encoding>[] {
  let [alone, all] = [0, 0];
  head.forEach((byte, i) => {
    if (byte < 0x80) return;
    all++;
    const isLetter = byte >= 0xc0 || byte === 0x80 || byte === 0xa0 || byte === 0xa3 || byte === 0x92 || byte === 0xb0;
    if (isLetter && (head[i - 1] ?? 0) < 0x80 && (head[i + 1] ?? 0) < 0x80) alone++;
  });
  if (all === 0 || alone < 0.9 * all) return [];
  return [{ reading: 'windows-1252', weight: 3, seen: 'accents' }];
}
