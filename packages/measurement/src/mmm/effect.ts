import {
  addScaled,
  columnSums,
  exp,
  type Graph,
  gather,
  logOf,
  multiply,
  type Node,
  reciprocal,
} from '@sextant/numerics';
import { log } from '@sextant/numerics/functions';
import type { ChannelModel, EffectMeasure } from '@sextant/spec';
import type { Placed } from './coordinates.ts';
import type { ChannelMedia, Frame } from './frame.ts';
import { inCompilerScale, type Quantity, quantity } from './quantity.ts';

/**
 * How a channel's believed measure q becomes its coefficient b, with D the total of its transformed media (for measures of spend:
 * of the spend of the modelled weeks, without what earlier weeks carry in, since its money is not counted either):
 * b = k q / D (roi, marginal roi, contribution share), b = k / (q D) (cost per outcome), b = q (coefficient).
 * D is part of the gradient: inference.md 2.
 */
export interface Effect {
  readonly measure: EffectMeasure;
  /** Sampled by the log of what the channel brings; false where the prior allows negative or bounds away from 0. */
  readonly byLog: boolean;
  readonly quantity: Quantity;
}

/** What a believed measure is called behind its channel: `TV.roi`. */
export const effectNames: Readonly<Record<EffectMeasure, string>> = {
  roi: 'roi',
  'marginal roi': 'marginal roi',
  'contribution share': 'share',
  'cost per outcome': 'cost per outcome',
  coefficient: 'coefficient',
};

/** Size of the step that defines the marginal return, as a share of spend: 1 %, as Meridian and PyMC-Marketing use. */
export const marginalStep = 0.01;

export function effectOf(channel: ChannelModel, frame: Frame): Effect {
  const { on, unit, distribution } = channel.prior;
  const worth = on === 'coefficient' ? inCompilerScale(unit, frame.largestOutcome) : 1;
  const believed = quantity(`${channel.name}.${effectNames[on]}`, distribution, worth);
  return { measure: on, byLog: hasLog(believed, on), quantity: believed };
}

function hasLog({ transform }: Quantity, measure: EffectMeasure): boolean {
  return transform.kind === 'log' || (transform.kind === 'logit' && measure !== 'coefficient');
}

/** Everything in b that is not sampled: k above, in the compiler's scale. */
function fixedPart(measure: EffectMeasure, media: ChannelMedia, frame: Frame): number {
  switch (measure) {
    case 'roi':
    case 'cost per outcome':
      return media.spend / frame.largestOutcome;
    case 'marginal roi':
      return (marginalStep * media.spend) / frame.largestOutcome;
    case 'contribution share':
      return frame.totalOutcome / frame.largestOutcome;
    case 'coefficient':
      return frame.weeks;
  }
}

/** Weeks' weights in D: money per unit for returns, the weeks seen for shares of the outcome seen, else 1. */
function weekWeights(measure: EffectMeasure, frame: Frame): Float64Array {
  if (measure === 'roi' || measure === 'marginal roi') return frame.value;
  if (measure !== 'contribution share') return new Float64Array(frame.weeks).fill(1);
  const seen = new Float64Array(frame.weeks);
  for (const t of frame.observed) seen[t] = 1;
  return seen;
}

export interface Coefficients {
  /** Lane vector b; padding lanes are 0. */
  readonly b: Node;
  /** log b where the effects are positive. */
  readonly logB?: Node;
  /** Lane vector of the totals D. */
  readonly total?: Node;
}

const farBelow = -1e4;

/** One block of channels on the graph, as coefficients need it. */
export interface BlockMedia {
  /** Transformed media of the modelled weeks. */
  readonly h: Node;
  /** The same at spend raised by `marginalStep`: needed for marginal roi only. */
  readonly raised: Node | undefined;
  /** What earlier weeks alone carry in, where there were any. */
  readonly carriedIn: Node | undefined;
  readonly channels: readonly ChannelMedia[];
}

const ofSpend: Readonly<Record<EffectMeasure, boolean>> = {
  roi: true,
  'marginal roi': false,
  'cost per outcome': true,
  'contribution share': false,
  coefficient: false,
};

/** Measures that are ratios to money: a channel that cost nothing has none. */
export const needsSpend = (measure: EffectMeasure): boolean => ofSpend[measure] || measure === 'marginal roi';

/** D: lane sums of the block, less those of the same channels without what the measure is about. */
function totalOf(g: Graph, { h, raised, carriedIn }: BlockMedia, measure: EffectMeasure, weights: Node): Node {
  const base = columnSums(g, h, weights);
  if (raised) return addScaled(g, columnSums(g, raised, weights), base, -1);
  if (!carriedIn || !ofSpend[measure]) return base;
  return addScaled(g, base, columnSums(g, carriedIn, weights), -1);
}

/** Coefficients of one block whose channels believe in the same measure. */
export function coefficients(
  g: Graph,
  media: BlockMedia,
  effects: readonly Effect[],
  placed: readonly Placed[],
  frame: Frame,
): Coefficients {
  const { measure, byLog } = effects[0] as Effect;
  const padding = media.h.lanes - effects.length;
  const x = gather(
    g,
    placed.map((p) => p.x),
  );
  if (!byLog && measure === 'coefficient') return { b: masked(g, x, effects.length, padding) };
  const total = totalOf(g, media, measure, g.constant(1, frame.weeks, weekWeights(measure, frame)));
  const fixed = media.channels.map((m) => fixedPart(measure, m, frame));
  if (!byLog) {
    const known = lanes(g, fixed, padding, 0);
    if (measure === 'cost per outcome') return { b: multiply(g, reciprocal(g, multiply(g, x, total)), known), total };
    return { b: multiply(g, x, multiply(g, reciprocal(g, total), known)), total };
  }
  const sign = measure === 'cost per outcome' ? -1 : 1;
  const logQ = gather(
    g,
    placed.map((p) => (measure === 'coefficient' ? p.u : (p.logX ?? p.u))),
  );
  const logFixed = lanes(
    g,
    fixed.map((k) => log(k)),
    padding,
    farBelow,
  );
  const perTotal = addScaled(g, logFixed, logOf(g, total), -1);
  const logB = addScaled(g, perTotal, logQ, sign);
  return { b: exp(g, logB), logB, total };
}

/** A constant lane vector whose padding lanes hold `fill`. */
function lanes(g: Graph, values: readonly number[], padding: number, fill: number): Node {
  return gather(g, [...values, ...Array.from({ length: padding }, () => fill)]);
}

function masked(g: Graph, b: Node, count: number, padding: number): Node {
  if (padding === 0) return b;
  return multiply(
    g,
    b,
    lanes(
      g,
      Array.from({ length: count }, () => 1),
      padding,
      0,
    ),
  );
}

/** The log coordinate of a contribution whose coefficient is `b` at total D (the start of the sampler). */
export const contributionCoordinate = (b: number, total: number, frame: Frame): number =>
  log(b) - log(frame.weeks) + log(total);
