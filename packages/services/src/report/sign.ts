import type { FitStatus } from '@sextant/spec';
import type { Advice } from '@sextant/words';
import { html, type Markup } from './markup.ts';

/** How good something is. The sign is read beside a word, never alone. */
export type Judgement = 'good' | 'suspect' | 'failed' | 'neutral';

const paths: Readonly<Record<Judgement, Markup>> = {
  good: html`<circle cx="8" cy="8" r="6.2"/><path d="M5.2 8.2l2 2 3.6-4"/>`,
  suspect: html`<path d="M8 2.2l6.2 11.3H1.8z"/><path d="M8 6.4v3.4M8 11.7v.1"/>`,
  failed: html`<circle cx="8" cy="8" r="6.2"/><path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>`,
  neutral: html`<circle cx="8" cy="8" r="6.2"/><path d="M8 7.4v3.6M8 5v.1"/>`,
};

export function sign(judgement: Judgement): Markup {
  return html`<svg class="sign ${judgement}" viewBox="0 0 16 16" aria-hidden="true">${paths[judgement]}</svg>`;
}

const judgements: Readonly<Record<FitStatus, Judgement>> = {
  good: 'good',
  suspect: 'suspect',
  failed: 'failed',
  provisional: 'suspect',
};

export function chip(status: FitStatus, word: string): Markup {
  const judgement = judgements[status];
  return html`<span class="chip ${judgement}">${sign(judgement)}${word}</span>`;
}

const arrows: Readonly<Record<Advice, Markup>> = {
  raise: html`<path d="M4 12l8-8M6 4h6v6"/>`,
  keep: html`<path d="M3 8h10"/>`,
  lower: html`<path d="M4 4l8 8M12 6v6H6"/>`,
  'test first': html`<path d="M6 2.5h4M7 2.5v4L3.6 13h8.8L9 6.5v-4M5.2 10h5.6"/>`,
};

export function adviceSign(advice: Advice): Markup {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${arrows[advice]}</svg>`;
}
