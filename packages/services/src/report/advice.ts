import type { ChannelResult, Plan } from '@sextant/spec';
import type { Advice } from '@sextant/words';
import { blocks, type Context } from './context.ts';

/** Near break-even either way: both ends of the interval lie between these multiples of it. */
const near = { least: 0.6, most: 1.6 };

/** A plan that changes a channel by less leaves it as it is. */
const leastMove = 0.02;

/**
 * What a channel is advised to be. With a plan, what the plan does. Without one, by the next unit of money: its 90 % interval
 * above or below break-even says raise or lower; an interval that holds break-even says keep where it is narrow about it, and
 * test first where it is wide or rests on belief alone. Null where nothing may be advised.
 */
export function adviceOf(channel: ChannelResult, context: Context): Advice | null {
  const { plan } = context.input;
  if (plan !== null) return byPlan(channel.name, plan);
  const { breakEven } = context;
  const next = channel.marginalRoi;
  if (breakEven === null || next === null || blocks(context, 'rank')) return null;
  if (restsOnBelief(channel.name, context)) return 'test first';
  if (next.q05 > breakEven) return 'raise';
  if (next.q95 < breakEven) return 'lower';
  return next.q05 >= near.least * breakEven && next.q95 <= near.most * breakEven ? 'keep' : 'test first';
}

function byPlan(name: string, { channels }: Plan): Advice | null {
  const planned = channels.find(({ channel }) => channel === name);
  if (planned === undefined) return null;
  const change = planned.proposed - planned.today;
  if (Math.abs(change) <= leastMove * Math.max(planned.today, planned.proposed)) return 'keep';
  return change > 0 ? 'raise' : 'lower';
}

/** Whether the data taught nothing about a channel. */
export function restsOnBelief(name: string, { input }: Context): boolean {
  return input.fit.findings.some(({ code, where }) => code === 'prior-not-updated' && where.channel === name);
}

/** Channels by what is advised, in the order of the model. */
export function advised(context: Context): ReadonlyMap<Advice, readonly string[]> {
  const by = new Map<Advice, string[]>();
  for (const channel of context.input.fit.channels ?? []) {
    const advice = adviceOf(channel, context);
    if (advice !== null) by.set(advice, [...(by.get(advice) ?? []), channel.name]);
  }
  return by;
}
