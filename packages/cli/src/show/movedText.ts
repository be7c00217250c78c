import type { Explanation } from '@sextant/spec';
import { wrap } from '../layout/wrap.ts';
import { figureTable } from './cells.ts';
import { ratioFormat } from './figures.ts';
import { section } from './section.ts';
import type { View } from './view.ts';
import { fixed, minus, term } from '@sextant/words';

/** Why returns moved between two fits: parts that add up, each with its Monte-Carlo error. */
export function movedText(explanation: Explanation | null, view: View): string[] {
  if (explanation === null) return [];
  const { words, language, width } = view;
  const say = words.moved;
  const { channels, added, gone } = explanation;
  const parts = channels[0]?.parts.map(({ of }) => say.parts[of]) ?? [];
  const rows = channels.map(({ channel, before, after, parts }) => {
    const show = ratioFormat(Math.max(Math.abs(before), Math.abs(after)));
    // A part is smaller than the return, so it has a decimal more.
    const part = (x: number) => fixed(x, Math.abs(after) < 0.1 ? 4 : 2);
    const signed = (x: number) => (x < 0 ? `${minus}${part(-x)}` : `+${part(x)}`);
    const cells = parts.map(({ difference, error }) => (error === 0 ? '0' : `${signed(difference)} (${part(error)})`));
    return [channel, show(before), show(after), ...cells];
  });
  const table =
    rows.length === 0 ? [] : figureTable([term('channel', language), say.before, say.after, ...parts], rows, view);
  return section(
    say.title,
    [
      ...table,
      '',
      ...wrap(say.explained, width),
      ...(channels.some(({ moved }) => moved) ? [] : [say.hardly]),
      ...(added.length === 0 ? [] : [say.added(added.join(', '))]),
      ...(gone.length === 0 ? [] : [say.gone(gone.join(', '))]),
    ],
    view,
  );
}
