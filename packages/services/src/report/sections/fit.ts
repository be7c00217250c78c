import type { FitRecord, HoldoutScores } from '@sextant/spec';
import { count, dates, fixed, number, share, term } from '@sextant/words';
import { plainTable } from '../chartFigure.ts';
import type { Context } from '../context.ts';
import { outcomeFigures } from '../figures.ts';
import { html, type Markup } from '../markup.ts';
import { messages } from '../messages.ts';
import { chip } from '../sign.ts';
import type { ReportSection } from './section.ts';

/** The gates with what was found, the reasons where any was missed, and the forecast of the held-out weeks. */
export const fit: ReportSection = {
  kind: 'fit',
  sheet: 'second',
  heading: 'kind',
  content: (context) => {
    const { input, words } = context;
    const { status, reasons } = input.fit;
    return html`<p>${chip(status, words.chip[status])}</p>${gateTable(context)}${
      reasons.length > 0 && html`<h3>${words.fit.reasons}</h3>${messages(reasons, context)}`
    }${heldOut(context)}`;
  },
};

interface Gate {
  readonly label: string;
  readonly found: number | null;
  readonly shown: (x: number) => string;
  readonly expected: string;
  readonly passes: (x: number) => boolean;
}

/** The gates of a good fit, as ARCHITECTURE.md states them. */
function gatesOf({ diagnostics }: FitRecord, { words, language }: Context): readonly Gate[] {
  const { gates, atMost, atLeast } = words.fit;
  const { worst, perChain, divergences } = diagnostics;
  const energies = perChain.flatMap(({ ebfmi }) => (ebfmi === null ? [] : [ebfmi]));
  const whole = (x: number) => count(Math.floor(x), language);
  return [
    { label: gates.rhat, found: worst.rhat, shown: (x) => fixed(x, 3), expected: atMost(number(1.01)), passes: (x) => x < 1.01 },
    { label: gates.essBulk, found: worst.essBulk, shown: whole, expected: atLeast('400'), passes: (x) => x >= 400 },
    { label: gates.essTail, found: worst.essTail, shown: whole, expected: atLeast('400'), passes: (x) => x >= 400 },
    { label: gates.divergences, found: divergences, shown: (x) => fixed(x, 0), expected: '0', passes: (x) => x === 0 },
    {
      label: gates.energy,
      found: energies.length === 0 ? null : Math.min(...energies),
      shown: (x) => fixed(x, 2),
      expected: atLeast(number(0.3)),
      passes: (x) => x >= 0.3,
    },
  ];
}

function gateTable(context: Context): Markup | null {
  const { input, words } = context;
  if (input.fit.diagnostics.draws === 0) return null;
  const { gate, found, expected, judged, pass, miss } = words.fit;
  const text = (label: string) => ({ text: label, value: label });
  const head = [gate, found, expected, judged].map((label, i) => ({ label, unit: '', numeric: i === 1 || i === 2 }));
  const rows = gatesOf(input.fit, context).map((one) => [
    text(one.label),
    text(one.found === null ? '–' : one.shown(one.found)),
    text(one.expected),
    text(one.found === null ? '–' : one.passes(one.found) ? pass : miss),
  ]);
  return plainTable({ head, rows }, words.sections.fit, words.frame.wide);
}

function heldOut(context: Context): Markup {
  const { input, words, language } = context;
  const { holdout } = input.fit;
  const title = html`<h3>${words.fit.heldOut}</h3>`;
  if (holdout.kind !== 'scored') {
    return html`${title}<p>${words.sure.notTriedWhy[holdout.kind === 'failed' ? 'failed' : holdout.why]}</p>`;
  }
  const { model, seasonalNaive } = holdout;
  const errors = outcomeFigures([model.crps, seasonalNaive.crps], context);
  const text = (label: string) => ({ text: label, value: label });
  const row = (label: string, { wmape, crps, coverage }: HoldoutScores) =>
    [label, wmape === null ? '–' : share(wmape), errors.bare(crps), coverage === null ? '–' : share(coverage)].map(text);
  const heads = [words.fit.forecast, term('error', language), term('rangeError', language), term('hitRate', language)];
  const head = heads.map((label, i) => ({ label, unit: i === 2 ? errors.unit : '', numeric: i > 0 }));
  const rows = [row(term('model', language), model), row(term('lastYear', language), seasonalNaive)];
  const period = dates(holdout.from, holdout.to, language);
  return html`${title}${plainTable({ head, rows }, words.fit.heldOut, words.frame.wide)}<p class="note">${words.fit.heldOutPeriod(period, holdout.weeks, term(holdout.status, language))}</p>`;
}
