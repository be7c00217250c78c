import type { Plan } from '@sextant/spec';
import { type Advice, chance, doubt } from '@sextant/words';
import { advised } from '../advice.ts';
import { blocks, type Context } from '../context.ts';
import { gainFigures, moneyFigures } from '../figures.ts';
import { html, type Markup } from '../markup.ts';
import { range } from '@sextant/words';
import { sign } from '../sign.ts';

/** What should change: the plan beside today, or what the next unit of money says of each channel. */
export function changeAnswer(context: Context): Markup {
  const { input, words, numbers } = context;
  if (!numbers) return html`<p class="lead">${words.change.noneYet}</p>`;
  return input.plan === null ? withoutPlan(context) : withPlan(input.plan, context);
}

/** Money that changes channel: what is taken from some and given to others. */
export function movedOf({ channels }: Plan): number {
  const raised = channels.reduce((sum, { today, proposed }) => sum + Math.max(0, proposed - today), 0);
  const lowered = channels.reduce((sum, { today, proposed }) => sum + Math.max(0, today - proposed), 0);
  return Math.min(raised, lowered);
}

/** Budgets that differ by less are the same budget. */
const sameBudget = 0.01;

/** As many names as a sentence holds; the table beneath has them all. */
const mostNames = 4;

function listed(names: readonly string[], { words }: Context): string {
  if (names.length === 0) return words.plan.none;
  if (names.length <= mostNames) return names.join(', ');
  return words.change.some(names.slice(0, mostNames - 1).join(', '), mostNames - 1, names.length);
}

function withPlan(plan: Plan, context: Context): Markup {
  const { words, language, subject } = context;
  const { difference, weeks, chanceBetter, budget } = plan;
  const gain = gainFigures(plan, context);
  const today = plan.channels.reduce((sum, channel) => sum + channel.today, 0);
  const moved = movedOf(plan);
  const money = moneyFigures([budget, today, moved], subject.currency, language);
  const act =
    Math.abs(budget - today) > sameBudget * today
      ? words.change.spend(money.show(budget), money.show(today))
      : words.change.moved(money.show(moved), money.show(budget));
  const by = advised(context);
  const names = (advice: Advice) => listed(by.get(advice) ?? [], context);
  const suspect = plan.acceptedSuspect
    ? html`<p class="warning">${sign('suspect')}<b>${words.change.acceptedSuspect}</b></p>`
    : null;
  return html`<p class="key"><b>${gain.show(difference.mean, true)}</b> <span class="iv">(${range(difference.q05, difference.q95, language, (x) => gain.bare(x))})</span></p>
<p>${words.change.gain(words.change.worth.revenue, weeks.length)}. ${act} ${words.change.fromTo(names('lower'), names('raise'))}</p>${suspect}${dots(chanceBetter)}
<p class="note">${words.change.better(chance(chanceBetter, language), doubt(chanceBetter, language))}</p>`;
}

/** Twenty equally plausible cases: as many as come out worse than today stand first. */
function dots(p: number): Markup {
  const worse = 20 - Math.min(19, Math.max(1, Math.round(20 * p)));
  const circles = Array.from(
    { length: 20 },
    (_, i) =>
      html`<circle class="${i < worse ? 'worse' : 'better'}" cx="${(2.5 + 5 * i).toFixed(1)}%" cy="6" r="4.2"/>`,
  );
  return html`<svg class="dots" aria-hidden="true">${circles}</svg>`;
}

const order: readonly Advice[] = ['raise', 'keep', 'lower', 'test first'];

function withoutPlan(context: Context): Markup {
  const { words, breakEven } = context;
  if (blocks(context, 'rank'))
    return html`<p class="lead">${words.change.noPlanSuspect}</p><p>${words.change.noneYet}</p>`;
  if (breakEven === null) return html`<p class="lead">${words.change.noPlanMargin}</p>`;
  const by = advised(context);
  const lines = order.flatMap((advice) => {
    const names = by.get(advice);
    return names === undefined ? [] : [html`<li>${words.change.advice(advice, listed(names, context))}</li>`];
  });
  return html`<p class="lead">${words.change.noPlan}</p><p>${words.change.makePlan}</p><ul class="plain">${lines}</ul>`;
}
