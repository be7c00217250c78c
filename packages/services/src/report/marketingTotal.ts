import { type Drawn, estimateOf } from '@sextant/measurement';
import type { FitRecord } from '@sextant/spec';
import type { MarketingTotal } from './input.ts';

/** All channels together, summed draw by draw: the ends of an interval do not add up, sums of draws do. */
export function marketingTotal({ channels }: FitRecord, drawn: Drawn): MarketingTotal | null {
  if (channels === null || drawn.count < 2) return null;
  const sums = (from: Drawn['units']): Float64Array => {
    const total = new Float64Array(drawn.count);
    for (const draws of from.values()) for (const [i, x] of draws.entries()) total[i] = (total[i] as number) + x;
    return total;
  };
  const spent = channels.reduce((sum, { spend }) => sum + spend, 0);
  return {
    contribution: estimateOf(sums(drawn.units)),
    roi: spent > 0 ? estimateOf(sums(drawn.value).map((x) => x / spent)) : null,
  };
}
