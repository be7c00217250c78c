import type { Estimate } from '@sextant/spec';
import type { Scale } from '@sextant/words';
import { type ColumnHead, tableLines } from '../layout/table.ts';
import { outcomeInterval } from './figures.ts';
import type { View } from './view.ts';

/** What an outcome is counted in: its currency for revenue, null for pieces. */
export function outcomeUnit(subject: {
  readonly outcomeKind: 'revenue' | 'units';
  readonly currency: string;
}): string | null {
  return subject.outcomeKind === 'revenue' ? subject.currency : null;
}

/** An amount without an interval, as its column writes it. */
export function amountCell(x: number, currency: string | null, { language }: View, scale: Scale): string {
  return outcomeInterval(exactly(x), currency, language, scale).replace(/ \(.*$/, '');
}

export function exactly(x: number): Estimate {
  return { mean: x, sd: 0, q05: x, q50: x, q95: x };
}

/** A table whose first column is words and whose others are figures. */
export function figureTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  { width }: View,
  left = 1,
): string[] {
  const heads = titles.map((title, i): ColumnHead => ({ title, side: i < left ? 'left' : 'right' }));
  return tableLines(heads, rows, width);
}
