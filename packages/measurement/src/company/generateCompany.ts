import { random } from '@sextant/numerics';
import type { Table } from '@sextant/spec';
import { type ChannelPlan, channelPlans } from './channelPlans.ts';
import { channelTruth, drawCurve, type TrueChannel } from './curve.ts';
import { type Market, marketOf } from './market.ts';
import type { CompanySize } from './size.ts';
import { spending } from './spending.ts';

/** What the maker of a company knows and no fit may see. Money in won, over all weeks. */
export interface CompanyTruth {
  readonly channels: readonly TrueChannel[];
  /** Expected sales without media. */
  readonly baseline: number;
  /** Sd of the noise of a week. */
  readonly noise: number;
}

export interface Company {
  /** Weekly and national, amounts in whole won; American sales in dollars as well, converted at `wonPerDollar`. */
  readonly table: Table;
  readonly truth: CompanyTruth;
}

/** The fixed rate at which the company books its American sales. */
export const wonPerDollar = 1350;

const whole = (x: number): number => Math.floor(x + 0.5);

interface Sales {
  readonly dollars: Float64Array;
  readonly won: Float64Array;
}

function salesOf(seed: number, size: CompanySize, market: Market, channels: readonly TrueChannel[]): Sales {
  const noise = random(seed, 5);
  const dollars = market.unitedStates.map((x) => whole(x / wonPerDollar));
  const won = market.weeks.map((_, t) => {
    const media = channels.reduce((sum, { weekly }) => sum + (weekly[t] as number), 0);
    const expected = (market.korea[t] as number) + (market.unitedStates[t] as number) + media;
    return whole(expected + size.noise * size.weeklyRevenue * noise.normal());
  });
  return { dollars, won: Float64Array.from(won) };
}

interface TextColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

function tableOf(market: Market, sales: Sales, plans: readonly ChannelPlan[], spend: readonly Float64Array[]): Table {
  const numbers = (name: string, x: Float64Array): TextColumn => ({ name, cells: Array.from(x, String) });
  const columns: readonly TextColumn[] = [
    { name: 'week', cells: market.weeks },
    numbers('revenue', sales.won),
    numbers('revenue_us_usd', sales.dollars),
    ...plans.map(({ column }, i) => numbers(column, spend[i] as Float64Array)),
    numbers('price', market.price),
    numbers('promotion', market.promotion),
    numbers('demand_index', market.demandIndex),
  ];
  return {
    file: 'company.csv',
    columns: columns.map(({ name }) => name),
    rows: market.weeks.map((_, t) => columns.map(({ cells }) => cells[t] as string)),
    lines: market.weeks.map((_, t) => t + 2),
  };
}

/** A made-up retailer with known truth: a function of seed and size alone. Seeds are safe integers. */
export function generateCompany(seed: number, size: CompanySize): Company {
  const plans = channelPlans.slice(0, size.channels);
  const market = marketOf(seed, size);
  const spend = spending(seed, size, plans, market);
  const channels = plans.map((plan, i) =>
    channelTruth(plan.name, spend[i] as Float64Array, drawCurve(random(seed, 20, i), plan)),
  );
  const baseline = market.korea.reduce((sum, x, t) => sum + x + (market.unitedStates[t] as number), 0);
  return {
    table: tableOf(market, salesOf(seed, size, market, channels), plans, spend),
    truth: { channels, baseline, noise: size.noise * size.weeklyRevenue },
  };
}
