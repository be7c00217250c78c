import { dot, type Markish, ruleX, ruleY } from '@observablehq/plot';
import type { Plan, PlannedChannel } from '@sextant/spec';
import { chartWords, share } from '@sextant/words';
import type { About, Chart } from '../chart.ts';
import { type Line, svg } from '../element.ts';
import { linear } from '../layout/linear.ts';
import { rowsOf, type Rows, type Valued } from '../layout/rows.ts';
import { ticks } from '../layout/ticks.ts';
import { bottomAxis } from '../marks/axis.ts';
import { columns } from '../marks/columns.ts';
import { hatch } from '../marks/hatch.ts';
import { lines } from '../marks/heading.ts';
import { slotOf } from '../marks/swatch.ts';
import { moneyOf, outcomeOf, type Quantity, shares } from '../quantity.ts';
import type { Setting } from '../setting.ts';
import { cell, cells, figures, word, words } from '../table.ts';

/** The channels of a plan beside today. */
export type AllocationView = Pick<Plan, 'channels' | 'request'>;

/** Less than this is no move. */
const still = 0.005;

const changeOf = ({ today, proposed }: PlannedChannel): number | null => (today > 0 ? proposed / today - 1 : null);
const moves = (channel: PlannedChannel): boolean =>
  Math.abs(channel.proposed - channel.today) > still * Math.max(channel.today, channel.proposed);
const sorted = ({ channels }: AllocationView): readonly PlannedChannel[] =>
  channels.toSorted(
    (a, b) =>
      (changeOf(b) ?? Number.POSITIVE_INFINITY) - (changeOf(a) ?? Number.POSITIVE_INFINITY) || b.today - a.today,
  );

function quantityOf({ channels }: AllocationView, { subject, language }: About): Quantity {
  return moneyOf(
    channels.flatMap(({ today, proposed }) => [today, proposed]),
    subject.currency,
    language,
  );
}

/** Channels with more and with less money, by how much they move. */
function sides(view: AllocationView, about: About) {
  const moving = view.channels
    .filter(moves)
    .toSorted((a, b) => Math.abs(b.proposed - b.today) - Math.abs(a.proposed - a.today));
  const [to, from] = [
    moving.filter((one) => one.proposed > one.today),
    moving.filter((one) => one.proposed < one.today),
  ];
  const moved = (rows: readonly PlannedChannel[]) =>
    rows.reduce((sum, one) => sum + Math.abs(one.proposed - one.today), 0);
  const show = (x: number) => moneyOf([x], about.subject.currency, about.language).show(x);
  const names = (rows: readonly PlannedChannel[]) => rows.map(({ channel }) => channel);
  return { to: names(to), from: names(from), added: moved(to), taken: moved(from), show };
}

