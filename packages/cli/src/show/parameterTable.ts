import type { ParameterResult } from '@sextant/spec';
import { count, fixed, number, type TermId, term } from '@sextant/words';
import { type ColumnHead, tableLines } from '../layout/table.ts';
import type { View } from './view.ts';

/** Every parameter with its estimate and how well the chains agree on it. */
export function parameterTable(parameters: readonly ParameterResult[], { language, width }: View): string[] {
  const title = (id: TermId) => term(id, language);
  const titles = [title('mean'), title('sd'), '5%', '95%', title('rhat'), title('essBulk'), title('essTail')];
  const heads: ColumnHead[] = [
    { title: term('parameter', language), side: 'left' },
    ...titles.map((title): ColumnHead => ({ title, side: 'right' })),
  ];
  const ess = (value: number | null) => (value === null ? '–' : count(value, language));
  const rows = parameters.map((parameter) => [
    parameter.name,
    ...[parameter.mean, parameter.sd, parameter.q05, parameter.q95].map(short),
    parameter.rhat === null ? '–' : fixed(parameter.rhat, 3),
    ess(parameter.essBulk),
    ess(parameter.essTail),
  ]);
  return tableLines(heads, rows, width);
}

/** Three significant digits: more would be Monte-Carlo noise at the draws of a fit. */
function short(x: number): string {
  return number(Number(x.toPrecision(3)));
}
