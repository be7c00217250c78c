import { densityOf, type Random } from '@sextant/numerics';
import type { Prior } from '@sextant/spec';
import { geometric } from '../adstock/geometric.ts';
import { marginalStep } from '../mmm/effect.ts';
import { logistic } from '../saturation/logistic.ts';
import type { ChannelPlan } from './channelPlans.ts';

/** What a made-up channel truly does: carry-over over 8 weeks, then the logistic curve. */
export interface TrueCurve {
  readonly decay: number;
  readonly steepness: number;
  readonly roi: number;
}

/** What a made-up channel truly brought. Money in won. */
export interface TrueChannel extends TrueCurve {
  readonly name: string;
  readonly spend: number;
  readonly contribution: number;
  /** For 1 % more spend in every week. */
  readonly marginalRoi: number;
  /** By week. */
  readonly weekly: Float64Array;
}

const carry = { window: 8, normalise: true } as const;

function drawn(random: Random, law: Prior): number {
  const density = densityOf(law.kind);
  if (!density) throw new Error(`law of unknown kind: ${law.kind}`);
  return density.draw(
    random,
    density.argumentNames.map((name) => Number(law[name])),
  );
}

/** The curve of a channel, drawn from its plan's laws. */
export function drawCurve(random: Random, plan: ChannelPlan): TrueCurve {
  const decay = drawn(random, plan.decay);
  const steepness = drawn(random, plan.steepness);
  return { decay, steepness, roi: drawn(random, plan.roi) };
}

const total = (x: Float64Array): number => x.reduce((sum, v) => sum + v, 0);

/** Runs spend through a curve; scaled so that contribution over spend is the true return. */
export function channelTruth(name: string, spend: Float64Array, curve: TrueCurve): TrueChannel {
  const largest = spend.reduce((a, b) => Math.max(a, b), 0);
  const respond = (factor: number): Float64Array =>
    geometric
      .apply(
        spend.map((x) => (factor * x) / largest),
        curve,
        carry,
      )
      .map((z) => logistic.value(z, curve));
  const paid = total(spend);
  const shape = respond(1);
  const worth = (curve.roi * paid) / total(shape);
  const weekly = shape.map((x) => worth * x);
  const raised = worth * (total(respond(1 + marginalStep)) - total(shape));
  const { decay, steepness, roi } = curve;
  const contribution = total(weekly);
  return {
    name,
    spend: paid,
    contribution,
    roi,
    marginalRoi: raised / (marginalStep * paid),
    decay,
    steepness,
    weekly,
  };
}
