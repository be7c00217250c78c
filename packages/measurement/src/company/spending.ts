import { random } from '@sextant/numerics';
import { exp } from '@sextant/numerics/functions';
import type { ChannelPlan } from './channelPlans.ts';
import type { Market } from './market.ts';
import type { CompanySize } from './size.ts';
import { blend, wave } from './wave.ts';

/** Spend of a week as a multiple of the channel's ordinary week, from what drives it (sd 1). */
const rhythms: Readonly<Record<ChannelPlan['rhythm'], (drive: number) => number>> = {
  flights: (drive) => Math.max(0, 0.7 + drive),
  'always on': (drive) => exp(0.4 * drive),
};

function drives(seed: number, size: CompanySize, plans: readonly ChannelPlan[], market: Market): Float64Array[] {
  const own = plans.map((plan, i) => wave(random(seed, 10, i), size.weeks, plan.persistence));
  return own.map((alone, i) => {
    const { moves } = plans[i] as ChannelPlan;
    if (moves === 'with demand') return blend(alone, market.demand, size.followsDemand);
    return moves === 'alone' ? alone : blend(alone, own[0] as Float64Array, size.collinearity);
  });
}

/** Weekly spend of each channel in whole won; over the window the parts of the budget hold up to rounding. */
export function spending(
  seed: number,
  size: CompanySize,
  plans: readonly ChannelPlan[],
  market: Market,
): readonly Float64Array[] {
  const budget = size.weeks * size.weeklyRevenue * size.mediaShare;
  const parts = plans.reduce((sum, plan) => sum + plan.part, 0);
  return drives(seed, size, plans, market).map((drive, i) => {
    const { rhythm, part } = plans[i] as ChannelPlan;
    const shape = drive.map(rhythms[rhythm]);
    const worth = (budget * part) / parts / shape.reduce((sum, x) => sum + x, 0);
    return shape.map((x) => Math.floor(worth * x + 0.5));
  });
}
