import {
  addScaled,
  constantLanes,
  convolve,
  type Graph,
  type Node,
  recursion,
  scaleLanes,
  weightsOf,
  windowRecursion,
} from '@sextant/numerics';
import type { Adstock, CarrySettings } from '../adstock/adstock.ts';
import { byName } from './byName.ts';
import { geometricSums } from './geometricSums.ts';

/** The carry-over of a block over all its rows, by the road the member asks for. `parameters` are lane vectors by name. */
export function carryOver(
  g: Graph,
  x: Node,
  adstock: Adstock,
  settings: CarrySettings,
  parameters: Readonly<Record<string, Node>>,
): Node {
  const { carry } = adstock;
  if (carry.kind === 'none') return x;
  if (carry.kind === 'window') return windowed(g, x, adstock, carry, settings, parameters);
  const a = carry.decay(g, parameters);
  if (settings.window === 'infinite') {
    const s = recursion(g, x, a);
    return settings.normalise ? scaleLanes(g, s, addScaled(g, constantLanes(g, x.lanes, 1), a, -1)) : s;
  }
  const { power, normaliser } = geometricSums(g, a, settings.window);
  const s = windowRecursion(g, x, a, power, settings.window);
  return settings.normalise ? scaleLanes(g, s, normaliser) : s;
}

function windowed(
  g: Graph,
  x: Node,
  adstock: Adstock,
  carry: Adstock['carry'] & { kind: 'window' },
  settings: CarrySettings,
  parameters: Readonly<Record<string, Node>>,
): Node {
  const names = Object.keys(adstock.parameters);
  const named = byName(names);
  const window = settings.window === 'infinite' ? x.rows : settings.window;
  const w = weightsOf(
    g,
    names.map((name) => parameters[name] as Node),
    window,
    settings.normalise,
    {
      weights: (p, out) => carry.weights(named(p), settings, out),
      slopes: (p, out) => carry.slopes(named(p), settings, out),
    },
  );
  return convolve(g, x, w);
}
