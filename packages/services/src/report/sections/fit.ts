import type { FitRecord, HoldoutScores } from '@sextant/spec';
import { dates, fixed, number, share, term } from '@sextant/words';
import type { Context } from '../context.ts';
import { outcomeFigures } from '../figures.ts';
import { html, type Markup } from '../markup.ts';
import { messages } from '../messages.ts';
import { heads, plainTable, row } from '../plainTable.ts';
import { chip } from '../sign.ts';
import type { ReportSection } from './section.ts';

/** The gates with what was found, the reasons where any was missed, and the forecast of the held-out weeks. */
export const fit: ReportSection = {
  kind: 'fit',
  sheet: 'second',
  heading: 'own',
  content: (context) => {
    const { input, words } = context;
    const { status, reasons } = input.fit;
    return html`<h2>${words.sections.fit} ${chip(status, words.chip[status])}</h2>${gateTable(context)}${
      reasons.length > 0 &&
      html`<h3>${status === 'failed' ? words.fit.reasonsFailed : words.fit.reasons}</h3>${messages(reasons, context)}`
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
function gatesOf({ diagnostics }: FitRecord, { words }: Context): readonly Gate[] {
  const { gates, atMost, atLeast } = words.fit;
  const { worst, perChain, divergences } = diagnostics;
  const energies = perChain.flatMap(({ ebfmi }) => (ebfmi === null ? [] : [ebfmi]));
  const whole = (x: number) => fixed(x, 0);
  return [
    {
      label: gates.rhat,
      found: worst.rhat,
      shown: (x) => fixed(x, 3),
      expected: atMost(number(1.01)),
      passes: (x) => x < 1.01,
    },
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
  const head = heads([gate, found, expected, judged], [0, 3]);
  const rows = gatesOf(input.fit, context).map((one) =>
    one.found === null
      ? row(one.label, '–', one.expected, '–')
      : row(one.label, one.shown(one.found), one.expected, one.passes(one.found) ? pass : miss),
  );
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
  const scored = (label: string, { wmape, crps, coverage }: HoldoutScores) =>
    row(label, wmape === null ? '–' : share(wmape), errors.bare(crps), coverage === null ? '–' : share(coverage));
  const range = `${term('rangeError', language)}${errors.unit === '' ? '' : `, ${errors.unit}`}`;
  const head = heads([words.fit.forecast, term('error', language), range, term('hitRate', language)]);
  const rows = [scored(term('model', language), model), scored(term('lastYear', language), seasonalNaive)];
  const period = dates(holdout.from, holdout.to, language);
  return html`${title}${plainTable({ head, rows }, words.fit.heldOut, words.frame.wide)}<p class="note">${words.fit.heldOutPeriod(period, holdout.weeks, term(holdout.status, language))}</p>`;
}
