import { html } from '../markup.ts';
import { broughtAnswer } from './broughtAnswer.ts';
import { changeAnswer } from './changeAnswer.ts';
import type { ReportSection } from './section.ts';
import { sureAnswer } from './sureAnswer.ts';

/** The three questions that the first look answers. */
export const answers: ReportSection = {
  kind: 'answers',
  sheet: 'first',
  heading: 'own',
  content: (context) => {
    const { questions } = context.words;
    const three = [
      [questions.brought, broughtAnswer(context)],
      [questions.sure, sureAnswer(context)],
      [questions.change, changeAnswer(context)],
    ] as const;
    return html`<div class="three">${three.map(
      ([question, answer]) => html`<section class="answer"><h2>${question}</h2>${answer}</section>`,
    )}</div>`;
  },
};
