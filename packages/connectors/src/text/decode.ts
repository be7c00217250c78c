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

/**
 * The text of a file in pieces that end with a line feed, but for the last; composed (NFC), without byte order mark. Bytes that
 * the encoding does not allow become U+FFFD.
 */
export async function* textOf(given: GivenFile, form: TextForm, flow: TextFlow): AsyncIterable<string> {
  const decoder = new TextDecoder(form.encoding);
  let held: string[] = [];
  for await (const chunk of given.chunks()) {
    const text = decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      held.push(text);
      continue;
    }
    yield mended(held.join('') + text.slice(0, end), form, flow);
    held = [text.slice(end)];
  }
  const last = held.join('') + decoder.decode();
  if (last !== '') yield mended(last, form, flow);
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
