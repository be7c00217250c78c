import { type Graph, gather, type Lane, type Node } from '@sextant/numerics';
import type { Belief, ChannelModel, MethodChoice } from '@sextant/spec';
import { adstockOf } from '../adstock/index.ts';
import { saturationOf } from '../saturation/index.ts';
import type { CarrySettings } from '../adstock/adstock.ts';
import type { Parameter } from '../parameter.ts';
import { isFixed } from './believed.ts';
import type { Placed } from './coordinates.ts';
import { type BlockMedia, type Coefficients, coefficients, type Effect, effectOf, marginalStep } from './effect.ts';
import type { ChannelMedia, Frame } from './frame.ts';
import { type Quantity, quantity } from './quantity.ts';
import { type ResponseParameters, type ResponseShape, response } from './response.ts';

/** A parameter of a channel's curve: a number, or the place of a sampled quantity in the list of all. */
type Held = number | { readonly sampled: number };

/** A channel with its methods found and its parameters either fixed or numbered among the sampled quantities. */
export interface ChannelPlan {
  readonly media: ChannelMedia;
  readonly shape: ResponseShape;
  readonly adstock: Readonly<Record<string, Held>>;
  readonly saturation: Readonly<Record<string, Held>>;
  readonly effect: Effect;
  readonly effectAt: number;
}

function settingsOf(choice: MethodChoice): CarrySettings {
  return {
    ...choice,
    window: (choice['window'] ?? 'infinite') as number | 'infinite',
    normalise: choice['normalise'] !== false,
  };
}

/** The methods a channel names, with the settings of its carry-over. */
export function shapeOf(channel: ChannelModel): ResponseShape {
  const adstock = adstockOf(channel.adstock.kind);
  const saturation = saturationOf(channel.saturation.kind);
  if (!adstock || !saturation) throw new Error(`method of unknown kind reached the compiler: ${channel.name}`);
  return {
    adstock,
    saturation,
    settings: settingsOf(channel.adstock),
    adstockFirst: channel.order === 'adstock first',
  };
}

/** Parameters of one method; those with a prior are appended to `sampled`. */
function held(
  channel: string,
  choice: MethodChoice,
  parameters: Readonly<Record<string, Parameter>>,
  sampled: Quantity[],
): Record<string, Held> {
  const out: Record<string, Held> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const belief = (choice[name] ?? parameter.prior) as Belief;
    if (isFixed(belief)) {
      out[name] = belief;
      continue;
    }
    out[name] = { sampled: sampled.length };
    sampled.push(quantity(`${channel}.${name}`, belief));
  }
  return out;
}

/** Plans every channel; appends what will be sampled to `sampled`. */
export function planChannels(frame: Frame, sampled: Quantity[]): ChannelPlan[] {
  return frame.media.map((media) => {
    const { channel } = media;
    const shape = shapeOf(channel);
    const adstock = held(channel.name, channel.adstock, shape.adstock.parameters, sampled);
    const saturation = held(channel.name, channel.saturation, shape.saturation.parameters, sampled);
    const effect = effectOf(channel, frame);
    sampled.push(effect.quantity);
    return { media, shape, adstock, saturation, effect, effectAt: sampled.length - 1 };
  });
}

/** Whether every setting of the adstock (not its parameters) is the same. */
function sameSettings(a: ChannelPlan, b: ChannelPlan): boolean {
  const [one, other] = [a.media.channel.adstock, b.media.channel.adstock];
  return Object.keys(a.shape.adstock.settings).every((name) => one[name] === other[name]);
}

/** Channels that can share a block: equal methods, settings, order and measure of effect. */
function alike(a: ChannelPlan, b: ChannelPlan): boolean {
  return (
    a.shape.adstock === b.shape.adstock &&
    a.shape.saturation === b.shape.saturation &&
    a.shape.adstockFirst === b.shape.adstockFirst &&
    sameSettings(a, b) &&
    a.effect.measure === b.effect.measure &&
    a.effect.byLog === b.effect.byLog
  );
}

function grouped(plans: readonly ChannelPlan[]): { readonly plans: ChannelPlan[]; readonly at: number[] }[] {
  const groups: { plans: ChannelPlan[]; at: number[] }[] = [];
  plans.forEach((plan, i) => {
    const group = groups.find((g) => alike(g.plans[0] as ChannelPlan, plan));
    if (group) {
      group.plans.push(plan);
      group.at.push(i);
    } else groups.push({ plans: [plan], at: [i] });
  });
  return groups;
}

