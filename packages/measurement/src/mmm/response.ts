import { type Graph, type Node, pointwise } from '@sextant/numerics';
import type { Adstock, CarrySettings } from '../adstock/adstock.ts';
import type { Saturation } from '../saturation/saturation.ts';
import { byName } from './byName.ts';
import { carryOver } from './carryOver.ts';

/** Channels that share adstock, saturation, order and settings run as lanes of one block. */
export interface ResponseShape {
  readonly adstock: Adstock;
  readonly settings: CarrySettings;
  readonly saturation: Saturation;
  readonly adstockFirst: boolean;
}

export interface ResponseParameters {
  readonly adstock: Readonly<Record<string, Node>>;
  readonly saturation: Readonly<Record<string, Node>>;
}

function saturate(g: Graph, z: Node, saturation: Saturation, parameters: Readonly<Record<string, Node>>): Node {
  if (saturation.program) return saturation.program(g, z, parameters);
  const names = Object.keys(saturation.parameters);
  const named = byName(names);
  return pointwise(
    g,
    z,
    names.map((name) => parameters[name] as Node),
    {
      value: (x, p) => saturation.value(x, named(p)),
      slopes: (x, p, out) => saturation.slopes(x, named(p), out),
    },
  );
}

/**
 * Transformed media h of the modelled weeks: `x` has all weeks of the panel (earlier media included), the result the
 * `weeks` from row `first`. Outcome at unit coefficient, in shares of the largest input.
 */
export function response(
  g: Graph,
  x: Node,
  shape: ResponseShape,
  parameters: ResponseParameters,
  first: number,
  weeks: number,
): Node {
  const cut = (block: Node): Node => (first === 0 ? block : g.view(block, first, weeks));
  if (!shape.adstockFirst) {
    const saturated = saturate(g, x, shape.saturation, parameters.saturation);
    return cut(carryOver(g, saturated, shape.adstock, shape.settings, parameters.adstock));
  }
  const carried = carryOver(g, x, shape.adstock, shape.settings, parameters.adstock);
  return saturate(g, cut(carried), shape.saturation, parameters.saturation);
}
