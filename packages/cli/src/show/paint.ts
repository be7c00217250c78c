/** Colours of a terminal, or none: for pipes, for NO_COLOR and for tests. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
}

function code(on: number, off: number): (text: string) => string {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}

const plain = (text: string) => text;

export const noPaint: Paint = { strong: plain, faint: plain, good: plain, warn: plain, bad: plain };

export const ansiPaint: Paint = {
  strong: code(1, 22),
  faint: code(2, 22),
  good: code(32, 39),
  warn: code(33, 39),
  bad: code(31, 39),
};
