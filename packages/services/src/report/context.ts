import type { Subject } from '@sextant/charts';
import { date, dates, type Language, type ReportWords, reportWords, share } from '@sextant/words';
import { type ReportInput, showsNumbers } from './input.ts';
import { parameterNames } from './parameterNames.ts';

/** What every section is written from. */
export interface Context {
  readonly input: ReportInput;
  readonly language: Language;
  readonly words: ReportWords;
  readonly subject: Subject;
  /** When the report is made. */
  readonly now: Date;
  /** Whether channel numbers may stand in it at all. */
  readonly numbers: boolean;
  /** 1 / margin; null where the margin is not known. */
  readonly breakEven: number | null;
}

/** What a fit without channel numbers may not show is gone here, so that no section can show it by mistake. */
function without(input: ReportInput): ReportInput {
  return showsNumbers(input) ? input : { ...input, marketing: null, views: null, plan: null, explanation: null };
}

export function contextOf(given: ReportInput, language: Language, now: Date): Context {
  const input = without(given);
  const { fit, model } = input;
  return {
    input,
    language,
    words: reportWords(language),
    subject: {
      outcomeKind: fit.subject.outcomeKind,
      currency: fit.subject.currency,
      channels: model.channels.map((channel) => channel.name),
      parameters: parameterNames(model, language),
    },
    now,
    numbers: showsNumbers(input),
    breakEven: typeof model.outcome.margin === 'number' ? 1 / model.outcome.margin : null,
  };
}

export function periodOf({ input, language }: Context): string {
  return dates(input.fit.subject.from, input.fit.subject.to, language);
}

/** The day the report is made, as it is shown. */
export function madeOn({ now, language }: Context): string {
  return date(now.toISOString().slice(0, 10), language);
}

export function marginOf({ input }: Context): string | null {
  const { margin } = input.model.outcome;
  return typeof margin === 'number' ? share(margin) : null;
}

/** Whether a finding forbids to state this of the fit. */
export function blocks({ input }: Context, what: 'headline' | 'rank' | 'plan'): boolean {
  return input.fit.reasons.some((reason) => reason.blocks.includes(what));
}
