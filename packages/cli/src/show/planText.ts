import type { Plan, PlannedChannel, Problem } from '@sextant/spec';
import { chance, count, dates, doubt, money, moneyInterval, nextTerm, returnTerm, share, term } from '@sextant/words';
import { wrap } from '../layout/wrap.ts';
import { figureTable } from './cells.ts';
import { columnScale, ratioFormat, ratioInterval } from './figures.ts';
import { problemLines } from './problemLines.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

interface Planned {
  readonly plan: Plan;
  readonly currency: string;
  readonly status: string;
  readonly file?: string | null;
  readonly findings?: readonly Problem[];
}

/** A plan beside today's split: what moves and why, what it brings, how sure that is, and where it is a guess. */
export function planText({ plan, currency, status, file = null, findings = [] }: Planned, view: View): string[] {
  const { words, language, width, paint } = view;
  const say = words.plan;
  const { weeks, budget, difference, chanceBetter, landsAfter } = plan;
  const first = weeks[0] ?? '';
  const amount = (x: number) => money(x, currency, language);
  const sure = (isOfProfit(plan) ? say.differenceOfProfit : say.difference)(
    moneyInterval(difference, currency, language),
    chance(chanceBetter, language),
    doubt(chanceBetter, language),
  );
  return [
    paint.strong(say.title(dates(first, lastDay(weeks.at(-1) ?? first), language), weeks.length)),
    say.budget(amount(budget)),
    ...(status === 'good' ? [] : wrap(paint.warn(say.suspect), width)),
    ...section(say.proposed, splitLines(plan, currency, view), view),
    ...section(
      say.advice,
      plan.channels.flatMap((channel) => adviceLines(channel, view)),
      view,
    ),
    '',
    ...wrap(sure, width),
    ...wrap(say.landsAfter(moneyInterval(landsAfter, currency, language)), width),
    ...wrap(gapLine(plan, currency, view), width),
    ...section(say.beyondSeen, beyondLines(plan, currency, view), view),
    ...section(say.curve, curveLines(plan, currency, view), view),
    ...section(term('findings', language), problemLines(findings, view), view),
    ...(file === null ? [] : ['', ...wrap(say.schedule(file), width)]),
  ];
}

/** Where both budgets are the same the difference is of what they bring, else of profit if the margin is known. */
function isOfProfit({ channels, budget, budgetCurve }: Plan): boolean {
  const today = channels.reduce((sum, one) => sum + one.today, 0);
  return Math.abs(budget - today) > 1e-6 * budget && budgetCurve.every(({ profit }) => profit !== null);
}

function lastDay(week: string): string {
  const day = new Date(`${week}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 6);
  return day.toISOString().slice(0, 10);
}

function splitLines({ channels, valueToday, valueProposed, budget }: Plan, currency: string, view: View): string[] {
  const { words, language } = view;
  const say = words.plan;
  const spend = columnScale(
    channels.flatMap(({ today, proposed }) => [today, proposed]),
    language,
  );
  const amount = (x: number) => money(x, currency, language, spend);
  const rows = channels.map((channel) => [
    channel.channel,
    amount(channel.today),
    amount(channel.proposed),
    changeOf(channel),
    ratioInterval(channel.roi, language),
    ratioInterval(channel.marginalRoi, language),
  ]);
  const today = channels.reduce((sum, one) => sum + one.today, 0);
  const total = [
    words.results.total,
    amount(today),
    amount(budget),
    share(today === 0 ? 0 : budget / today - 1, true),
    '',
    '',
  ];
  const titles = [
    term('channel', language),
    say.today,
    say.proposed,
    '',
    returnTerm(currency, language),
    nextTerm(currency, language),
  ];
  const scale = columnScale([valueToday.mean, valueProposed.mean], language);
  return [
    ...figureTable(titles, [...rows, total], view),
    '',
    `${say.outcomeToday}: ${moneyInterval(valueToday, currency, language, scale)}.`,
    `${say.outcomeProposed}: ${moneyInterval(valueProposed, currency, language, scale)}.`,
  ];
}

function changeOf({ today, proposed }: PlannedChannel): string {
  return today === 0 ? '–' : share(proposed / today - 1, true);
}

function adviceLines({ channel, reason }: PlannedChannel, { words, width }: View): string[] {
  const say = words.plan;
  const { code, facts } = reason;
  const change = facts['change'] ?? 0;
  const advice = code.startsWith('keep') ? 'keep' : change > 0 ? 'raise' : 'lower';
  const show = ratioFormat(Math.max(facts['nextToday'] ?? 0, facts['othersNextToday'] ?? 0));
  const shown = { own: show(facts['nextToday'] ?? 0), others: show(facts['othersNextToday'] ?? 0) };
  return wrap(`${channel}: ${say.advices[advice]}, ${say.reason(code, shown)}.`, width, '  ');
}

function gapLine(
  { optimalityGap, optimisedOn, evaluatedOn }: Plan,
  currency: string,
  { words, language }: View,
): string {
  const amount = (x: number) => money(x, currency, language);
  const gap = optimalityGap < 0.0005 ? share(0.0005) : share(optimalityGap);
  return words.plan.gap(gap, count(optimisedOn.draws, language), amount(optimisedOn.value), amount(evaluatedOn.value));
}

function beyondLines({ channels }: Plan, currency: string, { words, language, width }: View): string[] {
  const amount = (x: number) => money(x, currency, language);
  return channels
    .filter(({ leavesSeenRange }) => leavesSeenRange)
    .flatMap((one) => wrap(words.plan.beyond(one.channel, amount(one.largestWeek), amount(one.seenUpTo)), width, '  '));
}

/** As many points of the curve are shown. */
const points = 6;

function curveLines({ budgetCurve, budget }: Plan, currency: string, view: View): string[] {
  const { words, language } = view;
  const say = words.plan;
  const step = Math.max(1, Math.ceil((budgetCurve.length - 1) / points));
  const some = budgetCurve.filter((_, i) => i % step === 0 || i === budgetCurve.length - 1);
  const scale = columnScale([budget, ...some.map((point) => point.budget)], language);
  const values = columnScale(
    some.map(({ value }) => value.mean),
    language,
  );
  const rows = some.map((point) => [
    money(point.budget, currency, language, scale),
    moneyInterval(point.value, currency, language, values),
    ...(point.profit === null ? [] : [moneyInterval(point.profit, currency, language)]),
  ]);
  const hasProfit = some.every(({ profit }) => profit !== null);
  return rows.length === 0
    ? []
    : figureTable([say.totalBudget, say.value, ...(hasProfit ? [say.profit] : [])], rows, view, 0);
}
