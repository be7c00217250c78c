import { headingOf, returns } from '@sextant/charts';
import type { ChannelResult, Estimate, ReturnsView } from '@sextant/spec';
import { chance, doubt, nextTerm, returnTerm, term, tick } from '@sextant/words';
import { adviceOf } from '../advice.ts';
import { type Context, marginOf, periodOf } from '../context.ts';
import { type Figures, interval, intervalText, moneyFigures, outcomeFigures, returnFigures } from '../figures.ts';
import { html, type Markup, name } from '../markup.ts';
import { type Axis, axisMark, axisOf, rowMark } from '../rowMark.ts';
import type { ReportSection } from './section.ts';
import { adviceSign } from '../sign.ts';
import { swatch } from '../swatch.ts';

interface Columns {
  readonly spend: Figures;
  readonly brought: Figures;
  readonly returned: Figures;
  readonly axis: Axis;
}

/** Ticks carry no unit: returns are ratios. */
const whole = { divisor: 1, suffix: '' } as const;

/** One row a channel, by its return: spend, what it brought, its return as mark and figure, the next unit of money, advice. */
export const channels: ReportSection = {
  kind: 'channels',
  sheet: 'first',
  heading: 'own',
  content: (context) => {
    const { input, words, numbers, breakEven } = context;
    const found = input.fit.channels;
    if (!numbers || found === null) return null;
    const rows = found.toSorted((a, b) => (b.roi?.mean ?? -Infinity) - (a.roi?.mean ?? -Infinity));
    const columns = columnsOf(rows, context);
    const subtitle = words.table.subtitle(
      breakEven === null ? null : columns.returned.show(breakEven),
      marginOf(context),
    );
    const advice = rows.some((row) => adviceOf(row, context) !== null);
    return html`<div class="head"><h2>${titleOf(context)}</h2><p class="subtitle">${subtitle}</p></div>
<div class="wide" role="region" tabindex="0" aria-label="${words.frame.wide}"><table class="channels"><caption class="hidden">${words.table.caption(periodOf(context))}</caption>
${headOf(context, columns, advice)}
<tbody>${rows.map((row) => rowOf(row, context, columns, advice))}</tbody>
<tfoot>${totalOf(rows, context, columns, advice)}</tfoot></table></div>
<p class="note">${words.frame.level} ${words.frame.rounding} ${advice && adviceRule(context)}</p>`;
  },
};

function adviceRule({ input, words }: Context): string {
  return input.plan === null ? words.table.adviceRule : words.table.advicePlan;
}

function titleOf(context: Context): string {
  const { input, words, subject, language } = context;
  return input.views === null
    ? words.sections.channels
    : headingOf(returns, input.views.returns, { subject, language });
}

function columnsOf(rows: readonly ChannelResult[], context: Context): Columns {
  const { subject, language, breakEven, input } = context;
  const spent = rows.reduce((sum, { spend }) => sum + spend, 0);
  const largest = Math.max(...rows.map(({ contribution }) => contribution.q95), input.marketing?.contribution.q95 ?? 0);
  return {
    spend: moneyFigures([spent], subject.currency, language),
    brought: outcomeFigures([largest], context),
    returned: returnFigures(context),
    axis: axisOf(
      rows.flatMap(({ roi }) => (roi === null ? [] : [roi])),
      breakEven,
    ),
  };
}

function headOf(context: Context, { spend, brought, axis }: Columns, advice: boolean): Markup {
  const { words, language, subject } = context;
  const right = (label: string) => html`<th scope="col" class="right">${label}</th>`;
  return html`<thead><tr><th scope="col">${term('channel', language)}</th>${right(words.table.spend(spend.unit))}${right(words.table.brought(brought.unit))}<th scope="col" class="marks"><span class="hidden">${words.table.returns}</span>${axisMark(axis, (x) => tick(x, whole))}</th>${right(returnTerm(subject.currency, language))}${right(nextTerm(subject.currency, language))}<th scope="col">${words.table.paysBack}</th>${advice && html`<th scope="col">${words.table.advice}</th>`}</tr></thead>`;
}

function rowOf(row: ChannelResult, context: Context, columns: Columns, advice: boolean): Markup {
  const { words, language, subject, input } = context;
  const { spend, brought, returned, axis } = columns;
  const shown = (estimate: Estimate | null) => (estimate === null ? html`–` : interval(estimate, returned, language));
  const label = words.table.rowMark(
    row.name,
    row.roi === null ? words.table.noReturn : intervalText(row.roi, returned, language),
  );
  const given = adviceOf(row, context);
  return html`<tr><th scope="row">${swatch(row.name, subject)}${name(row.name)}</th><td class="right">${spend.bare(row.spend)}</td><td class="right">${interval(row.contribution, brought, language)}</td><td class="marks">${rowMark(row.roi, axis, label)}</td><td class="right">${shown(row.roi)}</td><td class="right">${shown(row.marginalRoi)}</td><td>${paysBack(viewRow(input.views?.returns, row.name), language)}</td>${advice && html`<td class="advice ${given ?? ''}">${given !== null && html`${adviceSign(given)}${words.advice[given]}`}</td>`}</tr>`;
}

function viewRow(view: ReturnsView | undefined, channel: string): ReturnsView['rows'][number] | undefined {
  return view?.rows.find((row) => row.name === channel);
}

function paysBack(row: ReturnsView['rows'][number] | undefined, language: Context['language']): Markup {
  const p = row?.aboveBreakEven ?? null;
  return p === null
    ? html`–`
    : html`<span class="doubt">${chance(p, language)}</span><span class="doubt iv">${doubt(p, language)}</span>`;
}

function totalOf(rows: readonly ChannelResult[], context: Context, columns: Columns, advice: boolean): Markup {
  const { words, language, input } = context;
  const { spend, brought, returned, axis } = columns;
  const spent = rows.reduce((sum, row) => sum + row.spend, 0);
  const mean = rows.reduce((sum, row) => sum + row.contribution.mean, 0);
  const total = input.marketing;
  const label = words.table.rowMark(
    words.table.total,
    total?.roi == null ? '–' : intervalText(total.roi, returned, language),
  );
  return html`<tr><th scope="row">${words.table.total}</th><td class="right">${spend.bare(spent)}</td><td class="right">${
    total === null ? html`<b>${brought.bare(mean)}</b>` : interval(total.contribution, brought, language)
  }</td><td class="marks">${rowMark(total?.roi ?? null, axis, label)}</td><td class="right">${
    total?.roi == null ? html`–` : interval(total.roi, returned, language)
  }</td><td></td><td></td>${advice && html`<td></td>`}</tr>`;
}
