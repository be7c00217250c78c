import type { Estimate, FitRecord, Truth } from '@sextant/spec';
import { phrase, returnTerm, term } from '@sextant/words';
import { type ColumnHead, tableLines } from '../layout/table.ts';
import { columnScale, outcomeInterval, ratioFormat, ratioInterval } from './figures.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

/** Estimates beside the values that only the maker of the example knows. */
export function truthLines(record: FitRecord, truth: Truth, view: View): string[] {
  const { words, language, width } = view;
  const { channels, subject } = record;
  if (channels === null) return [];
  const currency = subject.outcomeKind === 'revenue' ? subject.currency : null;
  const scale = columnScale(
    channels.map(({ contribution }) => contribution.mean),
    language,
  );
  const inside = ({ q05, q95 }: Estimate, x: number) =>
    x >= q05 && x <= q95 ? words.truth.inside : words.truth.outside;
  const rows = channels.flatMap(({ name, contribution, roi }) => {
    const known = truth.channels.find((channel) => channel.name === name);
    if (known === undefined) return [];
    const effect = outcomeInterval(exactly(known.contribution), currency, language, scale).replace(/ \(.*$/, '');
    return [
      [
        name,
        outcomeInterval(contribution, currency, language, scale),
        effect,
        inside(contribution, known.contribution),
        ratioInterval(roi, language),
        ratioFormat(roi?.mean ?? known.roi)(known.roi),
        roi === null ? '–' : inside(roi, known.roi),
      ],
    ];
  });
  const titles = [
    term('effect', language),
    term('trueValue', language),
    '',
    returnTerm(subject.currency, language),
    term('trueValue', language),
    '',
  ];
  const heads: ColumnHead[] = [
    { title: term('channel', language), side: 'left' },
    ...titles.map((title): ColumnHead => ({ title, side: title === '' ? 'left' : 'right' })),
  ];
  return section(
    words.truth.title,
    [phrase('example-data', {}, language), '', ...tableLines(heads, rows, width), '', words.truth.explained],
    view,
  );
}

function exactly(x: number): Estimate {
  return { mean: x, sd: 0, q05: x, q50: x, q95: x };
}
