import { count, fixed, number, term } from '@sextant/words';
import { plainTable } from '../chartFigure.ts';
import { html } from '../markup.ts';
import type { ReportSection } from './section.ts';

/** Every estimated quantity with its interval and how well the chains agree on it. */
export const parameters: ReportSection = {
  kind: 'parameters',
  sheet: 'details',
  heading: 'kind',
  content: ({ input, words, language, numbers }) => {
    const { parameters: all } = input.fit;
    if (!numbers || all.length === 0) return null;
    const text = (label: string) => ({ text: label, value: label });
    const ess = (x: number | null) => text(x === null ? '–' : count(Math.floor(x), language));
    const heads = (['parameter', 'mean', 'sd', 'median', 'interval90', 'rhat', 'essBulk', 'essTail'] as const).map((id) =>
      term(id, language),
    );
    const between = language === 'en' ? ' to ' : ' ~ ';
    const rows = all.map(({ name, mean, sd, q05, q50, q95, rhat, essBulk, essTail }) => [
      text(name),
      ...[mean, sd, q50].map((x) => text(number(x))),
      text(`${number(q05)}${between}${number(q95)}`),
      text(rhat === null ? '–' : fixed(rhat, 3)),
      ess(essBulk),
      ess(essTail),
    ]);
    const head = heads.map((label, i) => ({ label, unit: '', numeric: i > 0 }));
    return html`${plainTable({ head, rows }, words.sections.parameters, words.frame.wide)}`;
  },
};
