import { date, type Language, type ReportSectionKind, term } from '@sextant/words';
import { type Context, contextOf, madeOn, periodOf } from './context.ts';
import { fontRules } from './font.ts';
import type { ReportInput } from './input.ts';
import { cssString, html, type Markup, name, styled } from './markup.ts';
import { type ReportSection, sections } from './sections/index.ts';
import { chip } from './sign.ts';
import { type Margins, styleOf } from './style.ts';
import { titleOf } from './title.ts';

export interface ReportOptions {
  readonly language: Language;
  /** Which parts to hold, in the order of the report; all if absent. */
  readonly sections?: readonly ReportSectionKind[];
  /** The day that the report bears; nothing else depends on the clock. */
  readonly now: Date;
}

/**
 * One HTML file that holds everything it needs: it asks for nothing, runs nothing, and prints on A4. Pages 1 and 2 answer and
 * ground; the details lie behind them. The same input, language and day give the same bytes.
 */
export async function makeReport(input: ReportInput, options: ReportOptions): Promise<string> {
  const context = contextOf(input, options.language, options.now);
  const wanted = sections.filter(({ kind }) => options.sections === undefined || options.sections.includes(kind));
  const body = bodyOf(wanted, context);
  const margins = marginsOf(context);
  const fonts = await fontRules(body.text + margins.header + margins.footer + headerOf(context));
  return pageOf(body, styleOf(fonts, margins), context).text;
}

/** Nothing may be fetched or run, whatever a name in the data says. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

function pageOf(body: Markup, css: string, { language, words, input }: Context): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.frame.document(input.fit.subject.outcome)}</title>
${styled(css)}
</head>
<body>
${body}
</body>
</html>
`;
}

interface Part {
  readonly section: ReportSection;
  readonly content: Markup;
}

function bodyOf(wanted: readonly ReportSection[], context: Context): Markup {
  const parts = wanted.flatMap((section): readonly Part[] => {
    const content = section.content(context);
    return content === null ? [] : [{ section, content }];
  });
  const on = (sheet: ReportSection['sheet']) => parts.filter(({ section }) => section.sheet === sheet);
  const laid = (some: readonly Part[]) => some.map((part) => partOf(part, context));
  const details = on('details');
  return html`<main>
<div class="sheet first">${topOf(context)}${laid(on('first'))}</div>
${on('second').length > 0 && html`<div class="sheet second">${laid(on('second'))}</div>`}
${details.length > 0 && html`<div class="sheet details">${contentsOf(details, context)}${laid(details)}</div>`}
</main>`;
}

function partOf({ section, content }: Part, { words }: Context): Markup {
  const heading = section.heading === 'kind' ? html`<h2>${words.sections[section.kind]}</h2>` : null;
  const plain = section.kind === 'answers' ? '' : 'part ';
  return html`<section class="${plain}${section.kind}" id="${section.kind}">${heading}${content}</section>`;
}

function contentsOf(details: readonly Part[], { words }: Context): Markup | null {
  if (details.length < 3) return null;
  const entries = details.map(({ section: { kind } }) => html`<li><a href="#${kind}">${words.sections[kind]}</a></li>`);
  return html`<nav aria-label="${words.frame.contents}"><ol>${entries}</ol></nav>`;
}

/** Title and what the report is about: on paper the bar stands on page 1, and in the head of the pages after it. */
function topOf(context: Context): Markup {
  const { input, words, language, subject } = context;
  const { fit } = input;
  const about = [
    [term('outcome', language), name(fit.subject.outcome)],
    [term('period', language), html`${periodOf(context)}`],
    [words.frame.currency, html`${subject.currency}`],
    [term('record', language), html`${fit.provenance.record.slice(0, 8)}`],
  ] as const;
  return html`<header><p class="kicker">${words.frame.kicker}</p><h1>${titleOf(context)}</h1>
<dl class="bar" aria-label="${words.frame.context}">${about.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}<div class="judged"><dt class="hidden">${term('fit', language)}</dt><dd>${chip(fit.status, words.chip[fit.status])}</dd></div></dl></header>`;
}

function headerOf(context: Context): string {
  return [context.input.fit.subject.outcome, periodOf(context), context.subject.currency].join(' · ');
}

function marginsOf(context: Context): Margins {
  const { input, words, language } = context;
  const { record, seed, engine, dataUntil, model } = input.fit.provenance;
  const facts = [
    record.slice(0, 8),
    model.slice(0, 8),
    String(seed),
    String(engine),
    date(dataUntil, language),
  ] as const;
  return {
    header: cssString(headerOf(context)),
    footer: cssString(words.provenance.footer(...facts, input.version, madeOn(context))),
  };
}
