import type { FitRecord, FitStatus } from '@sextant/spec';
import { count, date, dates, fixed, share } from '@sextant/words';
import { wrap } from '../layout/wrap.ts';
import { channelTable } from './channelTable.ts';
import { columnScale, outcomeInterval } from './figures.ts';
import { heldOutLines } from './heldOut.ts';
import { issueLines } from './issueLines.ts';
import type { Paint } from './paint.ts';
import { parameterTable } from './parameterTable.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

/** A fit as a page for a person: judgement first, then what channels brought, then what it rests on. */
export function fitText(record: FitRecord, view: View): string[] {
  const { words } = view;
  const others = record.findings.filter((finding) => finding.blocks.length === 0);
  return [
    ...heading(record, view),
    ...section(words.fit.reasons, issueLines(record.reasons, view), view),
    ...section(words.fit.channels, channelLines(record, view), view),
    ...section(words.fit.heldOut, heldOutLines(record, view), view),
    ...section(words.fit.parameters, parameterLines(record, view), view),
    ...section(words.fit.findings, issueLines(others, view), view),
  ];
}

const marks: Readonly<Record<FitStatus, { readonly sign: string; readonly colour: keyof Paint }>> = {
  good: { sign: '●', colour: 'good' },
  suspect: { sign: '▲', colour: 'warn' },
  failed: { sign: '✕', colour: 'bad' },
  provisional: { sign: '◌', colour: 'warn' },
};

function heading({ status, subject }: FitRecord, { words, language, width, paint }: View): string[] {
  const { sign, colour } = marks[status];
  const period = words.fit.period(dates(subject.from, subject.to, language), subject.weeks);
  const note = subject.note === undefined ? [] : wrap(subject.note[language], width).map(paint.faint);
  return [
    `${paint[colour](`${sign} ${words.status[status]}`)}  ${words.statusMeans[status]}`,
    `${paint.strong(words.fit.heading(subject.outcome, subject.currency))} · ${period}`,
    ...note,
  ];
}

function channelLines(record: FitRecord, view: View): string[] {
  const { words, width, paint } = view;
  if (record.channels === null) return [words.fit.noChannels];
  const interval = wrap(words.fit.interval, width).map(paint.faint);
  return [...channelTable(record, record.channels, view), '', ...baselineLine(record, view), ...interval];
}

function baselineLine({ baseline, subject }: FitRecord, { words, language }: View): string[] {
  if (baseline === null) return [];
  const { contribution, share: part } = baseline;
  const currency = subject.outcomeKind === 'revenue' ? subject.currency : null;
  const effect = outcomeInterval(contribution, currency, language, columnScale([contribution.mean], language));
  return [words.fit.baseline(effect, share(part.mean))];
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
  const kept = name === null ? words.fit.keptWithoutName(short) : words.fit.kept(name, short);
  const facts = words.fit.provenance(
    String(provenance.seed),
    String(provenance.engine),
    date(provenance.dataUntil, language),
  );
  const lines = stored ? [`${kept} ${facts}`, words.fit.readOnShow(short)] : [facts];
  return section(words.fit.readOn, [...lines, words.fit.readOnJson, words.fit.readOnAgain], view);
}

/** Enough of a hash to find a record by. */
export function shortRecord(hash: string): string {
  return hash.slice(0, 8);
}
