import { widthOf } from './width.ts';

/**
 * A paragraph in lines of at most `width` columns, broken at spaces. Spaces before the first word stay; lines after the first
 * begin with `indent`.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const [first = '', ...words] = text.trimStart().split(' ');
  const lines: string[] = [];
  let line = ' '.repeat(text.length - text.trimStart().length) + first;
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (widthOf(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}
