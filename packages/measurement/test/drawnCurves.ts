import { random } from '@sextant/numerics';
import type { ChannelModel, Model, Panel } from '@sextant/spec';
import type { Drawn } from '../src/curves/drawn.ts';
import type { PlanBasis } from '../src/planning/basis.ts';
import { planBasis } from '../src/planning/basis.ts';
import { channel, smallModel, smallPanel } from './smallPanel.ts';

/** What the draws of a made-up channel scatter about: its return over the panel, and its curve's parameters. */
export interface MadeUp {
  readonly model: ChannelModel;
  readonly roi: number;
  readonly parameters: Readonly<Record<string, number>>;
}

export const madeUp = (
  name: string,
  roi: number,
  parameters: Readonly<Record<string, number>>,
  over: Partial<ChannelModel> = {},
): MadeUp => ({ model: channel(name, over), roi, parameters });

/** A model of made-up channels alone, with a panel of weeks and draws that scatter `spread` (as a share) about what was made up. */
export function madeUpFit(
  channels: readonly MadeUp[],
  { draws = 500, spread = 0.15, weeks = 60, seed = 1 } = {},
): { readonly model: Model; readonly panel: Panel; readonly drawn: Drawn } {
  const names = channels.map((c) => c.model.name);
  const panel = smallPanel(names, weeks, 0);
  panel.valuePerUnit.fill(2);
  const model = { ...smallModel(channels.map((c) => c.model)), baseline: [], controls: [] };
  const stream = random(seed, 5);
  const about = (x: number): Float64Array =>
    Float64Array.from({ length: draws }, () => x * Math.max(0.1, 1 + spread * stream.normal()));
  const parameters = new Map<string, Float64Array>();
  const units = new Map<string, Float64Array>();
  const value = new Map<string, Float64Array>();
  for (const { model: of, roi, parameters: p } of channels) {
    for (const [name, x] of Object.entries(p)) parameters.set(`${of.name}.${name}`, about(x));
    const spent = (panel.spend[of.name] as Float64Array).reduce((a, b) => a + b, 0);
    const brought = about((roi * spent) / 2);
    units.set(of.name, brought);
    value.set(
      of.name,
      brought.map((x) => 2 * x),
    );
  }
  return { model, panel, drawn: { count: draws, parameters, units, value, marginal: value } };
}

export function madeUpBasis(channels: readonly MadeUp[], options?: Parameters<typeof madeUpFit>[1]): PlanBasis {
  return planBasis({ ...madeUpFit(channels, options), status: 'good', reasons: [] });
}