/** Factors on the input before and within the modelled weeks. */
interface Dose {
  readonly before: number;
  readonly within: number;
}
const factual: Dose = { before: 1, within: 1 };
const raisedDose: Dose = { before: 1, within: 1 + marginalStep };
const earlierOnly: Dose = { before: 1, within: 0 };

/** Inputs interleaved week by week; the padding lane repeats the last channel, so that it computes ordinary numbers. */
function interleaved(
  plans: readonly ChannelPlan[],
  first: number,
  dose: Dose,
): { rows: number; values: Float64Array; lanes: number } {
  const lanes = plans.length + (plans.length % 2);
  const rows = (plans[0] as ChannelPlan).media.input.length;
  const values = new Float64Array(rows * lanes);
  for (let l = 0; l < lanes; l++) {
    const { input } = (plans[Math.min(l, plans.length - 1)] as ChannelPlan).media;
    for (let t = 0; t < rows; t++)
      values[t * lanes + l] = (t < first ? dose.before : dose.within) * (input[t] as number);
  }
  return { rows, values, lanes };
}

function laneVectors(
  g: Graph,
  plans: readonly ChannelPlan[],
  placed: readonly Placed[],
  which: 'adstock' | 'saturation',
): Record<string, Node> {
  const names = Object.keys((plans[0] as ChannelPlan)[which]);
  const lane = (of: Held): Lane => (typeof of === 'number' ? of : (placed[of.sampled] as Placed).x);
  return Object.fromEntries(
    names.map((name) => [
      name,
      gather(
        g,
        plans.map((p) => lane(p[which][name] as Held)),
      ),
    ]),
  );
}

/** One block of channels on the graph. */
export interface MediaBlock {
  readonly plans: readonly ChannelPlan[];
  /** Places of the block's channels in the model's order. */
  readonly at: readonly number[];
  readonly h: Node;
  /** What earlier weeks alone carry into the modelled ones; none where no channel of the block ran before. */
  readonly carriedIn: Node | undefined;
  readonly coefficients: Coefficients;
  readonly parameters: ResponseParameters;
}

function blockAt(
  g: Graph,
  plans: readonly ChannelPlan[],
  parameters: ResponseParameters,
  frame: Frame,
  dose: Dose,
): Node {
  const { rows, lanes, values } = interleaved(plans, frame.first, dose);
  const { shape } = plans[0] as ChannelPlan;
  return response(g, g.constant(rows, lanes, values), shape, parameters, frame.first, frame.weeks);
}

/** Puts every channel's transformed media and coefficient on the graph. */
export function mediaBlocks(
  g: Graph,
  plans: readonly ChannelPlan[],
  placed: readonly Placed[],
  frame: Frame,
): MediaBlock[] {
  return grouped(plans).map((group) => {
    const parameters: ResponseParameters = {
      adstock: laneVectors(g, group.plans, placed, 'adstock'),
      saturation: laneVectors(g, group.plans, placed, 'saturation'),
    };
    const block = (dose: Dose): Node => blockAt(g, group.plans, parameters, frame, dose);
    const { measure } = (group.plans[0] as ChannelPlan).effect;
    const h = block(factual);
    const ranBefore = group.plans.some((p) => p.media.input.subarray(0, frame.first).some((x) => x > 0));
    const media: BlockMedia = {
      h,
      raised: measure === 'marginal roi' ? block(raisedDose) : undefined,
      carriedIn: ranBefore ? block(earlierOnly) : undefined,
      channels: group.plans.map((p) => p.media),
    };
    const effects = group.plans.map((p) => p.effect);
    const at = group.plans.map((p) => placed[p.effectAt] as Placed);
    return {
      ...group,
      h,
      carriedIn: media.carriedIn,
      parameters,
      coefficients: coefficients(g, media, effects, at, frame),
    };
  });
}

/** Transformed media with the spend of the modelled weeks raised by `marginalStep`, for the report only. */
export function raisedBlock(g: Graph, block: MediaBlock, frame: Frame): Node {
  return blockAt(g, block.plans, block.parameters, frame, raisedDose);
}
