import type { PlanIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { date, fixed, number, plural } from '../numbers/index.ts';
import { didYouMean, expected, weekday } from './words.ts';

export const plan: Sentences<PlanIssues> = {
  'plan-number-wrong': ({ field, found, expected: wanted }) => ({
    what: `The number for \`${field}\` cannot be used.`,
    detail: `Found ${number(found)}, expected ${expected[wanted]}.`,
    mend: 'Correct the number.',
  }),
  'plan-channel-unknown': ({ channel, known, near }) => ({
    what: `The fit has no channel ${quoted(channel)}.`,
    ...(near === undefined ? { detail: `The fit has ${quotedList(known)}.` } : {}),
    mend: didYouMean(near, [], 'Choose one of them.'),
  }),
  'plan-limits-crossed': ({ lower, upper }) => ({
    what: 'The lower limit of this channel is above its upper limit.',
    detail: `Found ${number(lower)} below and ${number(upper)} above.`,
    mend: 'Correct one of the two limits.',
  }),
  'plan-limits-cannot-be-met': ({ lower, upper, budget }) => ({
    what: 'No split of this budget keeps all limits.',
    detail: `The limits allow from ${number(lower)} to ${number(upper)} in all; the budget is ${number(budget)}.`,
    mend: 'Set a budget within that range, or widen the limits.',
  }),
  'plan-before-data-end': ({ found, earliest }) => ({
    what: 'The plan begins before the data end.',
    detail: `Found ${quoted(found)}; the first week without data begins ${date(earliest, 'en')}.`,
    mend: `Set the start to ${earliest} or a later week.`,
  }),
  'plan-not-week-start': ({ found, weekStart }) => ({
    what: 'The plan does not begin on the first day of a week.',
    detail: `Found ${quoted(found)}; weeks of this data begin on ${weekday(weekStart)}.`,
    mend: 'Choose the first day of a week.',
  }),
  'plan-of-another-fit': ({ plan: name, fit }) => ({
    what: `${quoted(name)} is no plan made on the fit ${quoted(fit)}.`,
    mend: 'Choose a plan made on this fit, or make one with `sextant plan`.',
  }),
  'plan-fit-failed': () => ({
    what: 'This fit failed, so there is nothing to plan on.',
    mend: 'Look at its reasons, mend them, and fit again.',
  }),
  'plan-fit-suspect': ({ reasons }) => ({
    what: 'This fit is suspect, and a plan made on it may be wrong.',
    detail: `Its reasons: ${quotedList(reasons)}.`,
    mend: 'Look at the reasons first; use `--accept-suspect` to plan all the same, and the report will say so.',
  }),
  'plan-margin-unknown': () => ({
    what: 'Without a margin nobody can say what profit a plan brings.',
    mend: 'Give the margin under `outcome` in the model file, or choose another goal.',
  }),
  'plan-target-unreachable': ({ target, best }) => ({
    what: 'No split within the limits returns that much.',
    detail: `The goal is ${fixed(target, 2)} for each unit of money; the best found is ${fixed(best, 2)}.`,
    mend: 'Set a lower goal, or widen the limits.',
  }),
  'plan-nothing-spent': ({ weeks }) => ({
    what: 'No channel spent anything lately, so there is no “today” to plan from.',
    detail: `Looked at the last ${plural(weeks, 'week')} with data.`,
    mend: 'Choose more weeks with `--today-weeks`.',
  }),
  'plan-budget-beyond-seen': ({ budget, seen, times }) => ({
    what: 'This budget is far beyond anything the data have seen, so the plan rests on belief rather than on evidence.',
    detail: `The budget is ${number(budget)}, ${fixed(times, 0)} times the ${number(seen)} that was the most ever spent in as long.`,
    mend: 'Check for zeros too many, or choose a smaller budget and raise it step by step.',
  }),
  'plan-stops-at-most': ({ most }) => ({
    what: 'More money would still pay by this fit, but the plan stops where evidence ends.',
    detail: `It stops at ${number(most)}, three times what is spent today.`,
    mend: 'Set the most to be spent yourself with `--budget`, and raise it step by step.',
  }),
};
