import type { Detector } from './claim.ts';

export type Container =
  | 'text'
  | 'workbook'
  | 'encrypted workbook'
  | 'old workbook'
  | 'packed text'
  | 'page'
  | 'parquet'
  | 'archive';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** The first bytes as letters, zero bytes left out, so that marks in UTF-16 are seen too. */
function letters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).replaceAll('\0', '');
}

/** D01: what the file is by its first bytes, whatever its name says. Evidence: up to 64 kB from the start. */
export const container: Detector<Uint8Array, Container> = {
  name: 'container',
  detect: (bytes) => {
    const claim = (reading: Container, seen: string, weight = 5) => [{ reading, seen, weight }];
    if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
      return /xl\/|\[Content_Types\]\.xml|_rels\/\.rels/.test(letters(bytes))
        ? claim('workbook', 'zip:xl')
        : claim('archive', 'zip');
    }
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
      const isLocked = letters(bytes).includes('EncryptedPackage') || letters(bytes).includes('EncryptionInfo');
      return isLocked ? claim('encrypted workbook', 'ole:EncryptedPackage') : claim('old workbook', 'ole');
    }
    if (startsWith(bytes, 0x1f, 0x8b)) return claim('packed text', 'gzip');
    if (startsWith(bytes, 0x50, 0x41, 0x52, 0x31)) return claim('parquet', 'PAR1');
    if (
      /^[^a-z0-9]{0,3}\s*<(?:!doctype|html|table|meta|\?xml)[^>]*>[\s\S]*<(?:table|tr)\b/i.test(
        letters(bytes).slice(0, 4096),
      )
    ) {
      return claim('page', 'html:table');
    }
    return claim('text', 'no mark', 1);
  },
};
