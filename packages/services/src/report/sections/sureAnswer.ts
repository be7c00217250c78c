import type { FitRecord } from '@sextant/spec';
import { fixed, sayStored, share } from '@sextant/words';
import type { Context } from '../context.ts';
import { coded, html, type Markup } from '../markup.ts';
import { type Judgement, sign } from '../sign.ts';

interface Ground {
  readonly judgement: Judgement;
  readonly what: string;
  readonly why: string;
}

/** How sure are we: a verdict in words, then what it stands on, worst news included. */
export function sureAnswer(context: Context): Markup {
  const grounds = context.numbers ? groundsOf(context) : reasonsOf(context);
  return html`<p class="lead">${verdict(context)}</p><ul class="grounds">${grounds.map(
    ({ judgement, what, why }) =>
      html`<li>${sign(judgement)}<div><b>${what}</b><span class="small">${coded(why)}</span></div></li>`,
  )}</ul>`;
}

/** Chance above or below which it counts as clear whether a channel pays back (look.md 8: "very likely"). */
const clear = 0.95;

function verdict(context: Context): string {
  const { input, words, numbers } = context;
  const { fit, views } = input;
  if (fit.status === 'failed') return words.title.failed;
  if (!numbers) return words.frame.doNotQuote;
  if (fit.status === 'suspect') return words.sure.suspect;
  const chances = (views?.returns.rows ?? []).flatMap(({ aboveBreakEven: p }) => (p === null ? [] : [p]));
  if (chances.length === 0) return words.sure.notJudged;
  const sure = chances.filter((p) => p > clear || p < 1 - clear).length;
  if (sure === chances.length) return words.sure.ofAll;
  return sure === 0 ? words.sure.ofNone : words.sure.ofChannels(sure, chances.length);
}

/** Why there is no answer, said shortly; the whole of it stands on page 2. */
function reasonsOf({ input, words, language }: Context): readonly Ground[] {
  const { fit } = input;
  const judgement = fit.status === 'failed' ? 'failed' : 'suspect';
  const reasons = fit.reasons
    .slice(0, 3)
    .map((reason) => ({ judgement, what: placeOf(reason), why: sayStored(reason, language) }) as const);
  return reasons.length > 0 ? reasons : [{ judgement, what: words.chip[fit.status], why: words.frame.noNumbers }];
}

function placeOf({ where }: FitRecord['reasons'][number]): string {
  return where.parameter ?? where.channel ?? (where.chain === undefined ? '' : String(where.chain));
}

function groundsOf(context: Context): readonly Ground[] {
  return [gates(context), ...forecasts(context), ...apart(context), ...taught(context), noTest(context)];
}

export function smallestEss({ diagnostics }: FitRecord): number {
  const { essBulk, essTail } = diagnostics.worst;
  return Math.min(essBulk ?? 0, essTail ?? 0);
}

function gates({ input, words }: Context): Ground {
  const { fit } = input;
  const { divergences, worst } = fit.diagnostics;
  const why = words.sure.gates(
    worst.rhat === null ? '–' : fixed(worst.rhat, 3),
    fixed(smallestEss(fit), 0),
    divergences,
  );
  return fit.status === 'good'
    ? { judgement: 'good', what: words.sure.gatesPassed, why }
    : { judgement: 'suspect', what: words.sure.gatesMissed(fit.reasons.length), why };
}

/** A 90 % interval that holds fewer than this share of the held-out weeks was too narrow. */
const leastCoverage = 0.7;

function forecasts({ input, words }: Context): readonly Ground[] {
  const { holdout } = input.fit;
  if (holdout.kind !== 'scored') {
    const why = words.sure.notTriedWhy[holdout.kind === 'failed' ? 'failed' : holdout.why];
    return [{ judgement: 'neutral', what: words.sure.notTried, why }];
  }
  const { weeks, model, seasonalNaive } = holdout;
  const coverage = model.coverage ?? 0;
  const shown = (error: number | null) => (error === null ? '–' : share(error));
  const held = coverage >= leastCoverage && model.crps < seasonalNaive.crps;
  const why = words.sure.forecast(Math.round(coverage * weeks), weeks, shown(model.wmape), shown(seasonalNaive.wmape));
  return [
    { judgement: held ? 'good' : 'suspect', what: held ? words.sure.forecastsHeld : words.sure.forecastsMissed, why },
  ];
}

function apart({ input, words }: Context): readonly Ground[] {
  const pairs = input.fit.findings.filter(
    ({ code }) => code === 'channels-not-separable' || code === 'channels-identical',
  );
  const [first] = pairs;
  if (first === undefined) return [];
  const what = words.sure.apart(String(first.facts['a']), String(first.facts['b']), pairs.length - 1);
  return [{ judgement: 'suspect', what, why: words.sure.apartWhy }];
}

function taught({ input, words }: Context): readonly Ground[] {
  const found = input.fit.findings.filter(({ code }) => code === 'prior-not-updated');
  const names = [...new Set(found.flatMap(({ where }) => (where.channel === undefined ? [] : [where.channel])))];
  if (names.length === 0) return [];
  return [{ judgement: 'suspect', what: words.sure.taught(names.join(', '), names.length), why: words.sure.taughtWhy }];
}

function noTest({ words }: Context): Ground {
  return { judgement: 'neutral', what: words.sure.noTest, why: words.sure.noTestWhy };
}
