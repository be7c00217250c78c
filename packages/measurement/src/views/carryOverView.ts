import type { CarryOverView } from '@sextant/spec';
import type { ChannelCurve } from '../curves/curve.ts';
import { fillWeights, windowOf } from '../curves/respond.ts';
import { seriesEstimates } from '../curves/seriesEstimates.ts';
import { estimateOf } from '../results/estimateOf.ts';
import type { FitInHand } from './fitInHand.ts';

/** Lags shown, and followed for the half, of a carry-over without end. */
const shownWithoutEnd = 27;
const followedWithoutEnd = 520;

/** Weights as shares of their sum. */
function fillShares(curve: ChannelCurve, draw: number, out: Float64Array): void {
  fillWeights(curve, draw, out);
  const total = out.reduce((sum, w) => sum + w, 0);
  if (total > 0) for (let l = 0; l < out.length; l++) out[l] = (out[l] as number) / total;
}

/** Weeks from the start of the spend until half of the effect has come, each week's share coming evenly over the week. */
export function halfOf(shares: Float64Array): number {
  let come = 0;
  for (let l = 0; l < shares.length; l++) {
    const share = shares[l] as number;
    if (come + share >= 0.5) return l + (0.5 - come) / share;
    come += share;
  }
  return shares.length;
}

/** When the effect of a week's spend arrives: its share by lag, and the time until half of it is there. */
export function carryOverView({ curves, drawn }: Pick<FitInHand, 'curves' | 'drawn'>): CarryOverView {
  return {
    curves: curves.map((curve) => {
      const window = windowOf(curve);
      const followed = new Float64Array(Math.min(window, followedWithoutEnd));
      const shown = window === Infinity ? shownWithoutEnd : window;
      const half = new Float64Array(drawn.count);
      const shares = seriesEstimates(drawn.count, shown, (d, out) => {
        fillShares(curve, d, followed);
        half[d] = halfOf(followed);
        out.set(followed.subarray(0, shown));
      });
      return { name: curve.name, shares, half: estimateOf(half) };
    }),
  };
}
