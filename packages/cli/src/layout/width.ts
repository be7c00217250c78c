/** Ranges of code points that take two columns on a terminal: East Asian Width W and F (Unicode Standard Annex 11), and emoji. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const escapeSign = String.fromCharCode(27);
const colour = new RegExp(`${escapeSign}\\[[0-9;]*m`, 'g');

/** Columns that a text takes on a terminal; colours take none. */
export function widthOf(text: string): number {
  let columns = 0;
  for (const sign of text.replaceAll(colour, '').normalize('NFC')) columns += signWidth(sign);
  return columns;
}

function signWidth(sign: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(sign)) return 0;
  const code = sign.codePointAt(0) ?? 0;
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** The text cut to `columns`, with an ellipsis where something was cut. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(kept + sign) > columns - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** The text with spaces up to `columns`. */
export function pad(text: string, columns: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return side === 'left' ? text + space : space + text;
}
