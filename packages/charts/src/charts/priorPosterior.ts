import type { Markish } from '@observablehq/plot';
import type { PriorPosteriorView } from '@sextant/spec';
import { chartWords, fixed, returnTerm, share } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { linear } from '../layout/linear.ts';
import { type Rows, rowsOf, type Valued } from '../layout/rows.ts';
import { niceRange, room, ticks } from '../layout/ticks.ts';
import { bottomAxis } from '../marks/axis.ts';
import { belief } from '../marks/belief.ts';
import { columns } from '../marks/columns.ts';
import { lines } from '../marks/heading.ts';
import { interval } from '../marks/interval.ts';
import { pointAndBounds, type Quantity, ratio } from '../quantity.ts';
import type { Setting } from '../setting.ts';
import { cell, cells, figures, word, words } from '../table.ts';

type Row = PriorPosteriorView['rows'][number];

/** Below this the data changed next to nothing. */
const little = 0.05;

/** Neither narrower nor elsewhere. */
const isUnmoved = ({ prior, posterior, learnt }: Row): boolean =>
  learnt < little && Math.abs(posterior.mean - prior.mean) < 0.25 * prior.sd;

interface Group {
  readonly parameter: string;
  readonly rows: readonly Row[];
}

const groupsOf = ({ rows }: PriorPosteriorView): readonly Group[] =>
  [...new Set(rows.map(({ parameter }) => parameter))].map((parameter) => ({
    parameter,
    rows: rows.filter((row) => row.parameter === parameter).toSorted((a, b) => b.posterior.mean - a.posterior.mean),
  }));

/** The measure of a channel comes first and is what titles speak of. */
const measured = (view: PriorPosteriorView): readonly Row[] => groupsOf(view)[0]?.rows ?? [];
const names = (rows: readonly Row[]): readonly string[] => [...new Set(rows.map(({ channel }) => channel))];

function moved(view: PriorPosteriorView) {
  const rows = measured(view);
  return {
    fell: names(rows.filter(({ prior, posterior }) => posterior.q95 < prior.mean)),
    rose: names(rows.filter(({ prior, posterior }) => posterior.q05 > prior.mean)),
  };
}

function parameterName(parameter: string, { subject, language }: About): string {
  return subject.parameters?.[parameter] ?? (parameter === 'roi' ? returnTerm(subject.currency, language) : parameter);
}

function quantityOf({ parameter, rows }: Group): Quantity {
  const largest = rows.reduce((most, { posterior }) => Math.max(most, Math.abs(posterior.q95)), 0);
  if (parameter === 'roi' || largest >= 1) return ratio;
  const short = (x: number) => fixed(x, largest >= 0.1 ? 2 : 3);
  return { ...ratio, show: short, bare: short };
}

