import type { listFits, OutputOf } from '@sextant/spec';
import { date, phrase, type TermId, term } from '@sextant/words';
import { type ColumnHead, tableLines } from '../layout/table.ts';
import { shortRecord } from './fitText.ts';
import type { View } from './view.ts';

/** The stored fits as a table. */
export function listText({ fits, damaged }: OutputOf<typeof listFits>, { language, width }: View): string[] {
  const unreadable = damaged.length === 0 ? [] : ['', phrase('records-damaged', { count: damaged.length }, language)];
  if (fits.length === 0) return [phrase('nothing-stored', {}, language), ...unreadable];
  const title = (id: TermId) => term(id, language);
  const left = ['names', 'fit', 'outcome'] as const;
  const right = ['channels', 'dataUntil', 'seed', 'record', 'storedAt'] as const;
  const heads: ColumnHead[] = [
    ...left.map((id): ColumnHead => ({ title: title(id), side: 'left' })),
    ...right.map((id): ColumnHead => ({ title: title(id), side: 'right' })),
  ];
  const rows = fits.map((fit) => [
    fit.names.join(', ') || '–',
    term(fit.status, language),
    fit.outcome,
    String(fit.channels),
    date(fit.dataUntil, language),
    String(fit.seed),
    shortRecord(fit.record),
    date(fit.storedAt, language),
  ]);
  return [...tableLines(heads, rows, width), ...unreadable];
}
