import { random } from '@sextant/numerics';
import { cos, sin } from '@sextant/numerics/functions';
import type { IsoDate } from '@sextant/spec';
import { dayOfWeek, dayOfYear, daysPerYear } from '../baseline/calendar.ts';
import { holidays } from '../baseline/holidays.ts';
import { yearsSinceFirst } from '../baseline/linearTrend.ts';
import { isoOf } from '../panel/day.ts';
import type { CompanySize } from './size.ts';
import { wave } from './wave.ts';

/** Everything that moves a made-up company's sales beside its media. Money in won. */
export interface Market {
  readonly weeks: readonly IsoDate[];
  /** What people search for, 100 in an ordinary week: the part of demand that is measured. */
  readonly demandIndex: Float64Array;
  /** All demand, measured or not, in sd: what search spend follows. */
  readonly demand: Float64Array;
  /** Mean price of the assortment, won. */
  readonly price: Float64Array;
  /** Share of the assortment on promotion. */
  readonly promotion: Float64Array;
  /** Sales without media and without noise. */
  readonly korea: Float64Array;
  /** The same in the United States, at the fixed rate. */
  readonly unitedStates: Float64Array;
}

const firstWeek = '2023-01-02';

/** Effect of a week that is all holiday, as a multiple of the ordinary revenue of its country; others have none. */
const feasts: readonly (readonly ['KR' | 'US', string, number])[] = [
  ['KR', 'Seollal', -0.25],
  ['KR', 'Chuseok', 0.3],
  ['KR', "Children's Day", 0.6],
  ['KR', 'Christmas', 0.9],
  ['US', 'Thanksgiving', 1.2],
  ['US', 'Black Friday', 2.5],
  ['US', 'Christmas', 2],
  ['US', 'Independence Day', 0.8],
];

/** Parts of the ordinary revenue. */
const shareAbroad = 0.15;
const growthPerYear = 0.04;
const perDemandSd = 0.03;
const perPriceShare = -1.1;
const perPromotion = 0.35;
const meanPrice = 24_900;

function feastsOf(country: 'KR' | 'US', weeks: readonly IsoDate[]): Float64Array {
  const out = new Float64Array(weeks.length);
  for (const [of, name, effect] of feasts) {
    if (of !== country) continue;
    const [column] = holidays.columns(weeks, { country, days: [name] }).columns;
    column?.values.forEach((share, t) => {
      out[t] = (out[t] as number) + effect * share;
    });
  }
  return out;
}

/** Two waves a year: high before winter, low in late summer. */
function season(week: IsoDate): number {
  const angle = (2 * Math.PI * dayOfYear(dayOfWeek(week))) / daysPerYear;
  return 0.06 * cos(angle) - 0.03 * sin(angle) + 0.02 * cos(2 * angle) - 0.015 * sin(2 * angle);
}

/** Promotions of one to three weeks, about a quarter of the time. */
function promotions(seed: number, weeks: number): Float64Array {
  return wave(random(seed, 3), weeks, 0.5).map((x) =>
    x > 0.7 ? Math.floor(Math.min(0.4, 0.15 * x) * 100 + 0.5) / 100 : 0,
  );
}

/** Price drifts slowly, in steps of 10 won. */
function prices(seed: number, weeks: number): Float64Array {
  return wave(random(seed, 4), weeks, 0.9).map((x) => 10 * Math.floor((meanPrice * (1 + 0.03 * x)) / 10 + 0.5));
}

function weeksOf(count: number): readonly IsoDate[] {
  const first = dayOfWeek(firstWeek);
  return Array.from({ length: count }, (_, t) => isoOf(first + 7 * t));
}

/** The market of one seed: hidden demand of strength 0 leaves everything else as it is. */
export function marketOf(seed: number, size: CompanySize): Market {
  const weeks = weeksOf(size.weeks);
  // Indices come with one decimal; sales answer to what the column says, so that the column measures demand without error.
  const demandIndex = wave(random(seed, 1), size.weeks, 0.7).map((x) => Math.floor(1000 + 80 * x + 0.5) / 10);
  const measured = demandIndex.map((x) => (x - 100) / 8);
  const hidden = wave(random(seed, 2), size.weeks, 0.7);
  const weight = size.hiddenDemand / (perDemandSd + size.hiddenDemand);
  const price = prices(seed, size.weeks);
  const promotion = promotions(seed, size.weeks);
  const years = yearsSinceFirst(weeks);
  const home = (1 - shareAbroad) * size.weeklyRevenue;
  const abroad = shareAbroad * size.weeklyRevenue;
  const moved = (t: number): number =>
    1 +
    growthPerYear * (years[t] as number) +
    season(weeks[t] as IsoDate) +
    perDemandSd * (measured[t] as number) +
    size.hiddenDemand * (hidden[t] as number) +
    perPriceShare * ((price[t] as number) / meanPrice - 1) +
    perPromotion * (promotion[t] as number);
  return {
    weeks,
    demandIndex,
    demand: measured.map((x, t) => {
      const all = (1 - weight) * x + weight * (hidden[t] as number);
      return all / Math.sqrt(weight * weight + (1 - weight) * (1 - weight));
    }),
    price,
    promotion,
    korea: feastsOf('KR', weeks).map((feast, t) => home * (moved(t) + feast)),
    unitedStates: feastsOf('US', weeks).map((feast, t) => abroad * (moved(t) + feast)),
  };
}
