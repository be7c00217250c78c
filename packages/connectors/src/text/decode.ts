import type { GivenFile } from '../sources/given.ts';

/** `euc-kr` is the decoder for all of windows-949 (WHATWG Encoding Standard). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'windows-1252';

export const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'windows-1252'];

/** A text that may be wrong twice: its encoding, and a second encoding that was put over the first. */
export interface TextForm {
  readonly encoding: Encoding;
  /** Bytes were read as windows-1252 and saved again; the encoding they had before. */
  readonly before?: Encoding;
}

export interface TextFlow {
  /** Lines in which letters were composed (NFC). */
  composed: number;
}

/** No line is longer; a file without line feeds does not fill the memory. */
const longestLine = 1 << 22;

/**
 * The text of a file in pieces that end with a line feed, but for the last; composed (NFC), without byte order mark. Bytes that
 * the encoding does not allow become U+FFFD. Lines that end with a carriage return alone are read as lines.
 */
export async function* textOf(given: GivenFile, form: TextForm, flow: TextFlow): AsyncIterable<string> {
  const decoder = new TextDecoder(form.encoding);
  let held: string[] = [];
  let heldLetters = 0;
  for await (const chunk of given.chunks()) {
    const text = decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    held.push(end === 0 ? text : text.slice(0, end));
    heldLetters += text.length;
    if (end === 0 && heldLetters < longestLine) continue;
    yield lined(mended(held.join(''), form, flow));
    held = end === 0 ? [] : [text.slice(end)];
    heldLetters = held[0]?.length ?? 0;
  }
  const last = held.join('') + decoder.decode();
  if (last !== '') yield lined(mended(last, form, flow));
}

function lined(text: string): string {
  return text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text;
}

const notAscii = /[^\0-\x7f]/;

function mended(text: string, { before }: TextForm, flow: TextFlow): string {
  if (!notAscii.test(text)) return text;
  const repaired = before === undefined ? text : again(text, before);
  const composed = repaired.normalize('NFC');
  if (composed !== repaired) flow.composed += changedLines(repaired);
  return composed;
}

function changedLines(text: string): number {
  return text.split('\n').filter((line) => line !== line.normalize('NFC')).length;
}

/** The bytes behind a text that was read as windows-1252 by mistake, read once more. */
export function again(text: string, encoding: Encoding): string {
  const bytes = Uint8Array.from(text, (letter) => byteOf(letter));
  return new TextDecoder(encoding).decode(bytes);
}

const upper = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i));

function byteOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code < 0x100) return code;
  const at = upper.indexOf(letter);
  return at < 0 ? 0x3f : 0x80 + at;
}
