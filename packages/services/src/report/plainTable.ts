import { html, type Markup, type Slot } from './markup.ts';

/** A table as it is written: the twin of a chart, or one of the report's own with figures in two weights. */
export interface Written {
  readonly head: readonly { readonly label: string; readonly unit: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly { readonly text: Slot }[])[];
}

/** Heads without units; the columns named in `words` are set from the left. */
export function heads(labels: readonly string[], words: readonly number[] = [0]): Written['head'] {
  return labels.map((label, i) => ({ label, unit: '', numeric: !words.includes(i) }));
}

export function row(...cells: readonly Slot[]): Written['rows'][number] {
  return cells.map((text) => ({ text }));
}

/** The first cell of a row is its head. A table wider than its column scrolls by itself, for the keyboard too. */
export function plainTable({ head, rows }: Written, caption: string, wide: string): Markup {
  const side = (i: number) => (head[i]?.numeric === true ? html` class="right"` : null);
  const labels = head.map(
    ({ label, unit }, i) => html`<th scope="col"${side(i)}>${unit === '' ? label : `${label}, ${unit}`}</th>`,
  );
  const cell = (text: Slot, i: number) =>
    i === 0 ? html`<th scope="row"><bdi>${text}</bdi></th>` : html`<td${side(i)}>${text}</td>`;
  const lines = rows.map((cells) => html`<tr>${cells.map(({ text }, i) => cell(text, i))}</tr>`);
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}: ${wide}"><table><caption class="hidden">${caption}</caption><thead><tr>${labels}</tr></thead><tbody>${lines}</tbody></table></div>`;
}
