import { fixed, number, term } from '@sextant/words';
import { html } from '../markup.ts';
import { fullName } from '../parameterNames.ts';
import { heads, plainTable, row } from '../plainTable.ts';
import type { ReportSection } from './section.ts';

/** Every estimated quantity with its interval and how well the chains agree on it. */
export const parameters: ReportSection = {
  kind: 'parameters',
  sheet: 'details',
  heading: 'kind',
  content: ({ input, words, language, numbers, subject }) => {
    const { parameters: all } = input.fit;
    if (!numbers || all.length === 0) return null;
    const ess = (x: number | null) => (x === null ? '–' : fixed(x, 0));
    const labels = (['parameter', 'mean', 'sd', 'median', 'interval90', 'rhat', 'essBulk', 'essTail'] as const).map(
      (id) => term(id, language),
    );
    const between = language === 'en' ? ' to ' : ' ~ ';
    const rows = all.map(({ name, mean, sd, q05, q50, q95, rhat, essBulk, essTail }) =>
      row(
        fullName(name, input.model, subject.parameters ?? {}),
        ...[mean, sd, q50].map(number),
        html`<span class="n">${number(q05)}${between}${number(q95)}</span>`,
        rhat === null ? '–' : fixed(rhat, 3),
        ess(essBulk),
        ess(essTail),
      ),
    );
    return plainTable({ head: heads(labels), rows }, words.sections.parameters, words.frame.wide);
  },
};
