const made: unique symbol = Symbol('markup');

/** Text that is already HTML. Only `html`, `joined` and `drawn` make it, so that nothing reaches the page unescaped. */
export interface Markup {
  readonly [made]: true;
  readonly text: string;
}

export type Slot = Markup | string | number | null | false | readonly Slot[];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What a file, a model or a person wrote, as text of a page or as the value of a quoted attribute. */
export function escaped(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (sign) => signs[sign] as string);
}

/** Without what has no meaning in a page: control characters and halves of characters. Directions are held by `bdi`. */
export function visible(text: string): string {
  return text.replaceAll(/\p{Surrogate}|(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '');
}

function markup(text: string): Markup {
  return { [made]: true, text };
}

function textOf(slot: Slot): string {
  if (slot === null || slot === false) return '';
  if (typeof slot === 'string') return escaped(slot);
  if (typeof slot === 'number') return String(slot);
  return isList(slot) ? slot.map(textOf).join('') : slot.text;
}

function isList(slot: Slot): slot is readonly Slot[] {
  return Array.isArray(slot);
}

/** A template whose slots are escaped unless they are markup themselves. Attributes stand in double quotes. */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return markup(parts.map((part, i) => part + textOf(slots[i] ?? null)).join(''));
}

export function joined(items: readonly Slot[], between: Markup): Markup {
  return markup(items.map(textOf).join(between.text));
}

/** A picture that its own writer has serialised from a tree of elements, where every text is a node. */
export function drawn(element: { readonly outerHTML: string }): Markup {
  return markup(element.outerHTML);
}

/** CSS of our own as the content of a `style` element. */
export function styled(css: string): Markup {
  if (/<\/style/i.test(css)) throw new Error('a style sheet cannot hold its own end');
  return markup(`<style>${css}</style>`);
}

/** A text as a string of CSS: every sign that could end it is written by its number. */
export function cssString(text: string): string {
  const written = visible(text).replaceAll(/["\\<>\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${written}"`;
}

/** A sentence of ours that quotes code between backquotes. */
export function coded(text: string): Markup {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return html`${text}`;
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}

/** A name that a person gave: its direction does not reach the text around it. */
export function name(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}
