import type { Issue } from '@sextant/spec';

export type JsonResult =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'issues'; readonly issues: readonly Issue<'model-not-json'>[] };

/** JSON text as a value, or the line and column where it stops being JSON. */
export function parseJson(text: string, file: string): JsonResult {
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return { kind: 'ok', value: JSON.parse(clean) };
  } catch {
    const at = jsonFault(clean) ?? clean.length;
    const before = clean.slice(0, at);
    const line = before.split('\n').length;
    const facts = { line, column: at - before.lastIndexOf('\n'), near: excerpt(clean, at) };
    return { kind: 'issues', issues: [{ code: 'model-not-json', where: { file, line }, facts }] };
  }
}

/** Up to twelve signs before and after the fault, on its line. */
function excerpt(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 12);
  const end = text.indexOf('\n', at);
  return text.slice(from, Math.min(end < 0 ? text.length : end, at + 12)).trim();
}

/** One token of RFC 8259, or any other sign. */
const token =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|./gsu;

/** What may stand at a place. */
type Want = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or end' | 'nothing';

/**
 * Index of the first token that cannot stand where it stands, the text's length when it ends too early, null for JSON. Engines
 * word this each in their own way and some give no place at all.
 */
export function jsonFault(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let want: Want = 'value';
  for (const { 0: found, index } of text.matchAll(token)) {
    if (/^[ \t\r\n]$/.test(found)) continue;
    const next = step(want, found, open);
    if (next === null) return index;
    want = next;
  }
  return want === 'nothing' ? null : text.length;
}

/** What may follow `found`, or null where it may not stand; `open` is kept up to date. */
function step(want: Want, found: string, open: ('{' | '[')[]): Want | null {
  const inside = open.at(-1);
  const isString = found.length > 1 && found.startsWith('"');
  if (want === 'colon') return found === ':' ? 'value' : null;
  if (want === 'nothing') return null;
  if (want === 'comma or end' && found === ',') return inside === '{' ? 'name' : 'value';
  if (found === '}' && inside === '{' && (want === 'name or }' || want === 'comma or end')) return close(open);
  if (found === ']' && inside === '[' && (want === 'value or ]' || want === 'comma or end')) return close(open);
  if (want === 'name' || want === 'name or }') return isString ? 'colon' : null;
  return want === 'comma or end' ? null : value(found, open);
}

function close(open: ('{' | '[')[]): Want {
  open.pop();
  return open.length === 0 ? 'nothing' : 'comma or end';
}

function value(found: string, open: ('{' | '[')[]): Want | null {
  if (found === '{' || found === '[') {
    open.push(found);
    return found === '{' ? 'name or }' : 'value or ]';
  }
  const whole = /^(?:".*"|-?\d.*|true|false|null)$/s.test(found);
  if (!whole) return null;
  return open.length === 0 ? 'nothing' : 'comma or end';
}
