import type { FitEntry, listFits, OutputOf } from '@sextant/spec';
import { date, dates, money, phrase, type TermId, term } from '@sextant/words';
import { type ColumnHead, tableLines } from '../layout/table.ts';
import { shortRecord } from './fitText.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

type Answer = OutputOf<typeof listFits>;

/** Everything stored, a table a kind. */
export function listText({ fits, data, models, plans, damaged }: Answer, view: View): string[] {
  const { language, words } = view;
  const unreadable = damaged.length === 0 ? [] : ['', phrase('records-damaged', { count: damaged.length }, language)];
  const isEmpty = [fits, data, models, plans].every((list) => list.length === 0);
  if (isEmpty) return [phrase('nothing-stored', {}, language), ...unreadable];
  const tables = [
    ...section(words.list.data, dataTable(data, view), view),
    ...section(words.list.models, modelTable(models, view), view),
    ...section(words.list.fits, fitTable(fits, view), view),
    ...section(words.list.plans, planTable(plans, view), view),
  ];
  return [...tables.slice(1), ...unreadable];
}

function table(left: readonly string[], right: readonly string[], rows: readonly (readonly string[])[], view: View) {
  const heads: ColumnHead[] = [
    ...left.map((title): ColumnHead => ({ title, side: 'left' })),
    ...right.map((title): ColumnHead => ({ title, side: 'right' })),
  ];
  return rows.length === 0 ? [] : tableLines(heads, rows, view.width);
}

function named({ names }: { readonly names: readonly string[] }): string {
  return names.join(', ') || '–';
}

function stored({ record, storedAt }: { readonly record: string; readonly storedAt: string }, { language }: View) {
  return [shortRecord(record), date(storedAt, language)];
}

function fitTable(fits: readonly FitEntry[], view: View): string[] {
  const { language } = view;
  const titles = (...ids: readonly TermId[]) => ids.map((id) => term(id, language));
  const rows = fits.map((fit) => [
    named(fit),
    term(fit.status, language),
    fit.outcome,
    String(fit.channels),
    date(fit.dataUntil, language),
    String(fit.seed),
    ...stored(fit, view),
  ]);
  const right = titles('channels', 'dataUntil', 'seed', 'record', 'storedAt');
  return table(titles('names', 'fit', 'outcome'), right, rows, view);
}

function dataTable(data: Answer['data'], view: View): string[] {
  const { language, words } = view;
  const rows = data.map((one) => [
    named(one),
    dates(one.from, one.to, language),
    String(one.weeks),
    String(one.columns),
    ...stored(one, view),
  ]);
  const right = [term('weeks', language), words.list.columns, term('record', language), term('storedAt', language)];
  return table([term('names', language), term('period', language)], right, rows, view);
}

function modelTable(models: Answer['models'], view: View): string[] {
  const { language } = view;
  const rows = models.map((one) => [named(one), one.outcome, String(one.channels), ...stored(one, view)]);
  const right = [term('channels', language), term('record', language), term('storedAt', language)];
  return table([term('names', language), term('outcome', language)], right, rows, view);
}

function planTable(plans: Answer['plans'], view: View): string[] {
  const { language, words } = view;
  const rows = plans.map((one) => [
    named(one),
    date(one.from, language),
    String(one.weeks),
    money(one.budget, one.currency, language),
    ...stored(one, view),
  ]);
  const right = [term('weeks', language), words.list.budget, term('record', language), term('storedAt', language)];
  return table([term('names', language), term('period', language)], right, rows, view);
}
