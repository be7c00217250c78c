import type { Belief, ChannelModel, MethodChoice } from '@sextant/spec';
import { kindWords, number, term } from '@sextant/words';
import { plainTable } from '../chartFigure.ts';
import { type Context, marginOf } from '../context.ts';
import { html, type Markup, name } from '../markup.ts';
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
  const text = (label: string) => ({ text: label, value: label });
  const head = [channel, carryOver, flattening, belief].map((label) => ({ label, unit: '', numeric: false }));
  const rows = input.model.channels.map((one) => [
    text(one.name),
    text(nameOf('adstock', one.adstock, language)),
    text(nameOf('saturation', one.saturation, language)),
    text(believed(one, context)),
  ]);
  return plainTable({ head, rows }, words.sections.method, words.frame.wide);
}

function nameOf(family: 'adstock' | 'saturation' | 'baseline', { kind }: MethodChoice, language: Context['language']): string {
  return kindWords(family, kind, language)?.name ?? kind;
}

/** The measure that is believed and the density with its numbers, as the model file writes them. */
function believed({ prior }: ChannelModel, { words }: Context): string {
  return `${words.method.believedOn[prior.on]}: ${densityOf(prior.distribution)}`;
}

function densityOf(belief: Belief): string {
  if (typeof belief === 'number') return number(belief);
  const { kind, ...numbers } = belief;
  const shown = Object.entries(numbers).map(([key, value]) => `${key} ${typeof value === 'number' ? number(value) : value}`);
  return `${kind} (${shown.join(', ')})`;
}

function rest(context: Context): Markup {
  const { input, words, language } = context;
  const { model } = input;
  const terms = model.baseline.map((choice) => nameOf('baseline', choice, language)).join(', ');
  const rows = [
    [words.method.baseline, html`${terms}`],
    [words.method.drivers, model.controls.length === 0 ? html`–` : html`${model.controls.map(({ column }, i) => html`${i > 0 && ', '}${name(column)}`)}`],
    [words.method.margin, html`${marginOf(context) ?? words.method.marginUnknown}`],
    [term('draws', language), html`${model.sampler.chains} × ${number(input.fit.diagnostics.draws)}`],
  ] as const;
  return html`<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
