import { share } from '@sextant/words';
import { blocks, type Context, periodOf } from './context.ts';
import { gainFigures, totalFigures } from './figures.ts';
import { shareText } from './sections/broughtAnswer.ts';

/** The finding, or why there is none; it never says more than the fit allows. */
export function titleOf(context: Context): string {
  const { input, words, numbers, subject } = context;
  const { fit, plan } = input;
  if (fit.status === 'failed') return words.title.failed;
  if (fit.status === 'provisional') return words.title.provisional(share(fit.diagnostics.draws / fit.subject.draws));
  if (!numbers || blocks(context, 'headline')) return words.title.suspect;
  const total = (fit.channels ?? []).reduce((sum, { contribution }) => sum + contribution.mean, 0);
  const brought = totalFigures(context).show(total);
  const period = periodOf(context);
  const likely = plan !== null && plan.chanceBetter >= 0.8 && plan.difference.mean > 0;
  if (likely && subject.outcomeKind === 'revenue') {
    const { mean } = plan.difference;
    const gain = gainFigures(plan, context).show(mean);
    return words.title.withPlan(brought, period, gain, plan.weeks.length);
  }
  const title = subject.outcomeKind === 'revenue' ? words.title.brought : words.title.broughtUnits;
  return title(brought, period, shareText(context));
}
