import type { ChannelModel, Equation, Panel } from '@sextant/spec';

/** One channel's media over all weeks of the panel, as shares of its largest modelled week. */
export interface ChannelMedia {
  readonly channel: ChannelModel;
  readonly input: Float64Array;
  /** Largest input of the modelled weeks, in units of spend or exposure. */
  readonly largest: number;
  /** Money over the modelled weeks. */
  readonly spend: number;
}

/** The panel in the compiler's own scale: outcome as shares of the largest one seen, media as shares of the largest input. */
export interface Frame {
  /** Modelled weeks. */
  readonly weeks: number;
  /** Row of the panel where they begin. */
  readonly first: number;
  /** Modelled weeks whose outcome the likelihood sees. */
  readonly observed: readonly number[];
  /** Weeks at the end kept from the likelihood. */
  readonly heldOut: readonly number[];
  /** Largest absolute outcome seen, in units of the outcome. */
  readonly largestOutcome: number;
  /** Outcome of the observed weeks, scaled. */
  readonly outcome: Float64Array;
  /** Sum of the observed outcome, in units of the outcome. */
  readonly totalOutcome: number;
  /** Money per unit of outcome, modelled weeks. */
  readonly value: Float64Array;
  readonly media: readonly ChannelMedia[];
}

function sum(x: Float64Array): number {
  let total = 0;
  for (const v of x) total += v;
  return total;
}

function channelMedia(channel: ChannelModel, panel: Panel): ChannelMedia {
  const raw = panel.media[channel.name] as Float64Array;
  const modelled = raw.subarray(panel.firstModelled);
  const largest = modelled.reduce((a, b) => Math.max(a, b), 0);
  return {
    channel,
    largest,
    input: raw.map((x) => (largest === 0 ? 0 : x / largest)),
    spend: sum((panel.spend[channel.name] as Float64Array).subarray(panel.firstModelled)),
  };
}

/** Scales a panel for an equation; the last `heldOut` modelled weeks are left out of everything that looks at the outcome. */
export function frameOf(equation: Pick<Equation, 'channels'>, panel: Panel, heldOut: number): Frame {
  const first = panel.firstModelled;
  const weeks = panel.weeks.length - first;
  const modelled = panel.outcome.subarray(first);
  const all = Array.from({ length: weeks }, (_, t) => t);
  const observed = all.filter((t) => t < weeks - heldOut && !Number.isNaN(modelled[t]));
  const seen = Float64Array.from(observed, (t) => modelled[t] as number);
  const largestOutcome = seen.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  return {
    weeks,
    first,
    observed,
    heldOut: all.slice(weeks - heldOut),
    largestOutcome,
    outcome: seen.map((y) => y / largestOutcome),
    totalOutcome: sum(seen),
    value: panel.valuePerUnit.slice(first),
    media: equation.channels.map((channel) => channelMedia(channel, panel)),
  };
}
