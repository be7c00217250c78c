import { widthOf } from '../layout/width.ts';
import { wrap } from '../layout/wrap.ts';
import type { View } from './view.ts';

export type Hint = readonly [typed: string, text: string];

/** What to type next, with what it does; under one another where the page is too narrow for both. */
export function hintLines(hints: readonly Hint[], { width }: View): string[] {
  const typed = Math.max(0, ...hints.map(([hint]) => widthOf(hint)));
  const fits = hints.every(([, text]) => typed + 2 + widthOf(text) <= width);
  if (fits) return hints.map(([hint, text]) => `${hint}${' '.repeat(typed - widthOf(hint))}  ${text}`);
  return hints.flatMap(([hint, text]) => [hint, ...wrap(`    ${text}`, width, '    ')]);
}
