import type { Belief, ChannelModel, MethodChoice } from '@sextant/spec';
import { kindWords, number, term } from '@sextant/words';
import { type Context, marginOf } from '../context.ts';
import { interval, returnFigures } from '../figures.ts';
import { html, type Markup, name, type Slot } from '../markup.ts';
import { heads, plainTable, row } from '../plainTable.ts';
import type { ReportSection } from './section.ts';

/** How the figures come about, what was chosen for each channel, and what has to be true for them to be right. */
export const method: ReportSection = {
  kind: 'method',
  sheet: 'details',
  heading: 'kind',
  content: (context) => {
    const { words } = context;
    return html`${words.method.sentences.map((sentence) => html`<p>${sentence}</p>`)}
<h3>${words.method.assumptions}</h3><ul>${words.method.assumed.map((one) => html`<li>${one}</li>`)}</ul>${choices(context)}${rest(context)}`;
  },
};

function choices(context: Context): Markup {
  const { input, words, language } = context;
  const { channel, carryOver, flattening, belief } = words.method;
  const head = heads([channel, carryOver, flattening, belief], [0, 1, 2, 3]);
  const rows = input.model.channels.map((one) =>
    row(
      one.name,
      nameOf('adstock', one.adstock, language),
      nameOf('saturation', one.saturation, language),
      believed(one, context),
    ),
  );
  return plainTable({ head, rows }, words.sections.method, words.frame.wide);
}

function nameOf(
  family: 'adstock' | 'saturation' | 'baseline',
  { kind }: MethodChoice,
  language: Context['language'],
): string {
  return kindWords(family, kind, language)?.name ?? kind;
}

/** The measure that is believed and what is believed of it: mean and interval where they are known, else as the model file writes it. */
function believed({ name: channel, prior }: ChannelModel, context: Context): Slot {
  const { words, input, language } = context;
  const known = input.views?.priorPosterior.rows.find((one) => one.channel === channel);
  const shown =
    known === undefined ? densityOf(prior.distribution) : interval(known.prior, returnFigures(context), language);
  return html`${words.method.believedOn[prior.on]} ${shown}`;
}

function densityOf(belief: Belief): string {
  if (typeof belief === 'number') return number(belief);
  const { kind, ...numbers } = belief;
  const shown = Object.entries(numbers).map(
    ([key, value]) => `${key} ${typeof value === 'number' ? number(value) : value}`,
  );
  return `${kind} (${shown.join(', ')})`;
}

function rest(context: Context): Markup {
  const { input, words, language } = context;
  const { model } = input;
  const terms = model.baseline.map((choice) => nameOf('baseline', choice, language)).join(', ');
  const rows = [
    [words.method.baseline, html`${terms}`],
    [
      words.method.drivers,
      model.controls.length === 0
        ? html`–`
        : html`${model.controls.map(({ column }, i) => html`${i > 0 && ', '}${name(column)}`)}`,
    ],
    [words.method.margin, html`${marginOf(context) ?? words.method.marginUnknown}`],
    [term('draws', language), html`${model.sampler.chains} × ${number(input.fit.diagnostics.draws)}`],
  ] as const;
  return html`<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
