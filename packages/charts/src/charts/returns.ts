import type { Estimate, ReturnsView } from '@sextant/spec';
import { chance, chartWords, nextTerm, returnTerm, term } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { linear } from '../layout/linear.ts';
import { rowsOf, type Valued } from '../layout/rows.ts';
import { niceRange, room, ticks } from '../layout/ticks.ts';
import { bottomAxis } from '../marks/axis.ts';
import { columns } from '../marks/columns.ts';
import { interval } from '../marks/interval.ts';
import { reference } from '../marks/reference.ts';
import { slotOf } from '../marks/swatch.ts';
import { inSentence, moneyOf, outcomeOf, pointAndBounds, ratio } from '../quantity.ts';
import { cell, cells, figures, word, words } from '../table.ts';

type Row = ReturnsView['rows'][number];
type Returning = Row & { readonly roi: Estimate };

const returning = ({ rows }: ReturnsView): readonly Returning[] =>
  rows.filter((row): row is Returning => row.roi !== null).toSorted((a, b) => b.roi.mean - a.roi.mean);

/** Return per unit of money, one row per channel, sorted by the mean; break-even dashed through all rows. */
export const returns: Chart<ReturnsView> = {
  kind: 'returns',
  isEmpty: (view) => returning(view).length === 0,
  titles: [
    (view) => {
      const { above, below } = sides(view);
      if (above.length === 0 || below.length === 0) return undefined;
      return { code: 'returns-above-and-below', facts: { above, below } };
    },
    (view) => {
      const { below } = sides(view);
      return below.length === 0 ? undefined : { code: 'returns-below', facts: { below } };
    },
    (view) => {
      const { above } = sides(view);
      return above.length === 0 ? undefined : { code: 'returns-above', facts: { above } };
    },
    (view, { language }) => {
      const [first, ...others] = returning(view);
      if (first === undefined || others.length === 0 || others.some(({ roi }) => roi.q95 >= first.roi.q05))
        return undefined;
      return {
        code: 'returns-highest',
        facts: { channel: first.name, amount: inSentence(first.roi, ratio, language) },
      };
    },
    (view, { language }) => {
      const [first, ...others] = returning(view);
      if (first === undefined || others.length > 0) return undefined;
      const amount = inSentence(first.roi, ratio, language);
      return { code: 'returns-one', facts: { channel: first.name, amount, currency: view.currency } };
    },
    (view) =>
      view.breakEven === null
        ? undefined
        : { code: 'returns-near-break-even', facts: { channels: returning(view).length } },
    (view) => ({ code: 'returns-not-distinguishable', facts: { channels: returning(view).length } }),
  ],
  subtitle: ({ currency, breakEven }, { language }) =>
    chartWords(language).subtitles.returns(currency, breakEven === null ? null : ratio.show(breakEven)),
  note: (view, { language }) => {
    const without = view.rows.filter(({ roi }) => roi === null).map(({ name }) => name);
    return without.length === 0 ? undefined : `${without.join(', ')}: ${chartWords(language).labels.noReturn}`;
  },
  table: (view, about) => {
    const { labels } = chartWords(about.language);
    const spend = moneyOf(
      view.rows.map((row) => row.spend),
      view.currency,
      about.language,
    );
    const brought = outcomeOf(
      view.rows.flatMap((row) => [row.contribution.mean, row.contribution.q95]),
      about.subject,
      about.language,
    );
    const three = (label: string, unit: string) =>
      [labels.mean, labels.low, labels.high].map((part) => figures(`${label}: ${part}`, unit));
    const heads = columnHeads(view, about);
    return {
      head: [
        words(labels.channel),
        figures(labels.spend, spend.unit),
        ...three(labels.brought, brought.unit),
        ...three(heads.mean, ''),
        ...three(heads.next, ''),
        ...three(heads.cost, view.currency),
        figures(labels.aboveBreakEven),
      ],
      rows: [...returning(view), ...view.rows.filter(({ roi }) => roi === null)].map((row) => [
        word(row.name),
        cell(row.spend, spend.bare),
        ...cells(row.contribution, brought.bare),
        ...cells(row.roi, ratio.bare),
        ...cells(row.marginalRoi, ratio.bare),
        ...cells(row.costPerOutcome, (x) => moneyOf([x], view.currency, about.language).show(x)),
        cell(row.aboveBreakEven, (p) => chance(p, about.language)),
      ]),
    };
  },
  picture: (view, setting) => {
    const { subject, language, width } = setting;
    const rows = returning(view);
    const listed: readonly Valued[] = rows.map(({ name, roi }) => ({
      name,
      ...pointAndBounds(roi, ratio, language),
    }));
    const layout = rowsOf(setting, listed, { height: 26, top: view.breakEven === null ? 4 : 22, swatch: 15 });
    const shown = [
      ...rows.flatMap(({ roi }) => [roi.q05, roi.q95]),
      ...(view.breakEven === null ? [] : [view.breakEven]),
    ];
    const wanted = room(layout.right - layout.left);
    const domain = niceRange(shown, wanted, true);
    const x = linear(domain, [layout.left, layout.right]);
    const band = [layout.top, layout.bottom + 2] as const;
    return {
      height: layout.bottom + 24,
      margin: 0,
      x: { type: 'linear', domain, range: [layout.left, layout.right], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        bottomAxis(setting, x, { ticks: ticks(...domain, wanted), format: ratio.tick }, band, [0, width]),
        ...(view.breakEven === null
          ? []
          : [reference(setting, x(view.breakEven), band, chartWords(language).breakEven(ratio.show(view.breakEven)))]),
        ...interval(
          rows.map(({ roi }, i) => ({ value: roi, y: layout.middle(i) })),
          setting,
        ),
        columns(
          setting,
          layout,
          listed,
          rows.map(({ name }) => slotOf(subject.channels, name)),
        ),
      ],
    };
  },
};

/** Channels that are above or below break-even with their whole interval. */
function sides(view: ReturnsView): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const { breakEven } = view;
  if (breakEven === null) return { above: [], below: [] };
  const rows = returning(view);
  return {
    above: rows.filter(({ roi }) => roi.q05 > breakEven).map(({ name }) => name),
    below: rows.filter(({ roi }) => roi.q95 < breakEven).map(({ name }) => name),
  };
}

function columnHeads({ currency }: ReturnsView, { language }: About) {
  return {
    mean: returnTerm(currency, language),
    next: nextTerm(currency, language),
    cost: term('costPerOutcome', language),
  };
}
