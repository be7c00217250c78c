import type { Finding } from '@sextant/spec';
import { partsStored, sayStored } from '@sextant/words';
import type { Context } from './context.ts';
import { coded, html, type Markup } from './markup.ts';
import { sign } from './sign.ts';

/** As many findings of one kind as a person reads through. */
const mostAlike = 5;

/** Findings set apart as look.md 8 asks: what, where, found and expected, mend. Many of one kind are told once with the rest counted. */
export function messages(findings: readonly Finding[], context: Context): Markup {
  const kinds = [...new Set(findings.map(({ code }) => code))];
  const shown = kinds.map((code) => {
    const alike = findings.filter((finding) => finding.code === code);
    return html`${alike.slice(0, mostAlike).map((finding) => message(finding, context))}${
      alike.length > mostAlike && html`<li class="more">${context.words.frame.alike(alike.length - mostAlike)}</li>`
    }`;
  });
  return html`<ul class="messages">${shown}</ul>`;
}

function message(finding: Finding, { language }: Context): Markup {
  const judgement = finding.blocks.length > 0 ? 'suspect' : 'neutral';
  return html`<li>${sign(judgement)}<div>${body(finding, language)}</div></li>`;
}

function body(finding: Finding, language: Context['language']): Markup {
  const said = partsStored(finding, language);
  if (said === null) return html`<p>${coded(sayStored(finding, language))}</p>`;
  const { what, where, detail, mend } = said;
  return html`<p><b>${coded(what)}</b>${where !== '' && html` <span class="where">${where}</span>`}</p><p class="small">${detail !== undefined && html`${coded(detail)} `}<span class="mend">${coded(mend)}</span></p>`;
}