/** Change of each channel's spend within its limits; hatching beyond the largest week ever spent. */
export const allocation: Chart<AllocationView> = {
  kind: 'allocation',
  isEmpty: ({ channels }) => channels.length === 0,
  titles: [
    (view, about) => {
      const { from, to, added, taken, show } = sides(view, about);
      // What is moved is what one side gives and the other takes.
      return from.length === 0 || to.length === 0
        ? undefined
        : { code: 'allocation-moves', facts: { from, to, amount: show(Math.min(added, taken)) } };
    },
    (view, about) => {
      const { to, added, show } = sides(view, about);
      return to.length === 0 ? undefined : { code: 'allocation-raises', facts: { to, amount: show(added) } };
    },
    (view, about) => {
      const { from, taken, show } = sides(view, about);
      return from.length === 0 ? undefined : { code: 'allocation-lowers', facts: { from, amount: show(taken) } };
    },
    () => ({ code: 'allocation-keeps', facts: {} }),
  ],
  subtitle: (view, about) => chartWords(about.language).subtitles.allocation(quantityOf(view, about).unit),
  table: (view, about) => {
    const { labels } = chartWords(about.language);
    const { bare, unit } = quantityOf(view, about);
    const weekly = moneyOf(
      view.channels.flatMap(({ seenUpTo, largestWeek }) => [seenUpTo, largestWeek]),
      about.subject.currency,
      about.language,
    );
    const brought = outcomeOf(
      view.channels.flatMap(({ outcomeProposed }) => [outcomeProposed.mean, outcomeProposed.q95]),
      about.subject,
      about.language,
    );
    return {
      head: [
        words(labels.channel),
        figures(labels.asToday, unit),
        figures(labels.proposed, unit),
        figures(labels.change),
        figures(labels.largestSeen, weekly.unit),
        figures(labels.largestWeek, weekly.unit),
        ...[labels.mean, labels.low, labels.high].map((part) => figures(`${labels.brought}: ${part}`, brought.unit)),
        words(labels.remark),
      ],
      rows: sorted(view).map((one) => [
        word(one.channel),
        cell(one.today, bare),
        cell(one.proposed, bare),
        cell(changeOf(one), (x) => share(x, true)),
        cell(one.seenUpTo, weekly.bare),
        cell(one.largestWeek, weekly.bare),
        ...cells(one.outcomeProposed, brought.bare),
        word(remarksOf(one, about).join(', ')),
      ]),
    };
  },
  picture: (view, setting) => {
    const { theme, language, subject, textWidth, width } = setting;
    const { labels } = chartWords(language);
    const rows = sorted(view);
    const quantity = quantityOf(view, setting);
    const wide = width >= 560;
    const change = (one: PlannedChannel) => {
      const x = changeOf(one);
      return x === null ? '–' : moves(one) ? share(x, true) : '0%';
    };
    const listed: readonly Valued[] = rows.map((one) => ({
      name: one.channel,
      point: change(one),
      bounds: wide ? '' : `${quantity.bare(one.today)} → ${quantity.bare(one.proposed)}`,
    }));
    const rough = rowsOf(setting, listed, { height: 26, top: 24, swatch: 15 });
    const widest = (texts: readonly string[]) =>
      texts.reduce((most, one) => Math.max(most, textWidth(one, 11, 600)), 0);
    const moneyWidth =
      widest([
        labels.today,
        labels.proposed,
        ...rows.flatMap((one) => [quantity.bare(one.today), quantity.bare(one.proposed)]),
      ]) + 14;
    const remarks = rows.map((one) => remarksOf(one, setting).join(', '));
    const remarkWidth = wide && width >= 760 ? Math.ceil(widest(remarks)) + 18 : 0;
    const layout: Rows = wide
      ? { ...rough, left: rough.left + 2 * moneyWidth + 10, right: rough.right - remarkWidth }
      : rough;
    const { domain, placed } = place(view, rows, layout);
    const x = linear(domain, [layout.left, layout.right]);
    const heads: Line[] = wide
      ? [
          { x: rough.left + moneyWidth - 6, y: 10, text: labels.asToday, anchor: 'end' },
          { x: rough.left + 2 * moneyWidth - 6, y: 10, text: labels.proposed, anchor: 'end' },
          { x: width - remarkWidth, y: 10, text: labels.change, anchor: 'end' },
        ]
      : [];
    const cellsOf = (one: PlannedChannel, i: number): Line[] => [
      {
        x: rough.left + moneyWidth - 6,
        y: layout.nameAt(i),
        text: quantity.bare(one.today),
        anchor: 'end',
        fill: theme.text2,
      },
      {
        x: rough.left + 2 * moneyWidth - 6,
        y: layout.nameAt(i),
        text: quantity.bare(one.proposed),
        anchor: 'end',
        weight: 600,
        fill: theme.text,
      },
    ];
    const remarkLines = remarks.map((text, i): Line => ({ x: width - remarkWidth + 16, y: layout.nameAt(i), text }));
    return {
      height: layout.bottom + 24,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        hatch(
          setting,
          placed.map(({ beyond, y }) => ({ left: x(beyond), right: layout.right, top: y - 7, bottom: y + 7 })),
        ),
        bottomAxis(setting, x, { ticks: ticks(...domain, wanted(layout)), format: (at) => shares.tick(at, true) }, [
          layout.top,
          layout.bottom,
        ]),
        () =>
          svg(setting.document, 'line', {
            x1: x(0),
            x2: x(0),
            y1: layout.top - 2,
            y2: layout.bottom,
            stroke: theme.text2,
          }),
        lines(setting, [
          { x: x(0), y: layout.top - 12, text: layout.stacked || !wide ? labels.today : '', anchor: 'middle' },
        ]),
        ...proposalMarks(setting, placed, x),
        columns(
          { ...setting, width: width - remarkWidth },
          layout,
          listed,
          rows.map(({ channel }) => slotOf(subject.channels, channel)),
        ),
        lines(setting, [...heads, ...(wide ? rows.flatMap(cellsOf) : []), ...(remarkWidth > 0 ? remarkLines : [])]),
      ],
    };
  },
};

const wanted = ({ left, right }: Rows) => Math.max(2, Math.min(5, Math.floor((right - left) / 62)));

function remarksOf({ atLimit, leavesSeenRange }: PlannedChannel, { language }: About): readonly string[] {
  const { labels } = chartWords(language);
  const limit = { lower: labels.atLower, upper: labels.atUpper, fixed: labels.fixed };
  return [...(atLimit === null ? [] : [limit[atLimit]]), ...(leavesSeenRange ? [labels.leavesSeen] : [])];
}

