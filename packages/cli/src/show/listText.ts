import type { listFits, OutputOf } from '@sextant/spec';
import { date } from '@sextant/words';
import { type ColumnHead, tableLines } from '../layout/table.ts';
import { shortRecord } from './fitText.ts';
import type { View } from './view.ts';

/** The stored fits as a table. */
export function listText({ fits, damaged }: OutputOf<typeof listFits>, { words, language, width }: View): string[] {
  const { list } = words;
  const unreadable = damaged.length === 0 ? [] : ['', list.damaged(damaged.length)];
  if (fits.length === 0) return [list.none, ...unreadable];
  const left = [list.name, list.status, list.outcome];
  const right = [list.channels, list.until, list.seed, list.record, list.stored];
  const heads: ColumnHead[] = [
    ...left.map((title): ColumnHead => ({ title, side: 'left' })),
    ...right.map((title): ColumnHead => ({ title, side: 'right' })),
  ];
  const rows = fits.map((fit) => [
    fit.names.join(', ') || '–',
    words.status[fit.status],
    fit.outcome,
    String(fit.channels),
    date(fit.dataUntil, language),
    String(fit.seed),
    shortRecord(fit.record),
    date(fit.storedAt, language),
  ]);
  return [...tableLines(heads, rows, width), ...unreadable];
}
