import type { FitRecord, FitStatus } from '@sextant/spec';
import { count, date, dates, fixed, type Language, money, phrase, share, term } from '@sextant/words';
import { wrap } from '../layout/wrap.ts';
import { channelTable } from './channelTable.ts';
import { columnScale, outcomeInterval } from './figures.ts';
import { heldOutLines } from './heldOut.ts';
import { type Hint, hintLines } from './hints.ts';
import { issueLines } from './issueLines.ts';
import type { Paint } from './paint.ts';
import { parameterTable } from './parameterTable.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

/** A fit as a page for a person: judgement first, then what channels brought, then what it rests on. */
export function fitText(record: FitRecord, view: View): string[] {
  const { words, language } = view;
  const others = record.findings.filter((finding) => finding.blocks.length === 0);
  return [
    ...heading(record, view),
    ...section(term('reasons', language), issueLines(record.reasons, view), view),
    ...section(words.fit.channels, channelLines(record, view), view),
    ...section(words.fit.heldOut, heldOutLines(record, view), view),
    ...section(words.fit.parameters, parameterLines(record, view), view),
    ...section(term('findings', language), issueLines(others, view), view),
  ];
}

const marks: Readonly<Record<FitStatus, { readonly sign: string; readonly colour: keyof Paint }>> = {
  good: { sign: '●', colour: 'good' },
  suspect: { sign: '▲', colour: 'warn' },
  failed: { sign: '✕', colour: 'bad' },
  provisional: { sign: '◌', colour: 'warn' },
};

function heading(record: FitRecord, { words, language, width, paint }: View): string[] {
  const { status, subject } = record;
  const { sign, colour } = marks[status];
  const period = words.fit.period(dates(subject.from, subject.to, language), subject.weeks);
  const note = subject.note === undefined ? [] : wrap(subject.note[language], width).map(paint.faint);
  const judgement = wrap(`${sign} ${judgementOf(record, language)}.`, width, '  ').map(paint[colour]);
  return [`${paint.strong(subject.outcome)}, ${subject.currency} · ${period}`, ...note, ...judgement];
}

function judgementOf({ status, reasons, diagnostics, subject }: FitRecord, language: Language): string {
  const { rhat, essBulk, essTail } = diagnostics.worst;
  const ess = Math.min(essBulk ?? 0, essTail ?? 0);
  switch (status) {
    case 'good':
      return phrase('fit-good', { rhat: rhat ?? 1, ess }, language);
    case 'suspect':
      return phrase('fit-suspect', { reasons: reasons.length }, language);
    case 'failed':
      return phrase('fit-failed', {}, language);
    case 'provisional':
      return phrase('fit-provisional', { done: diagnostics.draws / subject.draws }, language);
  }
}

/** Only for revenue: pieces have no currency to be summed up in. The mean of a sum is the sum of the means. */
function broughtLine({ subject, channels, baseline }: FitRecord, { language, width }: View): string[] {
  if (channels === null || !baseline?.share || subject.outcomeKind !== 'revenue') return [];
  const total = channels.reduce((sum, { contribution }) => sum + contribution.mean, 0);
  const { mean, q05, q95 } = baseline.share;
  const { from, to, currency } = subject;
  const facts = { money: money(total, currency, language), from, to, share: 1 - mean, low: 1 - q95, high: 1 - q05 };
  return [...wrap(`${phrase('marketing-brought', facts, language)}.`, width), ''];
}

function channelLines(record: FitRecord, view: View): string[] {
  const { language, width, paint } = view;
  if (record.channels === null) return [];
  const interval = wrap(`${phrase('point-and-interval', {}, language)}.`, width).map(paint.faint);
  const table = channelTable(record, record.channels, view);
  return [...broughtLine(record, view), ...table, '', ...baselineLine(record, view), ...interval];
}

function baselineLine({ baseline, subject }: FitRecord, { words, language }: View): string[] {
  if (baseline === null) return [];
  const { contribution, share: part } = baseline;
  const currency = subject.outcomeKind === 'revenue' ? subject.currency : null;
  const effect = outcomeInterval(contribution, currency, language, columnScale([contribution.mean], language));
  return [words.fit.baseline(effect, part === null ? '–' : share(part.mean))];
}

function parameterLines({ parameters, diagnostics }: FitRecord, view: View): string[] {
  const { words, language } = view;
  if (parameters.length === 0) return [];
  const { chains, draws, divergences, worst } = diagnostics;
  const ess = (value: number | null) => (value === null ? '–' : count(value, language));
  const rhat = worst.rhat === null ? '–' : fixed(worst.rhat, 3);
  return [
    ...parameterTable(parameters, view),
    '',
    words.fit.sampling(chains, count(draws, language), divergences),
    words.fit.gates(rhat, ess(worst.essBulk), ess(worst.essTail)),
  ];
}

/** What made the fit, where it lies, and what to type next. */
export function readOnLines(record: FitRecord, name: string | null, stored: boolean, view: View): string[] {
  const { words, language } = view;
  const { provenance } = record;
  const short = shortRecord(provenance.record);
  const until = date(provenance.dataUntil, language);
  const facts = words.fit.provenance(String(provenance.seed), String(provenance.engine), until);
  const kept = [
    `${phrase('stored-as', { record: short }, language)}.`,
    ...(name === null ? [] : [words.fit.named(name)]),
  ];
  const called = name ?? short;
  const next: readonly Hint[] = [
    [`sextant results ${called}`, words.results.readOnResults],
    [`sextant plan ${called}`, words.results.readOnPlan],
  ];
  const hints: readonly Hint[] = [
    ...(stored && record.channels !== null ? next : []),
    ...(stored ? [[`sextant show ${short}`, words.fit.readOnShow] as const] : []),
    ['--json', words.fit.readOnJson],
    ['--seed 2', words.fit.readOnSeed],
  ];
  const evidence = wrap([...(stored ? kept : []), facts].join(' '), view.width);
  return section(words.fit.readOn, [...evidence, ...hintLines(hints, view)], view);
}

/** Enough of a hash to find a record by. */
export function shortRecord(hash: string): string {
  return hash.slice(0, 8);
}
