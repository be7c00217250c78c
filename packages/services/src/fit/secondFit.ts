import { checkPanel } from '@sextant/measurement';
import type { FitRecord, Model, Panel } from '@sextant/spec';

/** Chains of the fit that does not see the last weeks: fewer draws, for it is scored and never quoted. */
export const secondFit = { chains: 4, warmup: 500, keep: 250 } as const;

/** Modelled weeks from which a second fit is worth making: a year to learn the season from, and a quarter to be scored on. */
export const weeksNeeded = 65;
/** Weeks that have to be left to learn from, whatever the model holds out. */
const aYear = 52;

export type SecondFitPlan =
  | { readonly kind: 'wanted'; readonly weeks: number }
  | { readonly kind: 'left out'; readonly result: FitRecord['holdout']; readonly findings: FitRecord['findings'] };

export function planSecondFit(model: Model, panel: Panel): SecondFitPlan {
  const { holdout } = model;
  const weeks = panel.weeks.length - panel.firstModelled;
  if (holdout === 0) return { kind: 'left out', result: leftOut('not asked', holdout), findings: [] };
  const needed = Math.max(weeksNeeded, aYear + holdout);
  if (weeks >= needed && canLearn(model, panel)) return { kind: 'wanted', weeks: holdout };
  const facts = { weeks, needed };
  const findings = [{ code: 'holdout-left-out', where: {}, facts, blocks: [] }];
  return { kind: 'left out', result: leftOut('too few weeks', holdout), findings };
}

/** Whether the weeks before the held-out ones could be fitted by themselves. */
function canLearn(model: Model, panel: Panel): boolean {
  const from = panel.outcome.length - model.holdout;
  const outcome = panel.outcome.map((y, t) => (t < from ? y : Number.NaN));
  return checkPanel(model, { ...panel, outcome }).refusals.length === 0;
}

export function leftOut(why: 'not asked' | 'too few weeks' | 'cancelled', weeks: number): FitRecord['holdout'] {
  return { kind: 'left out', why, weeks };
}
