import type { TextWidth, Weight } from '../measure/textWidth.ts';

/** The text, cut with … where it is wider than there is room. */
export function fit(text: string, width: number, size: number, weight: Weight, textWidth: TextWidth): string {
  if (textWidth(text, size, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text in lines no wider than there is room, broken at spaces; a word that is wider alone is cut with …. */
export function wrap(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  textWidth: TextWidth,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(fit(word, width, size, weight, textWidth));
  }
  return lines;
}

/** One label on a line: its centre, its width, and how much it matters (larger stays). */
export interface Placed {
  readonly centre: number;
  readonly width: number;
  readonly weight?: number;
}

/** Moves a label between two edges. */
export function within(centre: number, width: number, left: number, right: number): number {
  return Math.max(left + width / 2, Math.min(right - width / 2, centre));
}

/** Those labels that stay when no two may come nearer than `gap`: the weightier first, then from the left. */
export function kept<Label extends Placed>(labels: readonly Label[], gap: number): readonly Label[] {
  const order = labels.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  const stay: Label[] = [];
  for (const label of order) {
    const free = stay.every((other) => Math.abs(other.centre - label.centre) >= (other.width + label.width) / 2 + gap);
    if (free) stay.push(label);
  }
  return labels.filter((label) => stay.includes(label));
}

/** Pushes labels apart along a line, in order, as little as keeps `gap` between their edges; undefined where there is no room. */
export function apart(
  centres: readonly number[],
  size: number,
  [from, to]: readonly [number, number],
): readonly number[] | undefined {
  if (centres.length * size > to - from) return undefined;
  const order = centres.map((_, i) => i).toSorted((a, b) => (centres[a] as number) - (centres[b] as number));
  const placed = centres.slice();
  let floor = from + size / 2;
  for (const i of order) {
    placed[i] = Math.max(floor, placed[i] as number);
    floor = (placed[i] as number) + size;
  }
  let ceiling = to - size / 2;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(ceiling, placed[i] as number);
    ceiling = (placed[i] as number) - size;
  }
  return placed;
}
