import { pretendard } from './pretendard.ts';

export type Weight = 400 | 600;

/** Width of one line of text in px at a size of type in px. The page measures by canvas, the report by `advanceWidth`. */
export type TextWidth = (text: string, size: number, weight: Weight) => number;

type Widths = (code: number) => number;

function widthsOf(weight: Weight): Widths {
  const { hangul, blocks } = pretendard[weight];
  const known = new Map<number, number>();
  for (const [from, line] of blocks) {
    for (const [i, width] of line.split(' ').entries()) known.set(from + i, Number(width));
  }
  // What the font lacks comes from another one: Chinese signs and emoji are as wide as the type is high.
  return (code) => (code >= 0xac00 && code <= 0xd7a3 ? hangul : (known.get(code) ?? 1000));
}

const widths: Readonly<Record<Weight, Widths>> = { 400: widthsOf(400), 600: widthsOf(600) };

/** By the advance widths of Pretendard, tabular figures, no kerning: needs no browser. */
export const advanceWidth: TextWidth = (text, size, weight) => {
  let sum = 0;
  for (const letter of text) sum += widths[weight](letter.codePointAt(0) ?? 0);
  return (sum * size) / 1000;
};