/** Belief before and estimate after the data, a list of intervals for each quantity on its own scale. */
export const priorPosterior: Chart<PriorPosteriorView> = {
  kind: 'prior and posterior',
  isEmpty: ({ rows }) => rows.length === 0,
  titles: [
    (view) => {
      const { fell, rose } = moved(view);
      return fell.length === 0 || rose.length === 0
        ? undefined
        : { code: 'belief-fell-and-rose', facts: { fell, rose } };
    },
    (view) => {
      const { fell } = moved(view);
      return fell.length === 0 ? undefined : { code: 'belief-fell', facts: { fell } };
    },
    (view) => {
      const { rose } = moved(view);
      return rose.length === 0 ? undefined : { code: 'belief-rose', facts: { rose } };
    },
    (view) => {
      const channels = names(measured(view).filter(isUnmoved));
      return channels.length === 0 ? undefined : { code: 'belief-unmoved', facts: { channels } };
    },
    ({ rows }) => {
      const least = rows.reduce((low, { learnt }) => Math.min(low, learnt), 1);
      return least < 0.1 ? undefined : { code: 'belief-narrowed', facts: { by: share(Math.floor(100 * least) / 100) } };
    },
    ({ rows }) => ({
      code: 'belief-narrowed-some',
      facts: { narrowed: rows.filter(({ learnt }) => learnt >= 0.5).length, of: rows.length },
    }),
  ],
  subtitle: (_, { language }) => chartWords(language).subtitles.priorPosterior(),
  note: (view, about) => {
    const still = view.rows.filter(isUnmoved);
    if (still.length === 0) return undefined;
    const shown = groupsOf({ rows: still }).map(
      (group) => `${parameterName(group.parameter, about)}, ${names(group.rows).join(', ')}`,
    );
    return `${shown.join('; ')}: ${chartWords(about.language).labels.nothingLearnt}`;
  },
  table: (view, about) => {
    const { labels } = chartWords(about.language);
    const three = (label: string) => [labels.mean, labels.low, labels.high].map((part) => figures(`${label}: ${part}`));
    return {
      head: [
        words(labels.parameter),
        words(labels.channel),
        ...three(labels.before),
        figures(`${labels.before}: ${labels.median}`),
        ...three(labels.after),
        figures(labels.learnt),
      ],
      rows: groupsOf(view).flatMap((group) =>
        group.rows.map(({ channel, prior, posterior, learnt }) => {
          const { bare } = quantityOf(group);
          return [
            word(parameterName(group.parameter, about), group.parameter),
            word(channel),
            ...cells(prior, bare),
            cell(prior.q50, bare),
            ...cells(posterior, bare),
            cell(learnt, (x) => share(x)),
          ];
        }),
      ),
    };
  },
  picture: (view, setting) => {
    const groups = groupsOf(view);
    const listed = groups.map((group) =>
      group.rows.map(({ channel, posterior }) => ({
        name: channel,
        ...pointAndBounds(posterior, quantityOf(group), setting.language),
      })),
    );
    // One layout for all groups, so that their rows stand under each other.
    const { stacked, rowHeight } = rowsOf(setting, listed.flat(), { height: 27, top: 0 });
    const head = groups.length > 1 || groups[0]?.parameter !== 'roi' ? 22 : 2;
    const tops: number[] = [];
    let bottom = 0;
    for (const { rows } of groups) {
      tops.push(bottom + head);
      bottom += head + rows.length * rowHeight + 30;
    }
    const all = rowsOf(setting, listed.flat(), { height: 27, top: 0 });
    return {
      height: bottom,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: groups.flatMap((group, i) => {
        const top = tops[i] as number; // one for each group
        const rows = rowsOf(setting, listed[i] ?? [], { height: 27, top });
        const layout = { ...rows, left: all.left, right: all.right, boundsWidth: all.boundsWidth, stacked, rowHeight };
        const title =
          head > 2
            ? [
                {
                  x: 0,
                  y: top - 11,
                  text: parameterName(group.parameter, setting),
                  weight: 600 as const,
                  fill: setting.theme.text,
                },
              ]
            : [];
        return [lines(setting, title), ...groupMarks(setting, group, layout, listed[i] ?? [])];
      }),
    };
  },
};

function groupMarks(setting: Setting, group: Group, layout: Rows, listed: readonly Valued[]): Markish[] {
  const { rows } = group;
  const wanted = room(layout.right - layout.left);
  // A wide belief must not press all estimates into a corner: it runs out of the picture with an arrow.
  const widest = rows.reduce((most, { posterior }) => Math.max(most, posterior.q95), 0);
  const priors = rows.flatMap(({ prior }) => [prior.q05, Math.min(prior.q95, Math.max(2 * widest, prior.q50))]);
  const lowest = [...priors, ...rows.map(({ posterior }) => posterior.q05)].reduce((low, x) => Math.min(low, x));
  const shown = [...priors, ...rows.flatMap(({ posterior }) => [posterior.q05, posterior.q95])];
  const domain = niceRange(shown, wanted, lowest < 0.5 * widest);
  const x = linear(domain, [layout.left, layout.right]);
  const at = (i: number) => layout.middle(i) - 3.5;
  const placed = rows.map(({ posterior }, i) => {
    const { mean, q05, q25, q75, q95 } = posterior;
    const inner = q25 === undefined || q75 === undefined ? {} : { q25: x(q25), q75: x(q75) };
    return { value: { ...posterior, mean: x(mean), q05: x(q05), q95: x(q95), ...inner }, y: at(i) };
  });
  return [
    bottomAxis(setting, x, { ticks: ticks(...domain, wanted), format: ratio.tick }, [layout.top, layout.bottom]),
    belief(
      setting,
      x,
      rows.map(({ prior }, i) => ({ value: prior, y: at(i) + 7 })),
      [layout.left, layout.right],
    ),
    ...interval(placed, setting),
    columns(setting, layout, listed),
  ];
}
