import type { IssueOf, Model, Panel } from '@sextant/spec';
import type { CalendarIssues } from '../baseline/term.ts';
import { equationsOf } from '../model/equations.ts';
import { type Collapsed, splitColumns } from './collapse.ts';
import { transformOf } from './coordinates.ts';
import { type Frame, frameOf } from './frame.ts';
import { type LinearColumn, linearOf } from './linear.ts';
import { type ChannelPlan, planChannels } from './media.ts';
import { inCompilerScale, type Quantity, quantity } from './quantity.ts';

/** Everything a model says of its panel, found and scaled, before it is put on a graph. */
export interface Parts {
  readonly frame: Frame;
  readonly plans: readonly ChannelPlan[];
  /** Linear columns in the model's order: those integrated out, and those whose coefficient is sampled. */
  readonly columns: readonly LinearColumn[];
  readonly collapsed: readonly Collapsed[];
  readonly sampledColumns: readonly LinearColumn[];
  /** What the sampler moves: channel by channel, then the sampled columns, then the noise. */
  readonly quantities: readonly Quantity[];
  /** How many of them belong to channels. */
  readonly channelQuantities: number;
  readonly findings: readonly IssueOf<CalendarIssues>[];
}

export function partsOf(model: Model, panel: Panel, heldOut: number): Parts {
  const [equation] = equationsOf(model);
  const frame = frameOf(equation, panel, heldOut);
  const quantities: Quantity[] = [];
  const plans = planChannels(frame, quantities);
  const channelQuantities = quantities.length;
  const { columns, findings } = linearOf(equation, panel, frame);
  const { collapsed, sampled } = splitColumns(columns, frame);
  for (const { name, prior, reportScale } of sampled) {
    quantities.push({ name, prior, transform: transformOf(prior), reportScale });
  }
  const worth = inCompilerScale(equation.noise.unit, frame.largestOutcome);
  quantities.push(quantity('noise', equation.noise.prior, worth));
  return { frame, plans, columns, collapsed, sampledColumns: sampled, quantities, channelQuantities, findings };
}
