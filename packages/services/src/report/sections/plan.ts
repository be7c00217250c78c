import { allocation, budgetCurve, difference } from '@sextant/charts';
import type { Plan, PlannedChannel } from '@sextant/spec';
import { chance, date, dates, fixed, nextTerm, returnTerm, share, term } from '@sextant/words';
import { chartFigure } from '../chartFigure.ts';
import type { Context } from '../context.ts';
import { gainFigures, interval, moneyFigures, returnFigures } from '../figures.ts';
import { html, type Markup } from '../markup.ts';
import { heads, plainTable, row } from '../plainTable.ts';
import { sign } from '../sign.ts';
import type { ReportSection } from './section.ts';

/** The plan beside today, every move with its reason, how near to the best it is, and its spend by week. */
export const plan: ReportSection = {
  kind: 'plan',
  sheet: 'details',
  heading: 'kind',
  content: (context) => {
    const { input, words, language, subject, numbers } = context;
    const { plan: made } = input;
    if (made === null || !numbers) return null;
    const gain = gainFigures(made, context);
    const title =
      made.chanceBetter >= 0.8 && made.difference.mean > 0
        ? words.plan.title(gain.show(made.difference.mean), chance(made.chanceBetter, language))
        : words.plan.titleCannotTell;
    const from = made.weeks[0] ?? made.request.from;
    const period = dates(from, made.weeks.at(-1) ?? from, language);
    const budget = moneyFigures([made.budget], subject.currency, language).show(made.budget);
    return html`<h3>${title}</h3><p class="subtitle">${words.plan.goals[made.request.goal.kind]}. ${words.plan.subtitle(period, made.weeks.length, budget)}</p>${
      made.acceptedSuspect && html`<p class="warning">${sign('suspect')}<b>${words.change.acceptedSuspect}</b></p>`
    }${comparison(made, context)}<p class="note">${gapOf(made, context)}</p>${chartFigure(difference, made, context)}${chartFigure(allocation, made, context)}${moves(made, context)}${schedule(made, context)}${chartFigure(budgetCurve, made, context)}`;
  },
};

function comparison(plan: Plan, context: Context): Markup {
  const { words, language, subject } = context;
  const value = moneyFigures([plan.valueToday.q95, plan.valueProposed.q95], subject.currency, language);
  const gained = gainFigures(plan, context);
  const spend = moneyFigures([plan.budget], subject.currency, language);
  const today = plan.channels.reduce((sum, channel) => sum + channel.today, 0);
  const proposed = plan.channels.reduce((sum, channel) => sum + channel.proposed, 0);
  const rows = [
    [words.plan.budget, spend.show(today), spend.show(proposed)],
    [
      words.plan.value,
      interval(plan.valueToday, value, language, 'show'),
      interval(plan.valueProposed, value, language, 'show'),
    ],
    [words.plan.difference, '–', interval(plan.difference, gained, language, 'show', true)],
    [words.plan.chance, '–', chance(plan.chanceBetter, language)],
    [words.plan.after, '–', interval(plan.landsAfter, value, language, 'show')],
  ];
  const head = heads([words.plan.measure, words.plan.today, words.plan.proposed]);
  return plainTable({ head, rows: rows.map((cells) => row(...cells)) }, words.sections.plan, words.frame.wide);
}

function moves(plan: Plan, context: Context): Markup {
  const { words, language, subject } = context;
  const spend = moneyFigures(
    plan.channels.flatMap(({ today, proposed }) => [today, proposed]),
    subject.currency,
    language,
  );
  const returned = returnFigures(context);
  const moved = (channel: PlannedChannel) =>
    row(
      channel.channel,
      spend.bare(channel.today),
      spend.bare(channel.proposed),
      channel.today === 0 ? '–' : share(channel.proposed / channel.today - 1, true),
      channel.roi === null ? '–' : interval(channel.roi, returned, language),
      channel.marginalRoi === null ? '–' : interval(channel.marginalRoi, returned, language),
      why(channel, context),
    );
  const { currency } = subject;
  const labels = [
    term('channel', language),
    `${words.plan.today}, ${spend.unit}`,
    `${words.plan.proposed}, ${spend.unit}`,
    words.plan.change,
    `${returnTerm(currency, language)}, ${words.plan.underPlan}`,
    `${nextTerm(currency, language)}, ${words.plan.underPlan}`,
    words.plan.why,
  ];
  const rows = plan.channels.map(moved);
  return plainTable({ head: heads(labels, [0, 6]), rows }, words.plan.why, words.frame.wide);
}

/** Why a channel moves, whether a limit holds it, and whether it leaves what was ever spent. */
function why({ reason, atLimit, leavesSeenRange }: PlannedChannel, { words }: Context): string {
  const parts = [
    words.plan.reasons[reason.code],
    ...(atLimit === null || reason.code === 'keep-at-limit' || reason.code === 'keep-fixed'
      ? []
      : [words.plan.limits[atLimit]]),
    ...(leavesSeenRange ? [words.plan.neverSpent] : []),
  ];
  return parts.join('; ');
}

/** A gap that would be shown as nothing is told as the smallest that is shown. */
const leastGap = 0.001;

function gapOf({ optimalityGap, optimisedOn, evaluatedOn }: Plan, { words }: Context): string {
  return words.plan.gapSentence(
    share(Math.max(leastGap, optimalityGap)),
    fixed(optimisedOn.draws, 0),
    fixed(evaluatedOn.draws, 0),
  );
}

function schedule(plan: Plan, { words, language, subject }: Context): Markup {
  const spend = moneyFigures(
    plan.channels.flatMap((channel) => channel.schedule),
    subject.currency,
    language,
  );
  const head = heads([term('weeks', language), ...plan.channels.map(({ channel }) => channel)]);
  const rows = plan.weeks.map((week, i) =>
    row(date(week, language), ...plan.channels.map((channel) => spend.bare(channel.schedule[i] ?? 0))),
  );
  return html`<details class="twin"><summary>${words.plan.schedule}</summary><p class="subtitle">${spend.unit}</p>${plainTable({ head, rows }, words.plan.scheduleCaption, words.frame.wide)}</details>`;
}
