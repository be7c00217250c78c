import type { Graph, Node } from '@sextant/numerics';
import type { Parameters, Values } from '../parameter.ts';

/** How the effect flattens as input grows. Input z >= 0 is a share of the largest input; z = 0 gives 0 with zero slopes. */
export interface Saturation<P extends string = string, Kind extends string = string> {
  readonly kind: Kind;
  readonly source: string;
  readonly parameters: Parameters<P>;
  /** What the curve comes near as input grows without end: 1, or null where it never stops rising. */
  readonly ceiling: 1 | null;
  /** The judge. */
  value(z: number, p: Values<P>): number;
  /** out[0] = d/dz, out[1 + i] = d/d parameter i in the order of `parameters`. */
  slopes(z: number, p: Values<P>, out: Float64Array): void;
  /** The same, composed of numerics' vector operations; a member without one runs through the generic road. */
  program?(g: Graph, z: Node, p: { readonly [Name in P]: Node }): Node;
}
