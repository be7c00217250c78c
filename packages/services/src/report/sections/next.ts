import { partsStored } from '@sextant/words';
import { advised } from '../advice.ts';
import { blocks, type Context } from '../context.ts';
import { moneyFigures } from '../figures.ts';
import { coded, html } from '../markup.ts';
import { movedOf } from './changeAnswer.ts';
import type { ReportSection } from './section.ts';

/** What to do next, most pressing first: mend the fit, carry out the plan, test what cannot be told, come again. */
export const next: ReportSection = {
  kind: 'next',
  sheet: 'second',
  heading: 'kind',
  content: (context) => {
    const steps = [...mends(context), ...planned(context), ...tests(context)];
    const all = [...(steps.length === 0 ? [context.words.next.nothing] : steps), context.words.next.again];
    return html`<ol>${[...new Set(all)].map((step) => html`<li>${coded(step)}</li>`)}</ol>`;
  },
};

/** As many mends as a person will do before looking again. */
const mostMends = 4;

function mends({ input, language }: Context): readonly string[] {
  const said = input.fit.reasons.flatMap((reason) => partsStored(reason, language)?.mend ?? []);
  return [...new Set(said)].slice(0, mostMends);
}

function planned(context: Context): readonly string[] {
  const { input, words, language, subject, numbers } = context;
  const { plan } = input;
  if (plan === null || !numbers) return [];
  const moved = movedOf(plan);
  if (moved === 0 || plan.chanceBetter < 0.8) return [];
  return [
    words.next.plan(moneyFigures([moved], subject.currency, language).show(moved)),
    words.next.follow(plan.weeks.length),
  ];
}

function tests(context: Context): readonly string[] {
  if (!context.numbers || blocks(context, 'rank')) return [];
  const without = { ...context, input: { ...context.input, plan: null } };
  const names = advised(without).get('test first') ?? [];
  return names.length === 0 ? [] : [context.words.next.test(names.join(', '))];
}
