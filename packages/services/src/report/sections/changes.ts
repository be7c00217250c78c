import type { Explanation, Moved } from '@sextant/spec';
import { term } from '@sextant/words';
import type { Context } from '../context.ts';
import { html, type Markup } from '../markup.ts';
import { heads, plainTable, row } from '../plainTable.ts';
import { fixed, signed } from '../signed.ts';
import type { ReportSection } from './section.ts';

/** Which returns moved since the run before, and why; the parts add up. */
export const changes: ReportSection = {
  kind: 'changes',
  sheet: 'second',
  heading: 'kind',
  content: (context) => {
    const { input, words, numbers } = context;
    if (!numbers || input.explanation === null) return html`<p>${words.changes.first} ${words.changes.compare}</p>`;
    return compared(input.explanation, context);
  },
};

function compared({ from, channels, added, gone }: Explanation, context: Context): Markup {
  const { words } = context;
  const moved = channels.filter((channel) => channel.moved);
  return html`<p>${words.changes.against(from.slice(0, 8))}</p>${
    moved.length === 0
      ? html`<p>${words.changes.nothing}</p>`
      : html`${movedTable(moved, context)}<p class="note">${words.changes.error}</p>`
  }${added.length > 0 && html`<p>${words.changes.added(added.join(', '))}</p>`}${
    gone.length > 0 && html`<p>${words.changes.gone(gone.join(', '))}</p>`
  }`;
}

function movedTable(moved: readonly Moved[], { words, language }: Context): Markup {
  const kinds = [...new Set(moved.flatMap(({ parts }) => parts.map((part) => part.of)))];
  const head = heads([
    term('channel', language),
    words.changes.before,
    ...kinds.map((kind) => words.changes.parts[kind]),
    words.changes.after,
  ]);
  const rows = moved.map(({ channel, before, after, parts }) => {
    const steps = kinds.map((kind) => {
      const part = parts.find(({ of }) => of === kind);
      return part === undefined ? '–' : signed(part.difference);
    });
    return row(channel, fixed(before), ...steps, fixed(after));
  });
  return plainTable({ head, rows }, words.sections.changes, words.frame.wide);
}
