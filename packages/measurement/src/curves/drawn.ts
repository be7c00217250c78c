import type { Model } from '@sextant/spec';
import type { OutputLayout } from '../mmm/outputs.ts';
import { type DrawnChain, pooled } from '../results/draws.ts';

type ByName = ReadonlyMap<string, Float64Array>;

/** Kept draws of a fit, chains one after the other: what every view and plan is made from. */
export interface Drawn {
  readonly count: number;
  /** By reported name, in the units of their priors. */
  readonly parameters: ByName;
  /** By channel, over the modelled weeks: contribution in units, in money, and in money for `marginalStep` more spend. */
  readonly units: ByName;
  readonly value: ByName;
  readonly marginal: ByName;
}

/** Draws as they come from the sampler. */
export function drawnOf(chains: readonly DrawnChain[], layout: OutputLayout): Drawn {
  const run = (names: readonly string[], from: number): ByName =>
    new Map(names.map((name, i) => [name, pooled(chains, layout, from + i)]));
  return {
    count: chains.reduce((sum, { kept }) => sum + kept, 0),
    parameters: run(layout.parameters, 0),
    units: run(layout.channels, layout.unitsAt),
    value: run(layout.channels, layout.valueAt),
    marginal: run(layout.channels, layout.marginalAt),
  };
}

/** Draws as they are stored: one column per quantity, each channel's three named after it, beside `chain` and `draw`. */
export function drawnFromColumns(columns: Readonly<Record<string, Float64Array>>, model: Model): Drawn {
  const taken = new Set(['chain', 'draw']);
  const run = (suffix: string): ByName =>
    new Map(
      model.channels.map(({ name }) => {
        taken.add(`${name}${suffix}`);
        return [name, columnOf(columns, `${name}${suffix}`)];
      }),
    );
  const units = run('.contribution');
  const value = run('.contribution in money');
  const marginal = run('.next in money');
  const parameters = new Map(Object.entries(columns).filter(([name]) => !taken.has(name)));
  return { count: columnOf(columns, 'draw').length, parameters, units, value, marginal };
}

/** Thrown when draws do not belong to the model they are read for: a bug, a record carries both. */
export class DrawsOfAnotherModel extends Error {}

function columnOf(columns: Readonly<Record<string, Float64Array>>, name: string): Float64Array {
  const column = columns[name];
  if (!column) throw new DrawsOfAnotherModel(`no draws of ${name}`);
  return column;
}

/** The draws of one quantity. Throws where there is none. */
export function drawsOf(from: ByName, name: string): Float64Array {
  const draws = from.get(name);
  if (!draws) throw new DrawsOfAnotherModel(`no draws of ${name}`);
  return draws;
}
