import { type Random, random } from '@sextant/numerics';
import type { Belief, ChannelModel, MethodChoice, Model, Panel } from '@sextant/spec';
import { curveShapes } from '../curves/channelCurves.ts';
import type { ChannelCurve, CurveShape } from '../curves/curve.ts';
import { respond } from '../curves/respond.ts';
import { isFixed, knownPrior } from '../mmm/believed.ts';
import { effectNames, marginalStep } from '../mmm/effect.ts';
import { type Frame, frameOf } from '../mmm/frame.ts';
import { shapeOf } from '../mmm/media.ts';
import { inCompilerScale } from '../mmm/quantity.ts';
import type { Parameter } from '../parameter.ts';

type Draws = Map<string, Float64Array>;

function drawHeld(
  channel: string,
  choice: MethodChoice,
  parameters: Readonly<Record<string, Parameter>>,
  stream: Random,
  count: number,
  out: Draws,
): void {
  for (const [name, { prior }] of Object.entries(parameters)) {
    const belief = (choice[name] ?? prior) as Belief;
    if (isFixed(belief)) continue;
    const { density, args } = knownPrior(belief);
    out.set(
      `${channel}.${name}`,
      Float64Array.from({ length: count }, () => density.draw(stream, args)),
    );
  }
}

/** Draws of everything believed of a channel, by the names under which a fit reports them. */
function drawBeliefs(channel: ChannelModel, stream: Random, count: number, out: Draws): void {
  const { adstock, saturation } = shapeOf(channel);
  drawHeld(channel.name, channel.adstock, adstock.parameters, stream, count, out);
  drawHeld(channel.name, channel.saturation, saturation.parameters, stream, count, out);
  const { density, args } = knownPrior(channel.prior.distribution);
  const believed = Float64Array.from({ length: count }, () => density.draw(stream, args));
  out.set(`${channel.name}.${effectNames[channel.prior.on]}`, believed);
}

/**
 * Sum of the transformed input over the modelled weeks, each week weighted, with the spend of those weeks multiplied by `factor`:
 * 0 leaves what earlier weeks carry in.
 */
export function weightedResponse(
  curve: CurveShape,
  draw: number,
  first: number,
  weights: Float64Array,
  factor: number,
): number {
  const input = factor === 1 ? curve.input : curve.input.map((z, t) => (t < first ? z : factor * z));
  const h = respond(curve, draw, input, first);
  let total = 0;
  for (let t = 0; t < h.length; t++) total += (weights[t] as number) * (h[t] as number);
  return total;
}

/** Money or weeks that a measure is taken over, one weight per modelled week. */
function weightsOf(channel: ChannelModel, frame: Frame): Float64Array {
  const { on } = channel.prior;
  if (on === 'roi' || on === 'marginal roi') return frame.value;
  const weights = new Float64Array(frame.weeks).fill(on === 'contribution share' ? 0 : 1);
  if (on === 'contribution share') for (const t of frame.observed) weights[t] = 1;
  return weights;
}

/** What the measure is taken over, and what it multiplies: the coefficient is q times one divided by the other. */
function partsOf(channel: ChannelModel, curve: CurveShape, frame: Frame): (draw: number) => number {
  const { on, unit } = channel.prior;
  const weights = weightsOf(channel, frame);
  const spend = curve.spend.subarray(frame.first).reduce((a, b) => a + b, 0);
  const at = (draw: number, factor: number): number => weightedResponse(curve, draw, frame.first, weights, factor);
  switch (on) {
    case 'roi':
    case 'cost per outcome':
      return (draw) => spend / (at(draw, 1) - at(draw, 0));
    case 'marginal roi':
      return (draw) => (marginalStep * spend) / (at(draw, 1 + marginalStep) - at(draw, 1));
    case 'contribution share':
      return (draw) => frame.totalOutcome / at(draw, 1);
    case 'coefficient':
      return () => inCompilerScale(unit, frame.largestOutcome) * frame.largestOutcome;
  }
}

/** The coefficient, in units of outcome, that a believed measure asks for: the compiler's definition, written plainly. */
export function coefficientOf(
  channel: ChannelModel,
  curve: CurveShape,
  frame: Frame,
  believed: Float64Array,
): Float64Array {
  const per = partsOf(channel, curve, frame);
  const isInverse = channel.prior.on === 'cost per outcome';
  return believed.map((q, draw) => {
    const b = per(draw) * (isInverse ? 1 / q : q);
    return Number.isFinite(b) ? b : 0;
  });
}

/** Curves of every channel as they are believed before a fit: `count` draws from the priors, each channel on its own stream. */
export function believedCurves(model: Model, panel: Panel, seed: number, count: number): readonly ChannelCurve[] {
  const draws: Draws = new Map();
  model.channels.forEach((channel, i) => {
    drawBeliefs(channel, random(seed, 7200, i), count, draws);
  });
  const frame = frameOf(model, panel, 0);
  return curveShapes(model, panel, draws).map((curve, i) => {
    const channel = model.channels[i] as ChannelModel; // one curve per channel, in order
    const believed = draws.get(`${channel.name}.${effectNames[channel.prior.on]}`) as Float64Array;
    return { ...curve, coefficient: coefficientOf(channel, curve, frame, believed) };
  });
}