interface Proposal {
  readonly y: number;
  readonly to: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Change from which the largest week is more than was ever spent. */
  readonly beyond: number;
  readonly fixed: boolean;
}

/** Everything as a change against today; limits far outside do not stretch the picture. */
function place({ request }: AllocationView, rows: readonly PlannedChannel[], layout: Rows) {
  const changes = rows.flatMap((one) => changeOf(one) ?? []);
  const largest = changes.reduce((most, x) => Math.max(most, Math.abs(x)), 0.1);
  const bound = (x: number | undefined, today: number) => (x === undefined || today <= 0 ? null : x / today - 1);
  const limits = rows.map(({ channel, today }) => {
    const limit = request.limits.find((one) => one.channel === channel);
    return { lower: bound(limit?.lower, today), upper: bound(limit?.upper, today) };
  });
  const near = limits
    .flatMap(({ lower, upper }) => [lower, upper])
    .filter((x) => x !== null && Math.abs(x) <= 2.5 * largest);
  const reach = 1.12 * largest;
  const [least, most] = [...changes, ...near, Math.max(-1, -reach), reach].reduce<readonly [number, number]>(
    ([low, high], x) => [Math.min(low, x ?? 0), Math.max(high, x ?? 0)],
    [0, 0],
  );
  const domain = [Math.max(-1.02, 1.04 * least), 1.04 * most] as const;
  const inside = (x: number | null) => (x === null ? null : Math.max(domain[0], Math.min(domain[1], x)));
  const placed = rows.map((one, i): Proposal => {
    const { lower, upper } = limits[i] ?? { lower: null, upper: null };
    const seen =
      one.largestWeek > 0 && one.today > 0
        ? (one.proposed * one.seenUpTo) / one.largestWeek / one.today - 1
        : domain[1];
    return {
      y: layout.middle(i),
      to: changeOf(one),
      lower: inside(lower),
      upper: inside(upper),
      beyond: Math.max(domain[0], Math.min(domain[1], seen)),
      fixed: one.atLimit === 'fixed',
    };
  });
  return { domain, placed };
}

/** Capped line = limits, thick bar to the dot = proposal; a raise in its colour, a cut in grey. */
function proposalMarks(setting: Setting, placed: readonly Proposal[], x: (change: number) => number): Markish[] {
  const { document, theme } = setting;
  const free = placed.filter(({ fixed }) => !fixed);
  const caps = free.flatMap(({ lower, upper, y }) =>
    [lower, upper].flatMap((at) => (at === null ? [] : [{ x: x(at), y }])),
  );
  const limited = free.flatMap(({ lower, upper, y }) =>
    lower === null && upper === null ? [] : [{ from: x(lower ?? 0), to: x(upper ?? 0), y }],
  );
  const proposed = placed.flatMap(({ to, y, fixed }) => (to === null ? [] : [{ zero: x(0), x: x(to), y, to, fixed }]));
  const colour = ({ to }: (typeof proposed)[number]) => (to > still ? theme.gain : theme.text3);
  return [
    ruleY(limited, { x1: 'from', x2: 'to', y: 'y', stroke: theme.lineControl, strokeWidth: 1 }),
    ruleX(caps, { x: 'x', y1: ({ y }) => y - 4, y2: ({ y }) => y + 4, stroke: theme.lineControl, strokeWidth: 1 }),
    ruleY(proposed, { x1: 'zero', x2: 'x', y: 'y', stroke: colour, strokeWidth: 4 }),
    dot(
      proposed.filter(({ fixed }) => !fixed),
      { x: 'x', y: 'y', r: 4, fill: colour, stroke: theme.surface, strokeWidth: 1.2, className: 'proposal' },
    ),
    ...proposed
      .filter(({ fixed }) => fixed)
      .map(
        ({ x: at, y }) =>
          () =>
            lock(document, at, y, theme.text2, theme.surface),
      ),
  ];
}

/** A padlock in place of the dot: the plan leaves this alone. */
function lock(document: Document, x: number, y: number, colour: string, ground: string): SVGElement {
  return svg(
    document,
    'g',
    { class: 'lock' },
    svg(document, 'rect', { x: x - 6, y: y - 7, width: 12, height: 14, fill: ground }),
    svg(document, 'path', {
      d: `M${x - 2.4},${y - 1}v-2a2.4,2.4 0 0 1 4.8,0v2`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.3,
    }),
    svg(document, 'rect', { x: x - 4, y: y - 1, width: 8, height: 6, rx: 1, fill: colour }),
  );
}
