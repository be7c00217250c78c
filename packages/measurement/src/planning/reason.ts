import type { PlannedChannel } from '@sextant/spec';
import type { ReadyChannel } from './setUp.ts';

/** A move smaller than this share of the plan's budget is none. */
const nothing = 0.002;

export function limitReached(
  { fixed, limited, lower, ceiling }: ReadyChannel,
  proposed: number,
): PlannedChannel['atLimit'] {
  if (fixed) return 'fixed';
  const near = 1e-6 * Math.max(1, Math.abs(proposed));
  if (ceiling - proposed <= near) return 'upper';
  return limited && proposed - lower <= near ? 'lower' : null;
}

/**
 * Why a channel moves, with the figures a sentence needs: what its next unit of money returns at today's split, what the next
 * unit of all other channels does (weighted by their money), and what its own does at the proposal.
 */
export function reasonOf(
  channels: readonly ReadyChannel[],
  at: number,
  proposed: readonly number[],
  slopes: readonly number[],
  marginal: number | null,
): PlannedChannel['reason'] {
  const channel = channels[at] as ReadyChannel;
  const to = proposed[at] as number;
  const budget = proposed.reduce((a, b) => a + b, 0);
  const reached = limitReached(channel, to);
  const isMoved = Math.abs(to - channel.today) > nothing * budget;
  const facts = {
    nextToday: slopes[at] as number,
    othersNextToday: othersOf(channels, at, slopes),
    ...(marginal === null ? {} : { nextProposed: marginal }),
    change: to - channel.today,
  };
  return { code: codeOf(reached, isMoved, to > channel.today), facts };
}

function codeOf(
  reached: PlannedChannel['atLimit'],
  isMoved: boolean,
  isRaised: boolean,
): PlannedChannel['reason']['code'] {
  if (reached === 'fixed') return 'keep-fixed';
  if (!isMoved) return reached === null ? 'keep-no-difference' : 'keep-at-limit';
  return isRaised ? 'raise-more-than-others' : 'lower-less-than-others';
}

function othersOf(channels: readonly ReadyChannel[], at: number, slopes: readonly number[]): number {
  let money = 0;
  let returned = 0;
  channels.forEach(({ today }, i) => {
    if (i === at) return;
    money += today;
    returned += today * (slopes[i] as number);
  });
  return money > 0 ? returned / money : 0;
}
