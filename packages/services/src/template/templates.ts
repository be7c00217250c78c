import type { templateLayouts } from '@sextant/spec';
import { csvText } from '../csv.ts';

export type Layout = (typeof templateLayouts)[number];

interface Template {
  readonly file: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The first Monday of the example files; any day will do in a file of one's own. */
const firstDay = Date.UTC(2025, 0, 6);
const day = (n: number): string => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10);

/** Made-up amounts that repeat, so that nobody takes them for data: a wheel of whole numbers about `mean`. */
const amount = (mean: number, spread: number, turn: number, n: number): number =>
  mean + spread * (((n * turn) % 13) - 6);

const channels = [
  { name: 'TV', column: 'tv_spend', mean: 42_000_000, spread: 3_000_000, turn: 5 },
  { name: 'Search', column: 'search_spend', mean: 18_000_000, spread: 900_000, turn: 7 },
  { name: 'Social', column: 'social_spend', mean: 12_000_000, spread: 1_100_000, turn: 4 },
] as const;

/** A row per week: the outcome, what each channel cost, and what else moves the outcome. */
function wide(): Template {
  const rows = Array.from({ length: 104 }, (_, t) => [
    day(7 * t),
    amount(410_000_000, 9_000_000, 3, t),
    ...channels.map(({ mean, spread, turn }) => amount(mean, spread, turn, t)),
    amount(24_900, 150, 6, t),
  ]);
  const head = ['week', 'revenue', ...channels.map(({ column }) => column), 'price'];
  return { file: 'sextant-wide-weekly.csv', head, rows };
}

/** A row per day and channel, as platforms export it: the outcome is another file that joins on the week. */
function long(): Template {
  const rows = Array.from({ length: 728 }, (_, n) =>
    channels.map(({ name, mean, spread, turn }) => {
      const spend = Math.round(amount(mean, spread, turn, n) / 7);
      return [day(n), name, spend, Math.round(spend / 12), Math.round(spend / 900)];
    }),
  ).flat();
  return { file: 'sextant-long-daily.csv', head: ['date', 'channel', 'spend', 'impressions', 'clicks'], rows };
}

const makers: Readonly<Record<Layout, () => Template>> = { wide, long };

/** An example file of a layout, which the import reads without a question. */
export function templateOf(layout: Layout) {
  const { file, head, rows } = makers[layout]();
  return { layout, file, text: csvText(head, rows), rows: rows.length };
}
