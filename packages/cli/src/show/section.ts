import type { View } from './view.ts';

/** A title with its lines, an empty line before it; nothing where there are no lines. */
export function section(title: string, lines: readonly string[], { paint }: View): string[] {
  return lines.length === 0 ? [] : ['', paint.strong(title), ...lines];
}
